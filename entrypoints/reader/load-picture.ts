import { useCallback } from 'preact/hooks';
import type { LoadPicture } from '../../components/reader/picture.tsx';
import type { ArticleId } from '../../lib/model/article.ts';
import { fromBase64 } from '../../lib/storage/local/base64.ts';
import type { AskBackground } from '../library/ports.ts';

/** Reads kept pictures of an article from the library: nothing is fetched from the web. */
export function usePictures(ports: { readonly askBackground: AskBackground }, id: ArticleId): LoadPicture {
  const { askBackground } = ports;
  return useCallback(
    async (number) => {
      const picture = await askBackground('kept-picture', { id, number });
      if (!picture.ok) return undefined;
      const { type, base64 } = picture.value;
      return new Blob([new Uint8Array(fromBase64(base64))], { type });
    },
    [askBackground, id],
  );
}
