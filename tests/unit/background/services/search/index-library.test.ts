import { describe, expect, it, vi } from 'vitest';
import { createLibraryIndex } from '../../../../../lib/background/services/search/index-library.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { AppError } from '../../../../../lib/model/app-error.ts';
import type { Article } from '../../../../../lib/model/article.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import type { Result } from '../../../../../lib/model/result.ts';
import type { Steps } from '../../../../../lib/text/steps.ts';
import { anArticle } from '../../../../support/articles.ts';
import { createMemoryStore, runAtOnce } from '../../../../support/memory-store.ts';

type Read = (after: string, most: number) => Promise<Result<readonly Article[], AppError>>;

/** A library of some articles whose index lies in `chunks`; opened anew, as a worker that wakes does it, by `wake`. */
function aLibrary(articles: readonly Article[], chunks = new Map<string, Uint8Array>()) {
  const library = new Map(articles.map((article) => [article.id, article]));
  const world = { stamp: 'one', run: runAtOnce };
  const articlesAfter = vi.fn<Read>(async (after, most) =>
    ok(
      [...library.values()]
        .filter(({ id }) => id > after)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, most),
    ),
  );
  const countAllArticles = vi.fn<() => Promise<Result<number, AppError>>>(async () => ok(library.size));
  const countArticles = vi.fn<() => Promise<Result<number, AppError>>>(async () => ok(library.size));
  const whole = vi.fn<() => Promise<void>>(async () => {});
  const reportBug = vi.fn<(error: unknown) => void>();
  const wake = (store = createMemoryStore(chunks)) =>
    createLibraryIndex({
      store,
      articlesAfter,
      articlesByIds: async (ids) =>
        ok(new Map(ids.flatMap((id) => library.get(id) ?? []).map((article) => [article.id, article]))),
      countAllArticles,
      countArticles,
      companyNames: async () => ok(new Map([['cloudwatt', 'Cloudwatt']])),
      gazetteer: async () => undefined,
      stamp: async () => world.stamp,
      run: <T>(work: Steps<T>) => world.run(work),
      whole,
      reportBug,
    });
  return { library, chunks, world, articlesAfter, countAllArticles, countArticles, whole, reportBug, wake };
}

type Index = ReturnType<ReturnType<typeof aLibrary>['wake']>;

async function answer(index: Index, query: string): Promise<{ readonly total: number; readonly partial: boolean }> {
  const opened = await index.opened();
  if (!opened.ok) throw new Error(opened.error.kind);
  const { total, partial } = await opened.value.search(query, { limit: 5 });
  return { total, partial };
}

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `a${String(place).padStart(5, '0')}`);
const many = (count: number): Article[] =>
  ids(count).map((id) => anArticle(id, { title: 'Orange et les autres', companies: [] }));

