import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { foldText } from '../../../lib/facts/fold.ts';
import { quantitiesIn } from '../../../lib/facts/reading/quantities.ts';
import { articleRecord } from '../../../scripts/build-pack/article-record.ts';
import { ARTICLES_FILE, ASSETS } from '../../../scripts/build-pack/read-pack.ts';

const records = readFileSync(fileURLToPath(new URL(ARTICLES_FILE, ASSETS)), 'utf8')
  .trim()
  .split('\n')
  .map((line) => v.parse(articleRecord, JSON.parse(line)));

it('figures of the starter library keep the bounds and both ends of the ranges that their sentences have', () => {
  const lost = records.flatMap(({ id, lang, facts = [] }) =>
    facts.flatMap(({ value, max, bound, text }) => {
      // A bound of a loss is one of its size, which the number does not say.
      if (value === undefined || value < 0) return [];
      const read = quantitiesIn(foldText(text), lang).find((one) => one.value === value || one.max === value);
      if (!read) return [];
      const isKept = (read.max === undefined || read.max === max) && (read.bound === undefined || bound !== undefined);
      return isKept ? [] : [`${id}: ${text}`];
    }),
  );
  expect(records.length).toBeGreaterThan(900);
  expect(lost).toEqual([]);
});

it('of the revenues of a firm in one article and time one is the whole, and the others say of what they are', () => {
  const wholes = records.flatMap(({ id, facts = [] }) =>
    facts.flatMap(({ kind, company, period = '', object }) =>
      kind === 'revenue' && object === undefined ? [`${id}: ${company} ${period}`] : [],
    ),
  );
  expect(wholes.filter((whole, index) => wholes.indexOf(whole) !== index)).toEqual([]);
});
