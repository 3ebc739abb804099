import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { readPassages, type Passage } from '../../../scripts/eval/passages.ts';
import { createExplain, systems } from '../../../scripts/eval/recognisers.ts';

const about = { en: 'A firm.', fr: 'Une société.' };
const companies: readonly Company[] = [
  {
    id: 'capgemini',
    name: 'Capgemini',
    kind: 'company',
    status: 'active',
    country: 'FR',
    sectors: ['it-services'],
    ambiguity: 'none',
    about,
  },
  {
    id: 'orange',
    name: 'Orange',
    kind: 'company',
    status: 'active',
    country: 'FR',
    sectors: ['telecom'],
    ambiguity: 'common-word',
    about,
  },
];
const gazetteer = compileGazetteer(companies);

function passage(text: string, more: object = {}): Passage {
  const { passages, bad } = readPassages(
    JSON.stringify({ id: 'fr-plain-01', lang: 'fr', kind: 'plain', text, ...more }),
    () => true,
  );
  const [read] = passages;
  if (read === undefined) throw new Error(bad[0]?.reason);
  return read;
}

describe('what is compared', () => {
  const [ours, plain, caseSensitive] = systems(gazetteer, companies);

  it('is the modules that ship first, then the baselines', () => {
    expect(systems(gazetteer, companies).map(({ name }) => name)).toEqual(['vigie', 'baseline-plain', 'baseline-case']);
  });

  it('gives the shipping modules the plain text and what is known of the page', () => {
    const one = passage('Bonjour [[Capgemini|capgemini]].', { title: 'Services', host: 'example.com' });
    expect(ours?.recognise(one)).toEqual(
      findMentions(gazetteer, 'Bonjour Capgemini.', { lang: 'fr', title: 'Services', host: 'example.com' }),
    );
    expect(ours?.recognise(one)).toHaveLength(1);
  });

  it('gives the baselines the text alone', () => {
    expect(plain?.recognise(passage('une orange'))).toHaveLength(1);
    expect(caseSensitive?.recognise(passage('une orange'))).toHaveLength(0);
  });
});

describe('explanations', () => {
  const explain = createExplain(gazetteer);

  it('name the features and their sum', () => {
    expect(explain(passage('Bonjour Capgemini.'), { start: 8, end: 17, companyId: 'capgemini' })).toMatch(
      /^safeForm \+\d\.\d.*: \+\d+\.\d$/,
    );
  });

  it('find a reading in a later paragraph', () => {
    const text = 'Rien ici, vraiment.\n\nBonjour Capgemini.';
    const start = text.indexOf('Capgemini');
    expect(explain(passage(text), { start, end: start + 9, companyId: 'capgemini' })).toContain('safeForm');
  });

  it('tell of a reading that was too weak to be a mark', () => {
    expect(explain(passage('une orange mûre est sucrée'), { start: 4, end: 10, companyId: 'orange' })).toMatch(
      /lowerCase.*: −\d+\.\d$/,
    );
  });

  it('say so where no such form was met', () => {
    expect(explain(passage('Bonjour.'), { start: 0, end: 7, companyId: 'capgemini' })).toBe('no such form met here');
  });
});
