import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/bench/pages/random.ts';
import { openLedger } from '../../../scripts/soak/ledger.ts';
import type { Ledger, Operation } from '../../../scripts/soak/ledger.ts';
import type { DiskNote } from '../../../scripts/soak/on-disk.ts';

/** A disk that does what it is asked, and once for each command. */
function createDisk() {
  const articles = new Map<string, DiskNote>();
  return {
    articles: (): DiskNote[] => [...articles.values()],
    do({ vigie, payload }: ReturnType<Ledger['messageOf']>): void {
      const {
        id = '',
        ids,
        note = '',
        items,
      } = payload as Partial<{
        id: string;
        ids: string[];
        note: string;
        items: { entry: { article: { id: string; url: string } } }[];
      }>;
      const article = items?.[0]?.entry.article;
      const known = articles.get(id);
      if (vigie === 'bring-in' && article) articles.set(article.id, { id: article.id, url: article.url, note: '' });
      else if (vigie === 'edit-article' && known) articles.set(id, { ...known, note });
      else if (vigie === 'throw-away') ids?.forEach((each) => articles.delete(each));
    },
  };
}

/** Does so many operations, acknowledges all but the last, and gives that. */
function play(ledger: Ledger, disk: ReturnType<typeof createDisk>, count: number): Operation {
  for (let done = 1; done < count; done += 1) {
    const operation = ledger.begin();
    disk.do(ledger.messageOf(operation));
    ledger.acknowledge(operation);
  }
  return ledger.begin();
}

describe('the ledger of a soak', () => {
  it('finds nothing wrong on a disk that did all that was acknowledged, whatever it did', () => {
    for (const seed of ['a', 'b', 'c']) {
      const [ledger, disk] = [openLedger(`of-${seed}`, createRandom(seed)), createDisk()];
      const last = play(ledger, disk, 60);
      expect(ledger.wrongOn(disk.articles())).toEqual({ lost: [], twice: [] });
      disk.do(ledger.messageOf(last));
      ledger.acknowledge(last);
      expect(ledger.wrongOn(disk.articles())).toEqual({ lost: [], twice: [] });
      expect([ledger.acknowledged(), ledger.underWay()]).toEqual([60, undefined]);
    }
  });

  it('misses an article that is gone, one with another id, and one with an older note', () => {
    const [ledger, disk] = [openLedger('x', createRandom('notes')), createDisk()];
    play(ledger, disk, 40);
    const articles = disk.articles();
    const noted = articles.findIndex(({ note }) => note !== '');
    const damaged = articles.map((article, at) => (at === noted ? { ...article, note: 'older' } : article));
    expect(ledger.wrongOn(damaged).lost).toEqual([articles[noted]?.url]);
    expect(ledger.wrongOn(articles.slice(1)).lost).toEqual([articles[0]?.url]);
    expect(ledger.wrongOn(articles.map((article) => ({ ...article, id: 'other' }))).lost).toHaveLength(articles.length);
  });

  it('finds an article that lies there twice, and one that was thrown away', () => {
    const [ledger, disk] = [openLedger('x', createRandom('thrown')), createDisk()];
    play(ledger, disk, 40);
    const articles = disk.articles();
    const [first] = articles;
    const back = { id: 'back', url: `${ledger.address}back`, note: '' };
    expect(ledger.wrongOn([...articles, ...(first ? [first] : []), back]).twice).toEqual([first?.url, back.url]);
  });

  it('asks for the same again by the same ids, and acknowledges only what is under way', () => {
    const ledger = openLedger('x', createRandom('again'));
    const first = ledger.begin();
    expect(ledger.messageOf(first)).toEqual(ledger.messageOf(first));
    const second = ledger.begin();
    ledger.acknowledge(first);
    expect([ledger.acknowledged(), ledger.underWay()]).toEqual([0, second]);
  });
});
