import { isPublicAddress } from '../../lib/url/private-address.ts';

/** An address as a reader types it; `own` lies on the reader's own machine or network. */
export type TypedAddress = { readonly url: string; readonly own: boolean };

/** Reads `news.example/feed`, `feed://…` and whole addresses; `undefined` for anything else. */
export function readTypedAddress(text: string): TypedAddress | undefined {
  const trimmed = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'http:');
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url || trimmed === '' || /\s/.test(trimmed) || !/^https?:$/.test(url.protocol)) return undefined;
  // A password has no place in a list that is exported.
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url: url.href, own: !isPublicAddress(url.href) };
}
