/** The pictures of articles that are saved. */
import { MAX_PICTURE_BYTES } from '../model/picture.ts';
import { isLocked } from '../model/policy.ts';
import { mayAsk, watchRedirects } from '../platform/web-requests.ts';
import { keepPicture } from '../storage/library/pictures.ts';
import type { Core } from './service-groups.ts';
import { createPictureKeeper } from './services/articles/keep-pictures.ts';
import { createPoliteFetch } from './services/feeds/polite-fetch.ts';

/** A server that takes longer for a picture does not want to give it. */
const MAX_MILLISECONDS = 20_000;

export function createPictures({ open, writer, rules }: Core) {
  return createPictureKeeper({
    fetch: createPoliteFetch({
      fetch: (...request) => fetch(...request),
      watchRedirects,
      mayAsk,
      now: () => Date.now(),
      limits: { bytes: MAX_PICTURE_BYTES, milliseconds: MAX_MILLISECONDS },
    }),
    mayAsk,
    mayChoose: async () => !isLocked(await rules.current(), 'pictures'),
    isAgreed: async () => (await writer.settings()).pictures,
    keep: (article, picture, blob) => keepPicture(open, article, picture, blob),
  });
}
