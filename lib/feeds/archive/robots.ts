/**
 * What a site's `robots.txt` allows (RFC 9309). Asked before an archive is read; a feed is meant for programs anyway.
 */
import robotsParser from 'robots-parser';

/** The name by which `robots.txt` may address us. */
const PRODUCT = 'Vigie';

export type Robots = {
  readonly allows: (url: string) => boolean;
  /** The pause between requests that the site wishes for, in seconds. */
  readonly delaySeconds?: number;
  readonly sitemaps: readonly string[];
};

/** What holds where a site has no such file: everything is allowed (RFC 9309 §2.3.1.3). */
export const NO_ROBOTS: Robots = { allows: () => true, sitemaps: [] };

/** Reads a `robots.txt`; `url` is where it was asked for. */
export function readRobots(url: string, text: string): Robots {
  const robots = robotsParser(url, text);
  const delay = robots.getCrawlDelay(PRODUCT);
  return {
    // `undefined`: another site than the one the file speaks for.
    allows: (address) => robots.isAllowed(address, PRODUCT) === true,
    ...(delay !== undefined && delay >= 0 && { delaySeconds: delay }),
    sitemaps: robots.getSitemaps().flatMap((address) => URL.parse(address, url)?.href ?? []),
  };
}

/** Where a site keeps its `robots.txt`. */
export function robotsAddress(url: string): string {
  return new URL('/robots.txt', url).href;
}
