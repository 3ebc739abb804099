/** A member with a valid login who sends without end: registers, fields, tags, what inflates. */
import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { partsOf } from '../../../lib/background/services/sync/pull-changes.ts';
import { MAX_TAGS } from '../../../lib/model/draft.ts';
import { DAY_MS } from '../../../lib/model/iso-date.ts';
import { read } from '../../../lib/storage/database/transaction.ts';
import { teamMarks } from '../../../lib/storage/library/team-thread.ts';
import { MAX_FIELDS } from '../../../lib/sync/encode-fields.ts';
import type { FieldValue, Fields } from '../../../lib/sync/fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';

const PAGE = 'https://press.example/x';
const EVE = 'evilevilevil';
const ARTICLE = { u: PAGE, t: 'Title', h: '2026-11-01T08:00:00.000Z' };

const fieldsOf = (values: Readonly<Record<string, FieldValue>>, at = MOMENT): Fields =>
  new Map(Object.entries(values).map(([name, value]) => [name, { stamp: nextStamp(undefined, at), value }]));

/** Ada, who has read all there was, and how Eve says something of a page. */
async function pair() {
  const [ada, log] = [createDevice(aTeam('ada')), createMemoryLog(() => MOMENT)];
  await ada.join();
  await ada.sync(log);
  const cipher = await createCipher(KEYS);
  const says = async (values: Readonly<Record<string, FieldValue>>, page = PAGE, member = EVE): Promise<void> => {
    const name = `a.${await cipher.hashOf(page)}.${member}`;
    log.force(name, await cipher.seal(name, fieldsOf({ ...values, u: page })));
  };
  return { ada, log, cipher, says };
}

function fieldsKept({ open }: Device): Promise<number> {
  return expectOk(
    read(open, ['registers'], async (transaction) => {
      const all = await transaction.objectStore('registers').getAll();
      return Math.max(...all.map(({ fields }) => fields.size));
    }),
  );
}

const tagsNumbered = (from: number, count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`#t${from + at}`, `t${from + at}`]));

describe('a member who sends without end', () => {
  it('keeps no other from sending, nor from ending a round', async () => {
    const { ada, log, says } = await pair();
    let [reads, sentAfter] = [0, -1];
    const flooded: MemoryLog = {
      ...log,
      async changes(...request) {
        const stretch = await log.changes(...request);
        if (request[2].kind !== 'all') return stretch;
        reads += 1;
        if (reads > 50) throw new Error('a round without end');
        await says({ ...ARTICLE, t: `Title ${reads}` });
        return stretch.ok ? { ...stretch, value: { ...stretch.value, left: 1 } } : stretch;
      },
      async put(puts) {
        if (puts.length > 0 && sentAfter < 0) sentAfter = reads;
        return log.put(puts);
      },
    };
    await says(ARTICLE);
    await ada.sync(flooded, MOMENT + 1);
    await ada.save('one');
    await ada.sync(flooded, MOMENT + 2);
    expect([await ada.waiting(), sentAfter >= 0]).toEqual([0, true]);
    expect(await ada.sync(log, MOMENT + 3)).toBeUndefined();
    expect((await ada.articles()).has(PAGE)).toBe(true);
  });

  it('fills no library with fields that the log does not keep itself', async () => {
    const { ada, log, says } = await pair();
    for (let turn = 0; turn < 4; turn += 1) {
      await says({ ...ARTICLE, ...tagsNumbered(turn * 900, 900) });
      await ada.sync(log, MOMENT + 1 + turn);
    }
    expect(await fieldsKept(ada)).toBeLessThanOrEqual(MAX_FIELDS);
  });

  it('gives an article no more tags than one bears, the earliest, and the same to all', async () => {
    const { ada, log, says, cipher } = await pair();
    const name = `a.${await cipher.hashOf(PAGE)}.bobbobbobbob`;
    log.force(name, await cipher.seal(name, fieldsOf({ ...ARTICLE, '#mine': 'mine' }, MOMENT - 1)));
    await says({ ...ARTICLE, ...tagsNumbered(0, 300) });
    const bea = createDevice(aTeam('bea'));
    await bea.join();
    for (const device of [ada, bea]) await device.sync(log, MOMENT + 1);
    const [tags = [], others] = [(await ada.articles()).get(PAGE)?.tags, (await bea.articles()).get(PAGE)?.tags];
    expect([tags.length, tags.includes('mine')]).toEqual([MAX_TAGS, true]);
    expect(others?.toSorted()).toEqual(tags.toSorted());
    // What is left out is not taken for what the reader took off.
    await ada.save('one');
    await ada.sync(log, MOMENT + 2);
    expect((await ada.articles()).get(PAGE)?.tags).toHaveLength(MAX_TAGS);
  });

  it('has a stretch opened by parts, however much inflates, each with what is behind it', () => {
    const sizes = [60_000, 4000, 2000, 300_000, 1, 1];
    const changes = sizes.map((size, at) => ({
      name: `a.${at}`,
      sequence: 10 * (at + 1),
      storedAt: MOMENT,
      sealed: new Uint8Array(size),
    }));
    const parts = partsOf({ changes, through: 65, left: 7 });
    expect(parts.map((part) => [part.changes.length, part.through, part.left])).toEqual([
      [2, 20, 11],
      [1, 30, 10],
      [1, 40, 9],
      [2, 65, 7],
    ]);
    expect(parts.flatMap((part) => part.changes)).toEqual(changes);
    expect(partsOf({ changes: [], through: 65, left: 0 })).toEqual([]);
  });
});

describe('a server that gives the same again and again', () => {
  it.each(['all', 'names'] as const)('is told as such, and keeps no device reading: %s', async (kind) => {
    const { ada, log, says } = await pair();
    await ada.save('one');
    await ada.sync(log, MOMENT + 1);
    await says(ARTICLE);
    const lying: MemoryLog = {
      ...log,
      async changes(after, limit, scope) {
        const stretch = await log.changes(scope.kind === kind ? 0 : after, limit, scope);
        if (!stretch.ok || scope.kind !== kind) return stretch;
        return { ...stretch, value: { changes: stretch.value.changes.slice(0, 1), through: 1, left: 1 } };
      },
    };
    expect(await ada.sync(lying, MOMENT + DAY_MS + 2)).toBe('foreign');
    expect(await ada.sync(log, MOMENT + DAY_MS + 3)).toBeUndefined();
    expect((await ada.articles()).has(PAGE)).toBe(true);
  });
});

describe('who goes by the name of another', () => {
  /** Whom the library names as savers of a page that two members saved who call themselves so. */
  async function saversCalled(bob: string, eve: string): Promise<string[]> {
    const { ada, log, cipher, says } = await pair();
    for (const [member, called] of [
      ['bobbobbobbob', bob],
      [EVE, eve],
    ] as const) {
      const name = `m.profile.${member}`;
      log.force(name, await cipher.seal(name, fieldsOf({ m: called })));
      await says(ARTICLE, PAGE, member);
    }
    await ada.sync(log, MOMENT + 1);
    return ((await expectOk(teamMarks(ada.open, [PAGE], 'a member'))).get(PAGE)?.savedBy ?? []).toSorted();
  }

  it.each(['Bob', 'bob', 'B\u200Bob', 'Ｂob', ' Bob '])('is told apart: %j', async (twin) => {
    expect(await saversCalled('Bob', twin)).toEqual(['Bob (bobb)', `${twin} (evil)`].toSorted());
  });

  it('turns no text around, and has a name that one sees', async () => {
    expect(await saversCalled('\u202EboB', '\u200B\uFE0F')).toEqual(['a member', 'boB']);
  });
});
