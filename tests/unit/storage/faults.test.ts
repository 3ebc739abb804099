import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDatabase, type OpenLibrary } from '../../../lib/storage/database/database.ts';
import { FAULTS, MOMENTS, withFault, type Fault } from '../../support/storage-faults.ts';
import { FILL, WRITES } from './fault-cases.ts';

/** What the reader is told of a fault. */
const TOLD: Readonly<Record<Fault, string>> = {
  QuotaExceededError: 'quota-exceeded',
  AbortError: 'database-unavailable',
  UnknownError: 'database-unavailable',
};

let libraries = 0;

async function filled(): Promise<OpenLibrary> {
  libraries += 1;
  const open = createDatabase({ name: `faults ${libraries}` });
  for (const step of FILL) expect(await step(open)).toMatchObject({ ok: true });
  return open;
}

/** All that lies in a library, but for revisions made by chance. */
async function contents(open: OpenLibrary): Promise<string> {
  const opened = await open();
  if (!opened.ok) throw new Error(opened.error.kind);
  const names = [...opened.value.objectStoreNames];
  const transaction = opened.value.transaction(names, 'readonly');
  const stores = await Promise.all(
    names.map(async (name) => {
      const store = transaction.objectStore(name);
      return [name, await store.getAllKeys(), await store.getAll()];
    }),
  );
  return JSON.stringify(stores, (key, value: unknown) => (key === 'revision' ? 'a revision' : value));
}

/** The use cases of the library that write, by themselves or by others, as the code has them. */
function writingFunctions(): readonly string[] {
  const parts = globSync('lib/storage/library/*.ts').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split(/^(?=(?:export )?(?:async )?function )/m)
      .flatMap((code) => {
        const [, name] = /^(?:export )?async function (\w+)(?:<\w+>)?\(\s*open: OpenLibrary/.exec(code) ?? [];
        return name === undefined ? [] : [{ name, code }];
      }),
  );
  const writing = new Set(['write']);
  const calls = (code: string): boolean =>
    [...writing].some((name) => new RegExp(`\\b${name}(?:<\\w+>)?\\(\\s*open\\b`).test(code));
  for (let known = 0; known < writing.size;) {
    known = writing.size;
    for (const { name, code } of parts) if (calls(code.replace(name, ''))) writing.add(name);
  }
  return parts.flatMap(({ name, code }) => (writing.has(name) && code.startsWith('export') ? [name] : []));
}

/** What these keep is worked out of the rest, step by step: what a fault leaves undone is done at the next time. */
const STEPWISE = new Set(['keepDigests', 'keepDigestsAhead']);

describe('a fault of the disk', () => {
  it('is tried in everything that writes', () => {
    expect(Object.keys(WRITES).toSorted()).toEqual(writingFunctions().toSorted());
  });

  it.each(Object.entries(WRITES))(
    'at any request of %s is told, leaves nothing half written, and hinders no other try',
    async (name, run) => {
      const open = await filled();
      const before = await contents(open);
      let at = 0;
      let met: Awaited<ReturnType<typeof withFault>>;
      for (;;) {
        at += 1;
        // Each request meets another of the six faults than the one before it.
        const fault = FAULTS[at % FAULTS.length] ?? 'AbortError';
        const moment = MOMENTS[Math.floor(at / FAULTS.length) % MOMENTS.length] ?? 'before';
        met = await withFault({ fault, moment, at }, () => run(open));
        if (!met.struck) break;
        expect([at, met.outcome]).toMatchObject([at, { ok: false, error: { kind: TOLD[fault] } }]);
        expect(STEPWISE.has(name) || (await contents(open)) === before, `${name}, request ${at}, ${fault}`).toBe(true);
      }
      expect(met.outcome).toMatchObject({ ok: true });
      expect(at).toBeGreaterThan(1);
      // As if nothing had been in the way.
      const clean = await filled();
      expect(await run(clean)).toMatchObject({ ok: true });
      expect(await contents(open)).toBe(await contents(clean));
    },
  );
});
