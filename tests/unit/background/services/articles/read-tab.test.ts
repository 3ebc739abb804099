import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTab } from '../../../../../lib/background/services/articles/read-tab.ts';
import { injectionError } from '../../../../../lib/background/services/content-scripts.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { anExtractedArticle } from '../../../../support/articles.ts';

const reading = (reply: unknown) => readTab(async () => reply, 4);

describe('what comes back from a page', () => {
  it('is the article where it has the shape of one', async () => {
    const days = { published: '2015-03-20', updated: '2015-03-24' };
    const article = anExtractedArticle('a', days);
    expect(article).toMatchObject(days);
    expect(await reading(ok(article))).toEqual(ok(article));
  });

  it('is the failure that the script foresaw', async () => {
    expect(await reading(err(appError('no-article', 'empty')))).toEqual(err(appError('no-article', 'empty')));
  });

  it('is clipped where it is endless, and canonical where it only looked so', async () => {
    const long = anExtractedArticle('a');
    const reply = await reading(
      ok({
        ...long,
        url: 'http://www.press.example/a?utm_source=x',
        title: 't'.repeat(9000),
        text: 'x'.repeat(3_000_000),
        keywords: Array.from({ length: 500 }, () => 'k'),
      }),
    );
    if (!reply.ok) throw new Error(reply.error.kind);
    expect(reply.value.url).toBe('https://press.example/a');
    expect(reply.value.title).toHaveLength(1000);
    expect(reply.value.text).toHaveLength(2_000_000);
    expect(reply.value.keywords).toHaveLength(50);
  });

  it.each([
    undefined,
    null,
    {},
    { ok: true },
    ok({ ...anExtractedArticle('a'), url: 'javascript:alert(1)' }),
    ok({ ...anExtractedArticle('a'), originalUrl: 'file:///etc/passwd' }),
    ok({ ...anExtractedArticle('a'), published: '2015-02-30' }),
    ok({ ...anExtractedArticle('a'), updated: 'yesterday' }),
    ok({ ...anExtractedArticle('a'), title: '  ' }),
    ok({ ...anExtractedArticle('a'), wordCount: -1 }),
    { ok: false, error: { kind: 'invented' } },
  ])('is no article: %j', async (reply) => {
    expect(await reading(reply)).toMatchObject({ ok: false, error: { kind: 'no-article' } });
  });

  it('never breaks the background, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (reply) => {
        expect(await reading(reply)).toMatchObject({ ok: false });
        expect(await reading({ ok: true, value: reply })).toMatchObject({ ok: false });
      }),
    );
  });
});

describe('what stands in the text of an article', () => {
  const article = anExtractedArticle('a');
  const picture = { url: 'https://press.example/a.png', alt: 'Le siège', at: 7 };
  const readWith = (rich: () => Promise<unknown>) =>
    readTab((_tab, file) => (file === '/extract.js' ? Promise.resolve(ok(article)) : rich()), 4);

  it('comes with it', async () => {
    expect(await readWith(async () => ({ pictures: [picture] }))).toEqual(ok({ ...article, pictures: [picture] }));
  });

  it('is left out where it has not its shape, or where its script fails', async () => {
    const data = { ...picture, url: 'data:image/png;base64,' };
    expect(await readWith(async () => ({ pictures: [data] }))).toEqual(ok(article));
    expect(await readWith(async () => Promise.reject(new Error('Frame with ID 0 was removed.')))).toEqual(ok(article));
  });
});

describe('a page that takes no script', () => {
  it.each([
    ['Cannot access a chrome:// URL', 'restricted-page'],
    ['The extensions gallery cannot be scripted.', 'restricted-page'],
    ['Missing host permission for the tab', 'restricted-page'],
    ['No tab with id: 9', 'not-found'],
    ['Invalid tab ID: 9', 'not-found'],
    ['No frame with id 3 in tab with id 9', 'not-found'],
    ['Frame with ID 0 was removed.', 'not-found'],
  ])('«%s» is %s', async (words, kind) => {
    expect(await readTab(async () => Promise.reject(new Error(words)), 9)).toMatchObject({
      ok: false,
      error: { kind },
    });
    expect(injectionError(words).kind).toBe(kind);
  });
});
