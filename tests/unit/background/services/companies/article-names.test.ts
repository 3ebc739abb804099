import { describe, expect, it } from 'vitest';
import { createArticleNames } from '../../../../../lib/background/services/companies/article-names.ts';
import { nameFormPath, selectedName } from '../../../../../lib/navigation/selected-name.ts';
import { compileGazetteer } from '../../../../../lib/recognition/compile/compile.ts';
import { ASSETS, readCompanies } from '../../../../../scripts/build-pack/read-pack.ts';
import { anExtractedArticle } from '../../../../support/articles.ts';

const gazetteer = compileGazetteer(readCompanies(ASSETS).companies);
const TEXT = `Cloudwatt ferme. Cloudwatt avait peu de clients.\n\nZorglub Robotics SA regarde. ${'Rien de plus ce jour-là. '.repeat(60)}\n\nNumergy survit.`;

describe('the names in an article', () => {
  it('tell what it is about, and what it only mentions is left out', async () => {
    const { about } = await createArticleNames(async () => gazetteer)(
      anExtractedArticle('a', { title: 'Cloudwatt ferme ses portes', text: TEXT, lang: 'fr' }),
    );
    expect(about).toEqual(['cloudwatt']);
  });

  it('tell of those that no company is known by', async () => {
    const { unknown } = await createArticleNames(async () => gazetteer)(
      anExtractedArticle('a', { title: 'Cloudwatt ferme', text: TEXT, lang: 'fr' }),
    );
    expect(unknown).toEqual(['Zorglub Robotics']);
  });

  it('tell nothing where there is no gazetteer', async () => {
    expect(await createArticleNames(async () => undefined)(anExtractedArticle('a', { text: TEXT }))).toEqual({
      about: [],
      unknown: [],
    });
  });
});

describe('the way to the form', () => {
  it('brings name and host there, on one line and not endless', () => {
    const path = nameFormPath({ name: '  Zorglub\n & Fils ', host: 'press.example' });
    expect(path).toMatch(/^\/options\.html\?.*#names$/);
    expect(selectedName(new URL(path, 'https://x.example').search)).toEqual({
      name: 'Zorglub & Fils',
      host: 'press.example',
    });
    expect(
      selectedName(new URL(nameFormPath({ name: 'x'.repeat(500), host: '' }), 'https://x.example').search).name,
    ).toHaveLength(100);
  });

  it('is taken without a name too', () => {
    expect(selectedName('')).toEqual({ name: '', host: '' });
  });
});
