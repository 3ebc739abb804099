import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import type { Correction } from '../../../lib/model/correction.ts';
import { declineProposal, proposeName, teamProposals } from '../../../lib/storage/library/team-proposals.ts';
import { joinTeam, leaveTeam } from '../../../lib/storage/library/team.ts';
import type { FieldValue } from '../../../lib/sync/fields.ts';
import { proposalAddress } from '../../../lib/sync/list-address.ts';
import type { ProposedName } from '../../../lib/sync/list-address.ts';
import { acceptedCorrection, proposedName } from '../../../lib/sync/proposals.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { KEYS } from './a-team.ts';
import { expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { members } from './members.ts';
import type { TestRole } from './members.ts';

const NEVER: ProposedName = { kind: 'never', surface: 'Watt' };
const NAME: ProposedName = { kind: 'name', surface: 'Numérgie', companyId: 'numergy' };
const OWN: ProposedName = { kind: 'own', surface: 'Nuage du Forez', about: 'Hosts in Saint-Étienne.' };
const KEPT = { id: 'c', at: '2026-11-01T08:00:00.000Z' };

async function proposers(...roles: readonly TestRole[]) {
  const { tick, ...team } = await members(...roles);
  const propose = async ({ open }: Device, name: ProposedName, isProposed = true): Promise<void> => {
    await expectOk(proposeName(open, name, isProposed, tick()));
  };
  return { ...team, propose };
}

async function pair() {
  const { devices, ...all } = await proposers('member', 'member');
  const [ada, bob] = devices;
  if (!ada || !bob) throw new Error('two');
  return { ada, bob, ...all };
}

const proposalsOf = ({ open }: Device) => expectOk(teamProposals(open, 'a member'));
const othersOf = async (device: Device) => (await proposalsOf(device)).others;

describe('corrections that may be proposed', () => {
  const learned = {
    surface: 'watt',
    companyId: 'cloudwatt',
    verdict: 'reject',
    host: 'press.example',
    sentence: 1,
    words: ['secret'],
    features: [],
  } as const;
  it.each<[string, Correction, ProposedName | undefined]>([
    [
      'a word that is never marked',
      { ...KEPT, kind: 'never', surface: 'Watt', host: 'press.example', everywhere: true },
      NEVER,
    ],
    ['a name of a company', { ...KEPT, kind: 'name', surface: 'Numérgie', companyId: 'numergy' }, NAME],
    [
      'a company of the reader’s own',
      { ...KEPT, kind: 'name', surface: OWN.surface, companyId: '~1', own: { name: OWN.surface, about: OWN.about } },
      OWN,
    ],
    [
      'never on one site',
      { ...KEPT, kind: 'never', surface: 'Watt', host: 'press.example', everywhere: false },
      undefined,
    ],
    [
      'a name on one site',
      { ...KEPT, kind: 'always', surface: 'Watt', companyId: 'a', host: 'press.example' },
      undefined,
    ],
    ['what was said of a sentence', { ...KEPT, kind: 'verdict', surface: 'Watt', learned }, undefined],
    ['another name of an own company', { ...KEPT, kind: 'name', surface: 'Forez', companyId: '~1' }, undefined],
  ])('%s', (_what, correction, proposed) => {
    expect(proposedName(correction)).toEqual(proposed);
  });
});

describe('corrections that members propose', () => {
  it('come to the others with who proposes them, sealed, without page, site or moment of the correction', async () => {
    const { ada, bob, log, sync, propose } = await pair();
    for (const name of [NEVER, NAME, OWN]) await propose(ada, name);
    expect((await proposalsOf(ada)).own).toHaveLength(3);
    await sync(ada, bob);
    const others = await othersOf(bob);
    expect(others.map(({ name, by }) => [name, by])).toEqual(
      expect.arrayContaining([
        [NEVER, ['M0']],
        [NAME, ['M0']],
        [OWN, ['M0']],
      ]),
    );
    const cipher = await createCipher(KEYS);
    const sent = log.entries().filter(({ name }) => name.startsWith('n.'));
    expect(sent).toHaveLength(3);
    const fields = await Promise.all(sent.map(async ({ name, sealed }) => cipher.open(name, sealed)));
    for (const one of fields)
      expect(one.ok && [...one.value.keys()].every((field) => 'tfsh'.includes(field))).toBe(true);
  });

  it('are one where two members propose the same, and go when both took it back', async () => {
    const { ada, bob, sync, propose } = await pair();
    await propose(ada, NEVER);
    await propose(bob, NEVER);
    await sync(ada, bob, ada);
    expect(await othersOf(ada)).toMatchObject([{ name: NEVER, by: ['M1'] }]);
    expect((await proposalsOf(ada)).own).toEqual([NEVER]);
    await propose(bob, NEVER, false);
    await sync(bob, ada);
    expect(await othersOf(ada)).toEqual([]);
    expect((await proposalsOf(bob)).own).toEqual([]);
    expect(await othersOf(bob)).toMatchObject([{ by: ['M0'] }]);
  });

  it('that are taken back name no company of one’s own any more, and may be proposed again', async () => {
    const { ada, bob, log, sync, propose } = await pair();
    await propose(ada, OWN);
    await sync(ada, bob);
    await propose(ada, OWN, false);
    await sync(ada, bob);
    expect(await othersOf(bob)).toEqual([]);
    const cipher = await createCipher(KEYS);
    const entry = log.entries().find(({ name }) => name.startsWith('n.'));
    const opened = entry && (await cipher.open(entry.name, entry.sealed));
    expect(opened?.ok === true && opened.value.get('s')?.value).toBe('');
    await propose(ada, OWN);
    await sync(ada, bob);
    expect(await othersOf(bob)).toMatchObject([{ name: OWN }]);
  });

  it('are declined on one device, looked at again, and forgotten with the team', async () => {
    const { ada, bob, sync, propose } = await pair();
    await propose(ada, NEVER);
    await sync(ada, bob);
    const [first] = await othersOf(bob);
    const hash = first?.hash ?? '';
    await expectOk(declineProposal(bob.open, hash, true));
    expect(await othersOf(bob)).toMatchObject([{ isDeclined: true }]);
    await expectOk(declineProposal(bob.open, hash, false));
    expect(await othersOf(bob)).toMatchObject([{ isDeclined: false }]);
    await expectOk(declineProposal(bob.open, hash, true));
    await expectOk(leaveTeam(bob.open, true));
    expect(await proposalsOf(bob)).toMatchObject({ others: [], total: 0 });
    await expectOk(joinTeam(bob.open, bob.team));
    await sync(bob);
    expect(await othersOf(bob)).toMatchObject([{ isDeclined: false }]);
  });

  it('come from no reader of the team, who sees those of others', async () => {
    const { devices, sync, propose } = await proposers('reader', 'member');
    const [reader, member] = devices;
    if (!reader || !member) throw new Error('two');
    expect(await proposeName(reader.open, NEVER, true, MOMENT)).toMatchObject({
      ok: false,
      error: { kind: 'set-by-administrator' },
    });
    await propose(member, NEVER);
    await sync(member, reader);
    expect(await proposalsOf(reader)).toMatchObject({ mayPropose: false, others: [{ name: NEVER }] });
  });

  it('become one correction, however often they are accepted', () => {
    expect(acceptedCorrection(OWN, 'h', KEPT.at)).toEqual({
      id: 'team:h',
      at: KEPT.at,
      kind: 'name',
      surface: OWN.surface,
      companyId: '~team-h',
      own: { name: OWN.surface, about: OWN.about },
    });
    expect(acceptedCorrection(NEVER, 'h', KEPT.at)).toMatchObject({ kind: 'never', host: '', everywhere: true });
    expect(acceptedCorrection(NAME, 'h', KEPT.at)).toMatchObject({ kind: 'name', companyId: 'numergy' });
  });

  it.each<[string, Readonly<Record<string, FieldValue>>]>([
    ['a company of somebody’s own', { t: 'Numérgie', f: '~1', h: true }],
    ['a name of endless length', { t: 'x'.repeat(5000), h: true }],
    ['a name that begins with a space', { t: ' Watt', h: true }],
    ['another name than its register’s', { t: 'Orange', h: true }],
    ['a site', { t: 'Watt', h: true, v: 'press.example' }],
  ])('of a hostile member leave out %s', async (what, values) => {
    const { ada, bob, log, sync } = await pair();
    const cipher = await createCipher(KEYS, ada.team.seed);
    const name = `n.${await cipher.hashOf(proposalAddress(NEVER))}.${ada.team.member}`;
    const stamp = nextStamp(undefined, MOMENT);
    const fields = new Map(Object.entries(values).map(([field, value]) => [field, { stamp, value }]));
    log.force(name, await cipher.seal(name, fields));
    await sync(bob);
    // What does not belong there is left out; what is left is the proposal that its name is the hash of, or nothing.
    expect(await othersOf(bob)).toMatchObject(what === 'a site' ? [{ name: NEVER }] : []);
  });

  it('signed by another member do not open', async () => {
    const { ada, bob, log, sync } = await pair();
    const cipher = await createCipher(KEYS, bob.team.seed);
    const name = `n.${await cipher.hashOf(proposalAddress(NEVER))}.${ada.team.member}`;
    const stamp = nextStamp(undefined, MOMENT);
    const fields = new Map(
      [['t', 'Watt'] as const, ['h', true] as const].map(([field, value]) => [field, { stamp, value }]),
    );
    log.force(name, await cipher.seal(name, fields));
    await sync(bob);
    expect(await othersOf(bob)).toEqual([]);
  });
});
