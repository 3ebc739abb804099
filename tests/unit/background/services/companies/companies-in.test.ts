import { describe, expect, it } from 'vitest';
import { createCompaniesIn } from '../../../../../lib/background/services/companies/companies-in.ts';
import { compileGazetteer } from '../../../../../lib/recognition/compile/compile.ts';
import { ASSETS, readCompanies } from '../../../../../scripts/build-pack/read-pack.ts';
import { anExtractedArticle } from '../../../../support/articles.ts';

const gazetteer = compileGazetteer(readCompanies(ASSETS).companies);
const text =
  'Orange a racheté les parts de Thales dans Cloudwatt.\n\nNumergy reste chez SFR. Cloudwatt fermera.\n\nRien de plus.';

describe('the companies in an article', () => {
  it('are those of title and text, the one it is about first', async () => {
    const companies = await createCompaniesIn(async () => gazetteer)(
      anExtractedArticle('a', { title: 'Cloudwatt passe chez Orange', text }),
    );
    expect(companies[0]?.id).toBe('cloudwatt');
    expect(companies.map(({ id }) => id)).toEqual(expect.arrayContaining(['numergy', 'orange', 'sfr']));
    expect(companies.find(({ id }) => id === 'numergy')?.firstSentence).toContain('Numergy reste chez SFR.');
    expect(companies.every(({ salience }) => salience > 0 && salience <= 1)).toBe(true);
  });

  it('are none where there is no gazetteer', async () => {
    expect(await createCompaniesIn(async () => undefined)(anExtractedArticle('a', { text }))).toEqual([]);
  });
});
