import { useEffect } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/article.ts';
import { keepReaderPlace, readReaderPlace } from '../../lib/storage/local/reader-places.ts';

/** Comes back to where the reader left an article, once it is drawn, and keeps where that is. */
export function useReadingPlace(id: ArticleId, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return undefined;
    const ending = new AbortController();
    const { documentElement } = document;
    const below = (): number => documentElement.scrollHeight - innerHeight;
    const comeBack = async (): Promise<void> => {
      const share = await readReaderPlace(id);
      // A reader who scrolls already knows better.
      if (scrollY === 0 && share > 0) scrollTo({ top: share * below(), behavior: 'instant' });
    };
    void comeBack();
    addEventListener(
      'scrollend',
      () => void keepReaderPlace(id, Math.min(1, Math.max(0, scrollY / Math.max(1, below())))),
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, [id, isDrawn]);
}
