import { expect, it } from 'vitest';
import { correctionFile, correctionsOfFile } from '../../../lib/exchange/corrections-file.ts';
import { ok } from '../../../lib/model/result.ts';
import { CORRECTIONS } from '../../support/corrections.ts';

it('reads what it wrote', () => {
  expect(correctionsOfFile(correctionFile(CORRECTIONS))).toEqual(ok(CORRECTIONS));
});

it.each([
  ['a member that JSON cannot hold', { extra: 1n }],
  ['a member of another version', { extra: true }],
  ['a time that is none', { at: 'yesterday' }],
])('leaves out a stored value with %s, and writes the others', (_, change) => {
  const [first, ...others] = CORRECTIONS;
  const stored = [{ ...first, ...change } as (typeof CORRECTIONS)[number], ...others];
  expect(correctionsOfFile(correctionFile(stored))).toEqual(ok(others));
});
