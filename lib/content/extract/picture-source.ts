/** The best address of a picture: pages name several, and write them where their own scripts look. */
import { guestUrl } from '../../url/web-address.ts';

/** As wide as a reader's column is on a sharp screen: more costs bytes that nobody sees. */
const WANTED_WIDTH = 1400;
/** A list of more is no list of sizes. */
const MAX_CANDIDATES = 40;
const MAX_SRCSET = 20_000;

/** Where lazy scripts keep the address until the picture comes into view. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-original-src', 'data-hi-res-src', 'data-url'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

type Candidate = { readonly url: string; readonly width: number };

/** The web address of a picture; `undefined` where it has none that is fetched, or is SVG. */
export function pictureSource(image: Element, base: string): string | undefined {
  const sized = [...sourcesOf(image), image].flatMap((element) =>
    SETS.flatMap((name) => candidatesIn(element.getAttribute(name) ?? '')),
  );
  const single = [...LAZY, 'src'].map((name) => image.getAttribute(name) ?? '');
  return [...bestFirst(sized), ...single].map((url) => pictureAddress(url, base)).find((url) => url !== undefined);
}

/** The sources of its `picture`, in the page's order; formats that are not kept are left out. */
function sourcesOf(image: Element): readonly Element[] {
  const { parentElement } = image;
  return parentElement?.localName === 'picture'
    ? [...parentElement.children].filter(
        (child) => child.localName === 'source' && !/svg|jxl|jp2/i.test(child.getAttribute('type') ?? ''),
      )
    : [];
}

/** Addresses of a `srcset`, with their widths; a density counts as so many times a column (HTML, 4.8.4.2.1). */
function candidatesIn(list: string): Candidate[] {
  return [
    ...list
      .slice(0, MAX_SRCSET)
      .matchAll(/(?:^|,)\s*(?<url>[^\s,]\S*[^\s,]|[^\s,])(?:\s+(?<size>[\d.]+)(?<unit>[wx]))?/g),
  ]
    .slice(0, MAX_CANDIDATES)
    .map(({ groups }) => {
      const size = Number(groups?.['size'] ?? 1);
      return { url: groups?.['url'] ?? '', width: groups?.['unit'] === 'w' ? size : size * (WANTED_WIDTH / 2) };
    });
}

/** The narrowest that is wide enough first, then the widest of those that are not. */
function bestFirst(candidates: readonly Candidate[]): readonly string[] {
  const isEnough = ({ width }: Candidate): boolean => width >= WANTED_WIDTH;
  return [
    ...candidates.filter(isEnough).toSorted((one, other) => one.width - other.width),
    ...candidates.filter((candidate) => !isEnough(candidate)).toSorted((one, other) => other.width - one.width),
  ].map(({ url }) => url);
}

function pictureAddress(written: string, base: string): string | undefined {
  const url = guestUrl(written, base);
  if (url === undefined || /\.svgz?$/i.test(url.pathname)) return undefined;
  url.hash = '';
  return url.href;
}
