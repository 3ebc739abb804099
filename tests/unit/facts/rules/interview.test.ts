/**
 * The demo's interview, read from the page as a reader saves it: what the dossier promises to draw from its text alone.
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../lib/content/extract/extract.ts';
import { factsByRules } from '../../../../lib/facts/rules/facts-by-rules.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { shippedGazetteer } from '../../../support/shipped.ts';

const ADDRESS = 'http://localhost/entretien.html';

function readInterview() {
  const today = isoDate('2026-11-25');
  if (today === undefined) throw new Error('no day');
  const article = extractArticle(
    new JSDOM(readFileSync('demo/pages/entretien.html', 'utf8'), { url: ADDRESS }).window.document,
    ADDRESS,
    today,
  );
  if (!article.ok) throw new Error(article.error.kind);
  const { text, title, lang, published } = article.value;
  const gazetteer = shippedGazetteer();
  const mentions = findMentions(gazetteer, text, { lang, title });
  return { text, facts: factsByRules({ text, lang, mentions, ...(published && { published }) }) };
}

const { text, facts } = readInterview();
const told = facts.map(({ text: _text, start: _start, end: _end, ...fact }) => fact);

describe('the interview of the demo', () => {
  it('tells whose Cloudwatt is: 44 % since 2012, all of it from 16 March 2015 on', () => {
    expect(told.filter(({ kind }) => kind === 'stake')).toEqual([
      { kind: 'stake', company: 'cloudwatt', value: 44, unit: '%', period: '2012', with: 'orange' },
      { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', period: '2015-03-16', with: 'orange' },
    ]);
  });

  it('tells that the 500 M€ of 2015 will not be reached, and what is expected instead', () => {
    expect(told.filter(({ kind }) => kind === 'target')).toEqual([
      { kind: 'target', company: 'orange', value: 500e6, unit: 'EUR', period: '2015', certainty: 'denied' },
      {
        kind: 'target',
        company: 'orange',
        value: 300e6,
        unit: 'EUR',
        bound: 'least',
        period: '2015',
        certainty: 'estimated',
      },
    ]);
  });

  it('tells Cloudwatt’s revenue of 2014, and no other', () => {
    expect(told.filter(({ kind }) => kind === 'revenue')).toEqual([
      { kind: 'revenue', company: 'cloudwatt', value: 2e6, unit: 'EUR', bound: 'about', period: '2014' },
    ]);
  });

  it('names who leads what', () => {
    expect(told.filter(({ kind }) => kind === 'appointment')).toEqual([
      { kind: 'appointment', company: 'cloudwatt', period: '2014-04', person: { name: 'Didier Renard', role: 'PDG' } },
      {
        kind: 'appointment',
        company: 'orange-business',
        person: { name: 'Thierry Bonhomme', role: 'directeur général' },
      },
      { kind: 'appointment', company: 'numergy', person: { name: 'Philippe Tavernier', role: 'PDG' } },
      { kind: 'appointment', company: 'ovhcloud', person: { name: 'Octave Klaba', role: 'fondateur' } },
    ]);
  });

  it('tells in which town the servers stand', () => {
    expect(told.filter(({ kind }) => kind === 'place')).toEqual([
      { kind: 'place', company: 'orange', place: 'Val-de-Reuil' },
    ]);
  });

  it('gives each with its sentence, where that stands in the text', () => {
    expect(facts.filter((fact) => fact.text !== text.slice(fact.start, fact.end))).toEqual([]);
  });
});
