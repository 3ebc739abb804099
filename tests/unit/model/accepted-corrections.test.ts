import { describe, expect, it } from 'vitest';
import { joinedCorrections } from '../../../lib/model/accepted-corrections.ts';
import type { Correction, CorrectionContent } from '../../../lib/model/correction.ts';

const own = (content: CorrectionContent, id = 'own'): Correction => ({ ...content, id, at: '' });
const accepted = (content: CorrectionContent): Correction => own(content, 'team:h');

const never: CorrectionContent = { kind: 'never', surface: 'Watt', host: '', everywhere: true };
const neverHere: CorrectionContent = { ...never, host: 'press.example', everywhere: false };
const name: CorrectionContent = { kind: 'name', surface: 'watt', companyId: 'cloudwatt' };
const always: CorrectionContent = { kind: 'always', surface: 'Watt', companyId: 'cloudwatt', host: 'press.example' };
const verdict = (said: 'accept' | 'reject'): CorrectionContent => ({
  kind: 'verdict',
  surface: 'Watt',
  learned: { surface: 'watt', companyId: 'a', verdict: said, host: '', sentence: 1, words: [], features: [] },
});

describe('a correction that was accepted from a colleague', () => {
  it.each<[string, CorrectionContent, CorrectionContent, boolean]>([
    ['never marked, against a name', never, name, false],
    ['never marked, against a name on a site', never, always, false],
    ['never marked, against a mention that was accepted', never, verdict('accept'), false],
    ['never marked, beside a mention that was rejected', never, verdict('reject'), true],
    ['never marked, beside the same on a site', never, neverHere, true],
    ['a name, against never marked', name, never, false],
    ['a name, against that of another company', name, { ...name, companyId: 'other' }, false],
    ['a name, beside never marked on a site', name, neverHere, true],
    ['a name, beside a mention that was rejected', name, verdict('reject'), true],
    ['never marked, beside another word', never, { ...name, surface: 'Atos' }, true],
  ])('%s: the reader’s own stands', (_what, theirs, mine, stays) => {
    for (const [before, others] of [
      [[accepted(theirs)], [own(mine)]],
      [[own(mine)], [accepted(theirs)]],
    ] as const) {
      const ids = joinedCorrections(before, others).map(({ id }) => id);
      expect(ids).toContain('own');
      expect(ids.includes('team:h')).toBe(stays);
    }
  });

  it('takes no place of one that says the same, and gives its own to it', () => {
    expect(joinedCorrections([own(never)], [accepted(never)])).toEqual([own(never)]);
    expect(joinedCorrections([accepted(never)], [own(never)])).toEqual([own(never)]);
  });

  it('is kept once, as all are', () => {
    expect(joinedCorrections([own(name)], [own(name, 'newer'), accepted(never)])).toEqual([own(name, 'newer')]);
    expect(joinedCorrections([accepted(never)], [accepted(never)])).toEqual([accepted(never)]);
  });
});
