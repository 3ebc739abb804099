import type { Address } from './address.ts';
import { isTracking, isView } from './tracking-parameters.ts';

/** One step towards the canonical address, and why it joins no two articles. */
export type UrlRule = { readonly name: string; readonly reason: string; readonly apply: (address: Address) => Address };

/** Sub-domains that only choose a presentation, in front of a name that can stand alone. */
const PRESENTATION_HOST = /^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.[^.])/;
/** `fr.m.wikipedia.org`: the mobile label stands behind the language. */
const LANGUAGE_MOBILE_HOST = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.])/;
/** Suffixes under which anyone may register a name, so that `m.co.uk` and `mobile.github.io` are sites of their own. */
const SHARED_SUFFIXES = [
  String.raw`(?:co|com|org|net|gov|gouv|gob|ac|edu|or|ne|go|asso|ltd|plc)\.[a-z]{2}|(?:github|gitlab)\.io`,
  String.raw`blogspot\.[a-z.]+`,
  String.raw`(?:wordpress|substack|tumblr|medium|over-blog|canalblog|typepad|livejournal|wixsite)\.com`,
  String.raw`netlify\.app|vercel\.app|pages\.dev|free\.fr`,
].join('|');
const SHARED_SUFFIX = new RegExp(`^(?:${SHARED_SUFFIXES})$`);

function plainHost(host: string): string {
  const withoutDot = host.replace(/\.+$/, '');
  const plain = withoutDot.replace(PRESENTATION_HOST, '').replace(LANGUAGE_MOBILE_HOST, '$1.');
  return SHARED_SUFFIX.test(plain) ? withoutDot : plain;
}

/** Bytes that need no escape in a path, so that `%27` and `'` are one. */
const PLAIN_IN_PATH = /[\w\-.~!'()*,:@$]/;
const PLAIN_IN_QUERY = /[\w\-.~!()*,:@$/]/;

/** Upper-case escapes, and none where the character may stand for itself (RFC 3986, 6.2.2). */
function plainEscapes(text: string, plain: RegExp): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (escape: string, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return plain.test(character) ? character : escape.toUpperCase();
  });
}

const plainQuery = (text: string): string => plainEscapes(text, PLAIN_IN_QUERY).replaceAll('%20', '+');

/** Applies patterns to a path, but leaves it alone where nothing of it would remain. */
const onPath =
  (...patterns: readonly (readonly [RegExp, string])[]) =>
  (address: Address): Address => {
    const path = patterns.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), address.path);
    return path === '' || path === '/' ? address : { ...address, path };
  };

/** Sites whose AMP copies stand under names of their own. */
const SITE_AMP_PATHS: ReadonlyMap<string, UrlRule['apply']> = new Map([
  ['lemondeinformatique.fr', onPath([/^(\/[a-z-]+\/lire)amp-/, '$1-'])],
  ['boursorama.com', onPath([/(\/actualites)-amp(?=\/)/, '$1'])],
]);

/** The rules, in order of application. Each is idempotent; `canonicalUrl` runs them until nothing changes. */
export const URL_RULES: readonly UrlRule[] = [
  {
    name: 'presentation host',
    reason: '`www.`, `m.`, `mobile.` and `amp.` show the same article in another dress.',
    apply: (address) => ({ ...address, host: plainHost(address.host) }),
  },
  {
    name: 'plain escapes',
    reason: '`%7E` and `~`, `%c3` and `%C3` are the same byte; `%20` and `+` the same space in a query.',
    apply: (address) => ({
      ...address,
      path: plainEscapes(address.path, PLAIN_IN_PATH),
      parameters: address.parameters.map(({ name, value }) =>
        value === undefined ? { name: plainQuery(name) } : { name: plainQuery(name), value: plainQuery(value) },
      ),
    }),
  },
  {
    name: 'session in path',
    reason: 'Java servers write the visitor’s session behind a semicolon.',
    apply: onPath([/;jsessionid=[^/;]*/gi, '']),
  },
  {
    name: 'trailing slash',
    reason: 'Servers answer with and without it alike, or redirect from one to the other.',
    apply: onPath([/\/+$/, '']),
  },
  {
    name: 'AMP path',
    reason: 'AMP copies stand under `/amp/…`, `…/amp`, `….amp.html` and `…/amp.htm` of the same site.',
    apply: onPath([/^(?:\/amp)+(?=\/)/, ''], [/(?:\/amp(?:\.html?)?)+$/, ''], [/\.amp(?=(?:\.html?)?$)/, '']),
  },
  {
    name: 'AMP path of known sites',
    reason: 'Some write it their own way; the number at the end names the article.',
    apply: (address) => SITE_AMP_PATHS.get(address.host)?.(address) ?? address,
  },
  {
    name: 'print path',
    reason: 'Print views hang on the article’s own address; a bare number behind `/print/` may be another id.',
    apply: onPath(
      [/^\/(?:print|imprimer)(?=\/.*[a-z])/i, ''],
      [/\/(?:print|printable|printview|imprimer|drucken|stampa|imprimir)$/i, ''],
    ),
  },
  {
    name: 'escaped ampersand',
    reason: 'Feeds and pages escape `&` twice, which makes `amp;id` of `id`.',
    apply: (address) => ({
      ...address,
      parameters: address.parameters.map((each) => ({ ...each, name: each.name.replace(/^(?:amp;)+/, '') })),
    }),
  },
  {
    name: 'tracking parameters',
    reason: 'They tell where the reader came from; identifiers and unknown parameters stay.',
    apply: (address) => ({
      ...address,
      parameters: address.parameters.filter((each) => each.name !== '' && !isTracking(each)),
    }),
  },
  {
    name: 'view parameters',
    reason: '`?amp=1`, `?print=1` and `?view=mobile` ask for another view of the same article.',
    apply: (address) => ({ ...address, parameters: address.parameters.filter((each) => !isView(each)) }),
  },
  {
    name: 'sorted parameters',
    reason: 'Their order says nothing, but for repeated names, which keep theirs.',
    apply: (address) => ({
      ...address,
      parameters: address.parameters.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))),
    }),
  },
  {
    name: 'fragment',
    reason: 'It names a place in the page; only `#!` and `#/` name a page of their own.',
    apply: (address) => (/^#!?\/|^#!./.test(address.fragment) ? address : { ...address, fragment: '' }),
  },
];
