import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article.ts';
import { sameFields } from '../../../lib/sync/fields.ts';
import { formatName } from '../../../lib/sync/register-name.ts';
import { teamArticle } from '../../../lib/sync/team-article.ts';
import type { Register } from '../../../lib/sync/team-article.ts';
import { createReplica, edit, receive, send, stateOf } from '../../../scripts/bench/team/replica.ts';
import type { Replica } from '../../../scripts/bench/team/replica.ts';
import { anArticle } from '../../support/articles.ts';

const MEMBERS = ['ada', 'bob', 'eve'];
const SAVED_AT = '2026-03-01T10:00:00.000Z';

type Step =
  | { readonly kind: 'save' | 'delete' | 'send' | 'read'; readonly who: number; readonly what: number }
  | { readonly kind: 'tag' | 'untag'; readonly who: number; readonly what: number; readonly tag: string }
  | { readonly kind: 'fetch'; readonly who: number; readonly what: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('save' as const, 'delete' as const, 'send' as const, 'read' as const, 'fetch' as const),
    who: fc.nat(2),
    what: fc.nat(2),
  }),
  fc.record({
    kind: fc.constantFrom('tag' as const, 'untag' as const),
    who: fc.nat(2),
    what: fc.nat(2),
    tag: fc.constantFrom('Cloud', 'cloud', 'finance', '__proto__'),
  }),
);

/** The server: the last entry of each register, in the order of writing. */
function createServer() {
  const log = new Map<string, Register>();
  return {
    put(register: Register): void {
      const name = formatName(register);
      log.delete(name);
      log.set(name, register);
    },
    all: (): readonly Register[] => [...log.values()],
  };
}

function act(replica: Replica, action: Step): void {
  const article = anArticle(String(action.what), { source: 'saved', savedAt: SAVED_AT });
  const known = replica.library.get(article.url);
  if (action.kind === 'save') edit(replica, article.url, known ? { ...known, savedAt: SAVED_AT } : article);
  if (action.kind === 'delete') edit(replica, article.url, undefined);
  if (action.kind === 'read' && known) edit(replica, article.url, { ...known, read: true });
  if (action.kind === 'tag' && known) {
    const others = known.tags.filter((tag) => tag.toLowerCase() !== action.tag.toLowerCase());
    edit(replica, article.url, { ...known, tags: [...others, action.tag] });
  }
  if (action.kind === 'untag' && known)
    edit(replica, article.url, { ...known, tags: known.tags.filter((tag) => tag !== action.tag) });
}

function foldedTags({ tags }: Article | { readonly tags: readonly string[] }): readonly string[] {
  return tags.map((tag) => tag.toLowerCase()).toSorted();
}

describe('members who work apart and meet again', () => {
  it('end with the same registers, and with libraries that show their join', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = createServer();
        const replicas = MEMBERS.map(createReplica);
        let now = 1_790_000_000_000;
        for (const action of steps) {
          const replica = replicas[action.who];
          if (!replica) continue;
          // Clocks differ by an hour from member to member.
          now += 10;
          if (action.kind === 'send')
            for (const register of send(replica, now + action.who * 3_600_000)) server.put(register);
          else if (action.kind === 'fetch') receive(replica, server.all());
          else act(replica, action);
        }
        for (const replica of replicas) {
          for (const register of send(replica, now)) server.put(register);
          expect(replica.outbox.size).toBe(0);
        }
        for (const replica of replicas) receive(replica, server.all());
        const [first, ...others] = replicas;
        if (!first) return;
        for (const url of first.states.keys()) {
          const team = teamArticle(stateOf(first, url).registers);
          for (const replica of others) {
            const theirs = new Map(
              stateOf(replica, url).registers.map((register) => [register.member, register.fields]),
            );
            const ours = stateOf(first, url).registers;
            expect(theirs.size).toBe(ours.length);
            for (const { member, fields } of ours)
              expect(sameFields(fields, theirs.get(member) ?? new Map())).toBe(true);
          }
          for (const replica of replicas) {
            const local = replica.library.get(url);
            expect(foldedTags(local ?? { tags: [] })).toEqual(local ? foldedTags(team ?? { tags: [] }) : []);
            const holds = team?.holders.some(({ member }) => member === replica.member) ?? false;
            expect(local?.savedAt !== undefined).toBe(holds);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
