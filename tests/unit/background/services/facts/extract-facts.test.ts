import { describe, expect, it } from 'vitest';
import { createMentionsIn } from '../../../../../lib/background/services/articles/read-saved.ts';
import { createFactExtractor } from '../../../../../lib/background/services/facts/extract-facts.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { CAST, gazetteerOf } from '../../../../support/companies.ts';

const draw = createFactExtractor(
  createMentionsIn(async () => gazetteerOf(...CAST)),
  async () => ok([]),
);
const SENTENCE = 'Le chiffre d’affaires de Cloudwatt a atteint 2 millions d’euros en 2014.';

describe('the facts of an article', () => {
  it('are drawn from its text, and lie where they say', async () => {
    const text = `Un premier paragraphe.\n\n${SENTENCE}`;
    const [fact, ...others] = await draw({ title: 'Cloudwatt', lang: 'fr', text });
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ kind: 'revenue', company: 'cloudwatt', value: 2e6, unit: 'EUR', period: '2014' });
    expect(text.slice(fact?.start, fact?.end)).toBe(SENTENCE);
  });

  it('are drawn from title and summary where no text is kept, and lie nowhere', async () => {
    const [fact] = await draw({ title: 'Bilan', summary: SENTENCE, lang: 'fr' });
    expect(fact).toMatchObject({ kind: 'revenue', value: 2e6, text: SENTENCE });
    expect(fact).not.toHaveProperty('start');
    expect(fact).not.toHaveProperty('end');
  });

  it('are none where no company is named, or no names can be found', async () => {
    expect(await draw({ title: 'Le temps', lang: 'fr', text: 'Un chiffre d’affaires de 2 millions d’euros.' })).toEqual(
      [],
    );
    expect(
      await createFactExtractor(
        createMentionsIn(async () => undefined),
        async () => ok([]),
      )({
        title: 'Cloudwatt',
        lang: 'fr',
        text: SENTENCE,
      }),
    ).toEqual([]);
  });

  it('are those of the beginning of a text without end', async () => {
    const text = `${SENTENCE}\n\n${'a '.repeat(400_000)}\n\n${SENTENCE}`;
    expect(await draw({ title: 'Cloudwatt', lang: 'fr', text })).toHaveLength(1);
  });
});
