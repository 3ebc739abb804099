import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { AppError } from '../../model/app-error.ts';
import { appError } from '../../model/app-error.ts';
import type { Instant } from '../../model/feed-state.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { webAddress } from '../../url/web-address.ts';
import { lineOfText, mendEntry, withOwnIds } from './mend-entries.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import type { ProblemCounter } from './problems.ts';
import { createProblemCounter } from './problems.ts';
import type { RawFeed } from './raw-feed.ts';
import { readAtom } from './read-atom.ts';
import { parseJson, readJson } from './read-json.ts';
import { readRdf, readRss } from './read-rss.ts';
import type { TidyFeed } from './tidy-feed.ts';
import { tidyFeed } from './tidy-feed.ts';
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
  if (/^\s*\{/.test(text)) {
    const value = parseJson(text, problems);
    return value === undefined ? undefined : attempt(() => readJson(parseJsonFeed(value)));
  }
  const tidy = tidyFeed(text, problems);
  return tidy && (attempt(() => readXml(tidy)) ?? KINDS[tidy.root]({}));
}

/** The parser throws where it recognises nothing: a foreseen failure here. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
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
  const raw = readRaw(text.replace(/^\ufeff/, ''), problems);
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
