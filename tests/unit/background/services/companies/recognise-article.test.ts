import { describe, expect, it } from 'vitest';
import { createRecogniser, type CardsOf } from '../../../../../lib/background/services/companies/recognise-article.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { CAST, gazetteerOf } from '../../../../support/companies.ts';
import { runAtOnce } from '../../../../support/memory-store.ts';
import { shippedGazetteer } from '../../../../support/shipped.ts';

const noCards: CardsOf = async () => ok([]);
const gazetteer = shippedGazetteer();
const ofPack = createRecogniser(async () => gazetteer, noCards, runAtOnce);
const ofCast = createRecogniser(async () => gazetteerOf(...CAST), noCards, runAtOnce);
const ofNone = createRecogniser(async () => undefined, noCards, runAtOnce);

describe('the companies in an article', () => {
  const text =
    'Orange a racheté les parts de Thales dans Cloudwatt.\n\nNumergy reste chez SFR. Cloudwatt fermera.\n\nRien de plus.';
  const title = 'Cloudwatt passe chez Orange';

  it('are those of title and text, the one it is about first', async () => {
    const { companies } = await ofPack({ title, text, lang: '' });
    expect(companies[0]?.id).toBe('cloudwatt');
    expect(companies.map(({ id }) => id)).toEqual(expect.arrayContaining(['numergy', 'orange', 'sfr']));
    expect(companies.find(({ id }) => id === 'numergy')?.firstSentence).toContain('Numergy reste chez SFR.');
    expect(companies.every(({ salience }) => salience > 0 && salience <= 1)).toBe(true);
  });

  it('are mentioned where the text says so, also behind a summary', async () => {
    for (const summary of [undefined, 'Un résumé d’Orange.', text.slice(0, 20)]) {
      const { mentions } = await ofPack({ title, text, lang: 'fr', ...(summary !== undefined && { summary }) });
      expect(mentions.length).toBeGreaterThan(3);
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    }
  });

  it('are looked for in a summary too', async () => {
    const { companies } = await ofPack({ title: 'Bilan', text: 'Rien.', summary: 'Cloudwatt ferme.', lang: 'fr' });
    expect(companies.map(({ id }) => id)).toEqual(['cloudwatt']);
  });

  it('are none where there is no gazetteer', async () => {
    const found = await ofNone({ title, text, lang: '' });
    expect(found.companies).toEqual([]);
    expect(await found.facts()).toEqual([]);
    expect(found.names()).toEqual({ about: [], unknown: [] });
  });
});

describe('the names in an article', () => {
  const TEXT = `Cloudwatt ferme. Cloudwatt avait peu de clients.\n\nZorglub Robotics SA regarde. ${'Rien de plus ce jour-là. '.repeat(60)}\n\nNumergy survit.`;

  it('are those it is about, without those it only mentions, and those that no company is known by', async () => {
    const { names } = await ofPack({ title: 'Cloudwatt ferme ses portes', text: TEXT, lang: 'fr' });
    expect(names()).toEqual({ about: ['cloudwatt'], unknown: ['Zorglub Robotics'] });
  });
});

describe('the facts of an article', () => {
  const SENTENCE = 'Le chiffre d’affaires de Cloudwatt a atteint 2 millions d’euros en 2014.';

  it('are extracted from its text, and lie where they say', async () => {
    const text = `Un premier paragraphe.\n\n${SENTENCE}`;
    const [fact, ...others] = await (await ofCast({ title: 'Cloudwatt', lang: 'fr', text })).facts();
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ kind: 'revenue', company: 'cloudwatt', value: 2e6, unit: 'EUR', period: '2014' });
    expect(text.slice(fact?.start, fact?.end)).toBe(SENTENCE);
  });

  it('are extracted from title and summary where no text is kept, and lie nowhere', async () => {
    const [fact] = await (await ofCast({ title: 'Bilan', summary: SENTENCE, lang: 'fr' })).facts();
    expect(fact).toMatchObject({ kind: 'revenue', value: 2e6, text: SENTENCE });
    expect(fact).not.toHaveProperty('start');
    expect(fact).not.toHaveProperty('end');
  });

  it('are none where no company is named', async () => {
    const text = 'Un chiffre d’affaires de 2 millions d’euros.';
    expect(await (await ofCast({ title: 'Le temps', lang: 'fr', text })).facts()).toEqual([]);
  });

  it('are those of the beginning of a text without end', async () => {
    const text = `${SENTENCE}\n\n${'a '.repeat(400_000)}\n\n${SENTENCE}`;
    expect(await (await ofCast({ title: 'Cloudwatt', lang: 'fr', text })).facts()).toHaveLength(1);
  });
});

describe('recognition', () => {
  it('keeps the last result: the page that was shown is not recognised again when it is saved', async () => {
    const words = { title: 'Cloudwatt', text: 'Cloudwatt ferme.', lang: 'fr' };
    const first = await ofPack(words);
    const second = await ofPack({ ...words });
    expect(second.companies).toBe(first.companies);
    expect((await ofPack({ ...words, text: 'Cloudwatt ouvre.' })).companies).not.toBe(first.companies);
  });
});
