// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ProposalPorts } from '../../../components/team/ports.ts';
import { Proposals } from '../../../entrypoints/team/proposals.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import type { Correction } from '../../../lib/model/correction.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { TeamProposal, TeamProposals } from '../../../lib/sync/team-state.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../components/draw.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const NAME: TeamProposal = {
  hash: 'one',
  name: { kind: 'name', surface: 'Numérgie', companyId: 'numergy' },
  by: ['Bob', HOSTILE],
  at: 0,
  isDeclined: false,
};
const NEVER: TeamProposal = { ...NAME, hash: 'two', name: { kind: 'never', surface: HOSTILE }, by: ['Bob'] };
const OWN: Correction = { id: 'c', at: '', kind: 'never', surface: 'Watt', host: 'press.example', everywhere: true };

async function open(parts: Partial<TeamProposals>, corrections: readonly Correction[] = []) {
  const asked: unknown[] = [];
  const note = async (...words: unknown[]) => {
    asked.push(words);
    return ok({});
  };
  const proposals: ProposalPorts = {
    read: async () => ok({ mayPropose: true, own: [], others: [], total: parts.others?.length ?? 0, ...parts }),
    corrections: async () => corrections,
    companyNames: async (ids) => new Map(ids.filter((id) => id === 'numergy').map((id) => [id, 'Numergy'])),
    propose: (name, isProposed) => note('propose', name, isProposed),
    accept: ({ hash }) => note('accept', hash),
    forget: (id) => note('forget', id),
    decline: (hash, isDeclined) => note('decline', hash, isDeclined),
  };
  render(<Proposals ports={{ proposals, onChange: () => {} }} />);
  await settle();
  return asked;
}

const press = async (label: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: label }));
  await settle();
};

describe('names that colleagues propose, on the team page', () => {
  it('stand with who proposes them, their words as words, and are accepted or declined one by one', async () => {
    const asked = await open({ others: [NAME, NEVER] });
    expect(document.body.textContent).toContain('“Numérgie” is a name of Numergy');
    expect(document.body.textContent).toContain(`Proposed by Bob, ${HOSTILE}`);
    expect(document.querySelector('img')).toBeNull();
    expect(await brokenRules()).toEqual([]);
    await press('Accept: “Numérgie” is a name of Numergy');
    await press(`Decline: “${HOSTILE}” is never marked`);
    expect(asked).toEqual([
      ['accept', 'one'],
      ['decline', 'two', true],
    ]);
  });

  it('are taken back once accepted, and looked at again once declined', async () => {
    const accepted: Correction = { id: 'team:one', at: '', kind: 'name', surface: 'Numérgie', companyId: 'numergy' };
    const asked = await open({ others: [NAME, { ...NEVER, isDeclined: true }] }, [accepted]);
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
    await press('Take back: “Numérgie” is a name of Numergy');
    await press(`Look at it again: “${HOSTILE}” is never marked`);
    expect(asked).toEqual([
      ['forget', 'team:one'],
      ['decline', 'two', false],
    ]);
  });

  it.each<[string, TeamProposal, Correction | undefined]>([
    ['A correction of yours says otherwise', NAME, { ...OWN, surface: 'numérgie' }],
    ['You say so too', NAME, { id: 'c', at: '', kind: 'name', surface: 'Numérgie', companyId: 'numergy' }],
    [
      'None of your packs knows this company',
      { ...NAME, name: { ...NAME.name, kind: 'name', companyId: '?' } },
      undefined,
    ],
  ])('cannot be accepted where «%s»', async (words, proposal, correction) => {
    await open({ others: [proposal] }, correction ? [correction] : []);
    expect(document.body.textContent).toContain(words);
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
  });

  it('of the reader’s own leave once it was seen what would, without page and site, and are withdrawn', async () => {
    const asked = await open({ own: [{ kind: 'own', surface: 'Nuage', about: 'Hosts.' }] }, [OWN]);
    await press('Propose: “Watt” is never marked');
    expect(document.body.textContent).toContain('This would leave this machine: “Watt” is never marked.');
    expect(document.body.textContent).not.toContain('press.example');
    expect(asked).toEqual([]);
    expect(await brokenRules()).toEqual([]);
    await press('Propose to the team');
    await press('Withdraw: “Nuage” is a company: Hosts.');
    expect(asked).toEqual([
      ['propose', { kind: 'never', surface: 'Watt' }, true],
      ['propose', { kind: 'own', surface: 'Nuage', about: 'Hosts.' }, false],
    ]);
  });

  it('are proposed by no reader of the team, nor is what was accepted', async () => {
    await open({ mayPropose: false }, [OWN]);
    expect(screen.queryByRole('button', { name: /^Propose/ })).toBeNull();
  });

  it('says why nothing is known', async () => {
    render(
      <Proposals
        ports={{
          proposals: {
            read: async () => err(appError('database-unavailable')),
            corrections: async () => [],
            companyNames: async () => new Map(),
            propose: async () => ok({}),
            accept: async () => ok({}),
            forget: async () => ok({}),
            decline: async () => ok({}),
          },
          onChange: () => {},
        }}
      />,
    );
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('cannot be opened');
  });
});
