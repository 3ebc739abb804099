import type { CanonicalUrl } from '../../model/article.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { Steps } from '../../text/steps.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
import type { CanonicalUrlError } from '../../url/canonical-url.ts';
import { readAddress } from './address.ts';
import { readAuthor } from './authors.ts';
import { LIMITS, plainLine, squashed } from './clean.ts';
import { readDates } from './date.ts';
import { jsonText } from './json-ld.ts';
import { readKeywords } from './keywords.ts';
import { readLanguage } from './language.ts';
import { breaksOff } from './paywall.ts';
import { readPublisher } from './people.ts';
import type { PageSource } from './source.ts';
import { gatherSource, metaLadder } from './source.ts';
import { readTitle } from './title.ts';

/** What a page says about its article; every text bounded and free of invisible characters. */
export type ArticleMeta = {
  readonly url: CanonicalUrl;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly lang: string;
  readonly published?: IsoDate;
  /** The day of the last change, where the page tells it. */
  readonly updated?: IsoDate;
  readonly summary?: string;
  readonly keywords: readonly string[];
  readonly isPartial?: true;
};

/** What the page cannot tell by itself. */
export type ReadingContext = {
  /** Address at which the page was opened. */
  readonly address: string;
  /** The reader's day; a later one is no day of publication. */
  readonly today: IsoDate;
  /** Text of the article, for its language and as a last resort its title. */
  readonly text: string;
};

/** The first description that says more than the title. */
function readSummary(source: PageSource, title: string): string | undefined {
  const stated = [
    jsonText(source.jsonLd.article?.['description']),
    ...metaLadder(source, [
      'og:description',
      'description',
      'dcterms.description',
      'dc.description',
      'twitter:description',
    ]),
  ];
  return stated
    .map((text) => plainLine(text ?? '', LIMITS.summary))
    .find((text) => text !== '' && squashed(text) !== squashed(title));
}

/**
 * Reads what a page says about its article, along the ladders of docs/metadata.md. Alters nothing and needs no global,
 * so that it runs in a tab and on jsdom alike, in steps. Fails only where the address is none of the web.
 */
export function* readArticleMeta(
  document: Document,
  { address, today, text }: ReadingContext,
): Steps<Result<ArticleMeta, CanonicalUrlError>> {
  const opened = canonicalUrl(address);
  if (!opened.ok) return opened;
  const location = new URL(address);
  const url = readAddress(document, opened.value, location);
  if (!url.ok) return url;
  const isPage = (href: string): boolean => {
    const resolved = URL.parse(href, address);
    const canonical = resolved && canonicalUrl(resolved.href);
    return canonical?.ok === true && (canonical.value === url.value || canonical.value === opened.value);
  };
  const source = gatherSource(document, new URL(url.value), isPage);
  yield;
  const publisher = readPublisher(source);
  const author = readAuthor(source, publisher, text);
  yield;
  const title = readTitle(source, text, author, publisher);
  const lang = readLanguage(source, text);
  const summary = readSummary(source, title);
  const dates = readDates(source, lang, { today, text });
  yield;
  return ok({
    url: url.value,
    title,
    publisher,
    lang,
    keywords: readKeywords(source, title, publisher),
    ...(author !== undefined && { author }),
    ...dates,
    ...(summary !== undefined && { summary }),
    ...(breaksOff(source) && { isPartial: true }),
  });
}
