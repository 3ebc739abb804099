import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { AppError } from '../../model/app-error.ts';
import { appError } from '../../model/app-error.ts';
import type { Instant } from '../../model/feed-state.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { webAddress } from '../../url/web-address.ts';
import type { TidyFeed } from './feed-tidier.ts';
import { lineOfText, mendEntry, withOwnIds } from './mend-entries.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import type { ProblemCounter } from './problems.ts';
import { createProblemCounter } from './problems.ts';
import type { RawEntry, RawFeed } from './raw-feed.ts';
import { readAtom } from './read-atom.ts';
import { beginsAsJson, parseJson, readJson, withListedItems } from './read-json.ts';
import { readRdf, readRss } from './read-rss.ts';
import { feedShownIn } from './shown-feed.ts';
import { tidyFeed, tidyStrayEntries, withoutBlankNames } from './tidy-feed.ts';
import { dayOrderOf } from './timestamps.ts';

/** A publisher's clock may be a zone or two ahead of ours. */
const CLOCK_TOLERANCE = 26 * 3600 * 1000;

function readXml({ root, xml }: TidyFeed): RawFeed {
  if (root === 'rss') return readRss(parseRssFeed(xml));
  return root === 'rdf' ? readRdf(parseRdfFeed(xml)) : readAtom(parseAtomFeed(xml));
}

const KINDS = { rss: readRss, rdf: readRdf, atom: readAtom } as const;

/** What the parser makes of the text; of a feed in which it finds nothing, an empty one. */
function readRaw(text: string, problems: ProblemCounter): RawFeed | undefined {
  if (beginsAsJson(text)) {
    const value = parseJson(text, problems);
    return value === undefined ? undefined : attempt(() => readJson(parseJsonFeed(withListedItems(value))));
  }
  const source = withoutBlankNames(text, problems);
  const tidy = tidyFeed(source, problems);
  if (tidy === undefined) return readWithoutRoot(source, problems);
  const feed = attempt(() => readXml(tidy)) ?? KINDS[tidy.root]({});
  return {
    ...feed,
    entries: [...feed.entries, ...strayEntries(source, tidy.root === 'atom' ? 'rss' : 'atom', problems)],
  };
}

/** Entries of one family in a feed of another. */
function strayEntries(source: string, kind: 'rss' | 'atom', problems: ProblemCounter): readonly RawEntry[] {
  const tidy = tidyStrayEntries(source, kind, problems);
  return (tidy && attempt(() => readXml(tidy)))?.entries ?? [];
}

/** Entries whose feed lost its beginning; no web page is one. */
function readWithoutRoot(source: string, problems: ProblemCounter): RawFeed | undefined {
  if (/<(?:html|body)[\s>]/i.test(source)) return undefined;
  for (const kind of ['rss', 'atom'] as const) {
    const entries = strayEntries(source, kind, problems);
    if (entries.length > 0) return { ...KINDS[kind]({}), entries };
  }
  return undefined;
}

/** The parser throws where it recognises nothing: a foreseen failure here. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The feed that a browser showed and a reader saved. */
function readShown(source: string, problems: ProblemCounter): RawFeed | undefined {
  const shown = feedShownIn(source);
  const raw = shown === undefined ? undefined : readRaw(shown, problems);
  return raw !== undefined && raw.entries.length > 0 ? raw : undefined;
}

function langOf(lang: string | undefined): string | undefined {
  const trimmed = lang?.trim().replaceAll('_', '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(trimmed) ? trimmed : undefined;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Times at which nobody need ask; 24 is midnight in RSS 0.91. */
function quietTimes({ skipHours, skipDays }: RawFeed): Pick<ParsedFeed, 'skipHours' | 'skipDays'> {
  const hours = [
    ...new Set(skipHours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24)),
  ];
  const days = DAYS.filter((day) => skipDays.some((stated) => stated.trim().toLowerCase() === day.toLowerCase()));
  return {
    ...(hours.length > 0 && hours.length < 24 && { skipHours: hours }),
    ...(days.length > 0 && days.length < 7 && { skipDays: days }),
  };
}

/** Addresses, each only where the feed gives one that leads to the web. */
function addresses(raw: RawFeed, base: string | undefined): Pick<ParsedFeed, 'site' | 'next' | 'archive' | 'hub'> {
  const [site, next, archive, hub] = [raw.site, raw.next, raw.archive, raw.hub].map((link) => webAddress(link, base));
  return {
    ...(site !== undefined && { site }),
    ...(next !== undefined && { next }),
    ...(archive !== undefined && { archive }),
    ...(hub !== undefined && { hub }),
  };
}

/**
 * Reads a feed of any family, mended as `docs/feeds.md` tells. `baseUrl` is where it came from, `now` the present
 * moment. Takes any text in time linear in its length; `not-a-feed` where no feed begins in it.
 */
export function parseFeed(text: string, baseUrl: string, now: Instant): Result<ParsedFeed, AppError> {
  const problems = createProblemCounter();
  const source = text.replace(/^\ufeff/, '');
  const raw = readRaw(source, problems) ?? readShown(source, problems);
  if (raw === undefined) return err(appError('not-a-feed'));
  const base = webAddress(raw.base, baseUrl) ?? baseUrl;
  const lang = langOf(raw.lang);
  const dates = raw.entries
    .flatMap(({ published, updated }) => [...published, ...updated])
    .filter((date) => date !== undefined);
  const fallback =
    lang === undefined || /^en$/i.test(lang) ? 'unknown' : /^en-us/i.test(lang) ? 'month-first' : 'day-first';
  const site = addresses(raw, base).site;
  const context = {
    // A feed kept by another host (FeedBurner) means links of its site.
    base: raw.base === undefined && raw.kind !== 'atom' ? (site ?? base) : base,
    order: dayOrderOf(dates, fallback),
    latest: now + CLOCK_TOLERANCE,
    problems,
  };
  const entries = withOwnIds(
    raw.entries.flatMap((entry) => mendEntry(entry, context) ?? []),
    problems,
  );
  return ok({
    kind: raw.kind,
    title: lineOfText(raw.title, 300),
    ...addresses(raw, base),
    ...(lang !== undefined && { lang }),
    ...(raw.ttlMinutes !== undefined && raw.ttlMinutes > 0 && { ttlMinutes: raw.ttlMinutes }),
    ...quietTimes(raw),
    entries,
    problems: problems.list(),
  });
}