describe('the index of a library', () => {
  it('is built once, and found again by a worker that wakes', async () => {
    const { wake, articlesAfter } = aLibrary(many(300));
    const first = wake();
    expect(await Promise.all([answer(first, 'orange'), answer(first, 'orange')])).toEqual([
      { total: 300, partial: false },
      { total: 300, partial: false },
    ]);
    const reads = articlesAfter.mock.calls.length;
    expect(await answer(wake(), 'orange')).toEqual({ total: 300, partial: false });
    expect(articlesAfter).toHaveBeenCalledTimes(reads);
  });

  it('follows what is saved, changed and deleted, also where a worker just woke for it', async () => {
    const { library, wake } = aLibrary([anArticle('rachat'), anArticle('autre', { title: 'Rien', companies: [] })]);
    await answer(wake(), 'x');
    library.set('neuf', anArticle('neuf', { title: 'Numergy en sauvegarde' }));
    library.set('autre', anArticle('autre', { title: 'Thales vend', companies: [] }));
    library.delete('rachat');
    await wake().changed(['neuf', 'autre', 'rachat']);
    const index = wake();
    expect(
      [
        await answer(index, 'numergy'),
        await answer(index, 'thales'),
        await answer(index, 'rien'),
        await answer(index, 'rachat'),
      ].map(({ total }) => total),
    ).toEqual([1, 1, 0, 0]);
  });

  it('is read anew where the names of companies changed, and where it is told to', async () => {
    const { library, world, wake } = aLibrary([anArticle('a', { title: 'Un' })]);
    expect((await answer(wake(), 'cloudwatt')).total).toBe(1);
    library.set('a', anArticle('a', { title: 'Deux' }));
    const index = wake();
    expect((await answer(index, 'deux')).total).toBe(0);
    index.forget();
    expect((await answer(index, 'deux')).total).toBe(1);
    library.set('a', anArticle('a', { title: 'Trois' }));
    world.stamp = 'two';
    expect((await answer(wake(), 'trois')).total).toBe(1);
  });

  it('is read anew where it holds more or fewer articles than the library', async () => {
    const { library, wake } = aLibrary([anArticle('a', { title: 'Un' })]);
    await answer(wake(), 'un');
    library.set('b', anArticle('b', { title: 'Deux' }));
    const index = wake();
    await vi.waitFor(async () => expect((await answer(index, 'deux')).total).toBe(1));
  });

  it('is trusted where the tally agrees, and where a count does although the tally is wrong', async () => {
    const { articlesAfter, countAllArticles, countArticles, wake } = aLibrary(many(10));
    await answer(wake(), 'orange');
    articlesAfter.mockClear();
    countAllArticles.mockClear();
    await answer(wake(), 'orange');
    await vi.waitFor(() => expect(countAllArticles).toHaveBeenCalledOnce());
    expect(countArticles).not.toHaveBeenCalled();
    countAllArticles.mockResolvedValueOnce(ok(11));
    const index = wake();
    await answer(index, 'orange');
    await vi.waitFor(() => expect(countArticles).toHaveBeenCalledOnce());
    expect(await answer(index, 'orange')).toEqual({ total: 10, partial: false });
    expect(articlesAfter).not.toHaveBeenCalled();
  });

  it('is read anew where it is damaged', async () => {
    const { chunks, wake } = aLibrary(many(10));
    await answer(wake(), 'orange');
    for (const id of chunks.keys()) if (id.includes('/postings/')) chunks.delete(id);
    const index = wake();
    expect(await answer(index, 'orange')).toEqual({ total: 0, partial: true });
    await vi.waitFor(async () => expect(await answer(index, 'orange')).toEqual({ total: 10, partial: false }));
  });

  it('answers in part while a large library is read, and goes on where a stopped worker was', async () => {
    const { world, articlesAfter, whole, wake } = aLibrary(many(2500));
    let steps = 0;
    const stop = Promise.withResolvers<never>();
    world.run = async (work) => {
      steps += 1;
      return steps > 4 ? stop.promise : runAtOnce(work);
    };
    const stopped = wake();
    await vi.waitFor(async () => expect(await answer(stopped, 'orange')).toEqual({ total: 1024, partial: true }));
    const part = await stopped.opened();
    expect(part.ok && part.value.indexed()).toBeCloseTo(1024 / 2500);
    expect(whole).not.toHaveBeenCalled();
    world.run = runAtOnce;
    articlesAfter.mockClear();
    const index = wake();
    await index.whenWhole();
    expect(articlesAfter.mock.calls[0]?.[0]).toBe('a01023');
    expect(await answer(index, 'orange')).toEqual({ total: 2500, partial: false });
    await vi.waitFor(() => expect(whole).toHaveBeenCalledOnce());
  });

  it('says why the library cannot be opened where its own store cannot either', async () => {
    const { countAllArticles, wake } = aLibrary(many(3));
    const broken = { ...createMemoryStore(), read: () => Promise.reject(new Error('not read')) };
    countAllArticles.mockImplementationOnce(async () => err(appError('database-newer')));
    expect(await wake(broken).opened()).toEqual(err(appError('database-newer')));
    await expect(wake(broken).opened()).rejects.toThrow('not read');
  });

  it('says why it cannot, and can again', async () => {
    const { articlesAfter, wake } = aLibrary(many(3));
    articlesAfter.mockImplementationOnce(async () => err(appError('database-unavailable')));
    const index = wake();
    expect(await index.opened()).toEqual(err(appError('database-unavailable')));
    expect(await answer(index, 'orange')).toEqual({ total: 3, partial: false });
  });
});
