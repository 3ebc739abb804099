/**
 * Keeps the pictures of an article that the reader saves, where the reader agreed. They are fetched as a guest, because
 * of the save and never because of reading.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import { MAX_ARTICLE_PICTURE_BYTES, PICTURE_TYPES } from '../../../model/picture.ts';
import type { FoundPicture, KeptPicture } from '../../../model/picture.ts';
import type { Result } from '../../../model/result.ts';
import type { PicturesOffer } from '../../../model/tab-article.ts';
import type { KeepOutcome } from '../../../storage/library/pictures.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import type { FetchPolitely } from '../feeds/polite-fetch.ts';
import { pictureHeader } from './picture-header.ts';

type Dependencies = {
  /** Fetches at most as much as one picture may have. */
  readonly fetch: FetchPolitely;
  /** Whether the browser lets the extension ask an address. */
  readonly mayAsk: (url: string) => Promise<boolean>;
  /** Whether the choice is the reader's, and not an administrator's. */
  readonly mayChoose: () => Promise<boolean>;
  /** Whether the reader agreed. */
  readonly isAgreed: () => Promise<boolean>;
  readonly keep: (article: ArticleId, picture: KeptPicture, blob: Blob) => Promise<Result<KeepOutcome, AppError>>;
};

export type PictureKeeper = {
  /** How many of the pictures could be kept; `undefined` where none could, or where there is no choice. */
  readonly offer: (found: readonly FoundPicture[]) => Promise<PicturesOffer | undefined>;
  /** Fetches and keeps what can be kept; the rest is left out. */
  readonly keepAll: (article: ArticleId, found: readonly FoundPicture[]) => Promise<void>;
};

/** Shorter sides are counters, icons and lines; a portrait beside a text has some 100 pixels. */
const MIN_SIDE = 64;
/** Unfolded, a pixel takes four bytes: no picture takes more than 160 MB of memory. */
const MAX_PIXELS = 40_000_000;

const ACCEPT = PICTURE_TYPES.join(', ');

export function createPictureKeeper({ fetch, mayAsk, mayChoose, isAgreed, keep }: Dependencies): PictureKeeper {
  return {
    async offer(found) {
      if (!(await mayChoose())) return undefined;
      const may = await Promise.all(found.map(({ url }) => isPublicAddress(url) && mayAsk(url)));
      const count = may.filter(Boolean).length;
      return count === 0 ? undefined : { count, isAgreed: await isAgreed() };
    },

    async keepAll(article, found) {
      if (found.length === 0 || !(await isAgreed())) return;
      let left = MAX_ARTICLE_PICTURE_BYTES;
      for (const [number, { url, ...shown }] of found.entries()) {
        const response = await fetch({ url, accept: ACCEPT });
        if (response.kind !== 'fresh' || response.cut || response.bytes.length > left) continue;
        const header = pictureHeader(response.bytes);
        if (header === undefined || !isPicture(header)) continue;
        const bytes = response.bytes.length;
        const blob = new Blob([new Uint8Array(response.bytes)], { type: header.type });
        const kept = await keep(article, { ...shown, ...header, number, bytes }, blob);
        if (!kept.ok || kept.value !== 'kept') return;
        left -= bytes;
      }
    },
  };
}

function isPicture({ width, height }: Pick<KeptPicture, 'width' | 'height'>): boolean {
  return Math.min(width, height) >= MIN_SIDE && width * height <= MAX_PIXELS;
}
