import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RecogniseArticle } from '../../../../../lib/background/services/companies/recognise-article.ts';
import { createFactReextraction } from '../../../../../lib/background/services/facts/reextract-facts.ts';
import type { Fact } from '../../../../../lib/model/fact.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../../../lib/storage/database/database.ts';
import { write } from '../../../../../lib/storage/database/transaction.ts';
import { addArticles } from '../../../../../lib/storage/library/add-articles.ts';
import type { ArticleWithText } from '../../../../../lib/storage/library/add-articles.ts';
import { allArticles, articleById } from '../../../../../lib/storage/library/articles.ts';
import { editArticle } from '../../../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../../../lib/storage/library/starter-articles.ts';
import { anArticle } from '../../../../support/articles.ts';
import { recognising } from '../../../../support/recognition.ts';

const CURATED: Fact = { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', text: 'Tout.' };

/** A library, and what draws the first word of each text as a launch. */
async function stage(...articles: readonly ArticleWithText[]) {
  const open = createDatabase({ name: crypto.randomUUID() });
  await write(open, 'relaxed', async (transaction) => ok(await addArticles(transaction, articles)));
  return { open, ...anew(open) };
}

const firstWord = recognising({
  facts: ({ text, title }) => [
    {
      kind: 'launch',
      company: 'cloudwatt',
      text: (text ?? title).split(' ')[0] ?? '',
      ...(text !== undefined && { start: 0, end: 1 }),
    },
  ],
});

function anew(
  open: OpenLibrary,
  {
    recognise = firstWord,
    ready = true,
    pause = async () => undefined,
  }: { recognise?: RecogniseArticle; ready?: boolean; pause?: () => Promise<void> } = {},
) {
  const told: string[] = [];
  const atWork: Promise<unknown>[] = [];
  const facts = createFactReextraction({
    open,
    recognise,
    ready: async () => ready,
    changed: async () => void told.push('changed'),
    pause,
    setAlarm: async (name, at) => void told.push(`alarm ${name} ${at}`),
    clearAlarm: async (name) => void told.push(`no alarm ${name}`),
    now: () => 1000,
    reporting: (work) => void atWork.push(work),
  });
  return { facts, told, atWork };
}

async function factsOf(open: OpenLibrary, id: string): Promise<unknown> {
  const found = await articleById(open, id);
  return found.ok ? found.value?.facts : found;
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    article: anArticle(`feed-${String(at).padStart(3, '0')}`, { source: 'feed' }),
    text: 'Ouverture à Roubaix',
  }));

describe('facts of articles that were there before them', () => {
  it('are drawn from their texts, and from the title where none is kept', async () => {
    const { open, facts, told } = await stage(
      { article: anArticle('text', { source: 'saved', savedAt: '2026-01-01T00:00:00Z' }), text: 'Lancement !' },
      { article: anArticle('bare', { source: 'feed' }) },
    );
    expect(await facts.goOn()).toEqual(ok(undefined));
    expect(await factsOf(open, 'text')).toEqual([
      { kind: 'launch', company: 'cloudwatt', text: 'Lancement', start: 0, end: 1 },
    ]);
    expect(await factsOf(open, 'bare')).toEqual([{ kind: 'launch', company: 'cloudwatt', text: 'Cloudwatt,' }]);
    expect(told).toEqual(['alarm draw-facts 61000', 'changed', 'no alarm draw-facts']);
  });

  it('are not drawn from what ships, whose own stay', async () => {
    const { open, facts } = await stage();
    await installStarter(open, 'h', [anArticle('starter', { facts: [CURATED] })]);
    await facts.goOn();
    expect(await factsOf(open, 'starter')).toEqual([CURATED]);
  });

  it('are drawn once: the next start of the background finds nothing to do', async () => {
    const { open, facts } = await stage(...many(70));
    await facts.goOn();
    const again = anew(open, { recognise: async () => Promise.reject(new Error('read again')) });
    await again.facts.goOn();
    expect(again.told).toEqual([]);
  });

  it('go on where a background was stopped', async () => {
    const { open } = await stage(...many(70));
    let turns = 0;
    const stopped = anew(open, {
      pause: async () => ((turns += 1) > 50 ? Promise.reject(new Error('stopped')) : undefined),
    });
    await expect(stopped.facts.goOn()).rejects.toThrow('stopped');
    const read: string[] = [];
    const next = anew(open, {
      recognise: async (source) => {
        read.push(source.title);
        return firstWord(source);
      },
    });
    next.facts.alarm('another');
    expect(next.atWork).toEqual([]);
    next.facts.alarm('draw-facts');
    await Promise.all(next.atWork);
    expect(read[0]).toBe('Cloudwatt, feed-032');
    const all = await allArticles(open);
    expect(all.ok && all.value.every(({ facts }) => facts.length === 1)).toBe(true);
  });

  it('are left alone where no names can be found: nothing would seem to stand anywhere', async () => {
    const { open } = await stage({
      article: anArticle('a', { source: 'feed', facts: [{ ...CURATED, start: 0, end: 4 }] }),
      text: 'Tout. Rien.',
    });
    const blind = anew(open, { ready: false });
    await blind.facts.goOn();
    expect(blind.told).toEqual([]);
    expect(await factsOf(open, 'a')).toHaveLength(1);
  });

  it('lose nothing that the reader writes meanwhile', async () => {
    const { open } = await stage(...many(3));
    const writing = anew(open, {
      recognise: async (source) => {
        await editArticle(
          open,
          { id: 'edit', at: '2026-01-01T00:00:00Z' },
          { id: 'feed-001', tags: ['meanwhile'], note: 'Lu.' },
        );
        return firstWord(source);
      },
    });
    await writing.facts.goOn();
    expect(await articleById(open, 'feed-001')).toMatchObject({
      value: { tags: ['meanwhile'], note: 'Lu.', facts: [{ kind: 'launch' }] },
    });
  });
});
