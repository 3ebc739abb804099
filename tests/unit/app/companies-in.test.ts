import { describe, expect, it, vi } from 'vitest';
import { createCompaniesIn } from '../../../lib/app/companies-in.ts';
import { compileGazetteer } from '../../../lib/gazetteer/compile.ts';
import { encodeGazetteer } from '../../../lib/gazetteer/format.ts';
import { ASSETS, readCompanies } from '../../../scripts/build-pack/read-pack.ts';
import { anExtractedArticle } from '../../support/articles.ts';

const gazetteer = encodeGazetteer(compileGazetteer(readCompanies(ASSETS).companies));
const text = 'Orange a racheté les parts de Thales dans Cloudwatt.\n\nNumergy reste chez SFR. Cloudwatt fermera.\n\nRien de plus.';

describe('the companies in an article', () => {
  it('are those of title and text, the one it is about first', async () => {
    const companies = await createCompaniesIn(async () => gazetteer).find(anExtractedArticle('a', { title: 'Cloudwatt passe chez Orange', text }));
    expect(companies[0]?.id).toBe('cloudwatt');
    expect(companies.map(({ id }) => id)).toEqual(expect.arrayContaining(['numergy', 'orange', 'sfr']));
    expect(companies.find(({ id }) => id === 'numergy')?.firstSentence).toContain('Numergy reste chez SFR.');
    expect(companies.every(({ salience }) => salience > 0 && salience <= 1)).toBe(true);
  });

  it('reads the gazetteer once', async () => {
    const read = vi.fn<() => Promise<Uint8Array>>(async () => gazetteer);
    const { find } = createCompaniesIn(read);
    await Promise.all([find(anExtractedArticle('a')), find(anExtractedArticle('b'))]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads it again once names were added', async () => {
    const read = vi.fn<() => Promise<Uint8Array>>(async () => gazetteer);
    const { find, forget } = createCompaniesIn(read);
    await find(anExtractedArticle('a'));
    forget();
    await find(anExtractedArticle('b'));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are none where the gazetteer cannot be read, until it can', async () => {
    const read = vi.fn<() => Promise<Uint8Array>>(async () => gazetteer);
    read.mockRejectedValueOnce(new Error('no file')).mockResolvedValueOnce(Uint8Array.of(1, 2, 3));
    const { find } = createCompaniesIn(read);
    expect(await find(anExtractedArticle('a', { text }))).toEqual([]);
    expect(await find(anExtractedArticle('a', { text }))).toEqual([]);
    expect(await find(anExtractedArticle('a', { text }))).not.toEqual([]);
  });
});
