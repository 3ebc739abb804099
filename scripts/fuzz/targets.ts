/** What takes in what others wrote, and what has to hold of it whatever they write. */
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { extractArticle } from '../../lib/content/extract/extract.ts';
import { correctionFile, correctionsOfFile } from '../../lib/exchange/corrections-file.ts';
import { readImportFile } from '../../lib/exchange/import/read-file.ts';
import { settingsOfFile } from '../../lib/exchange/settings-file.ts';
import { discoverFeeds } from '../../lib/feeds/discover.ts';
import { readFeedListFile } from '../../lib/feeds/formats/feed-list.ts';
import { parseFeed } from '../../lib/feeds/formats/parse-feed.ts';
import { readPageHead } from '../../lib/feeds/page-head.ts';
import { decodeFeed } from '../../lib/markup/decode.ts';
import { markupText } from '../../lib/markup/markup-text.ts';
import { paragraphsOf } from '../../lib/markup/plain-text.ts';
import { safeMarkup } from '../../lib/markup/safe-markup.ts';
import { BACKGROUND_MESSAGES } from '../../lib/messages/background-messages.ts';
import type { Company } from '../../lib/model/company.ts';
import { correctionKey } from '../../lib/model/correction.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { ownNames } from '../../lib/model/own-names.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import { checkGazetteer } from '../../lib/recognition/gazetteer/check-gazetteer.ts';
import { encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { lex } from '../../lib/search/query/lex.ts';
import { parseQuery } from '../../lib/search/query/parse.ts';
import { printQuery } from '../../lib/search/query/print.ts';
import { readQuery } from '../../lib/search/query/query-words.ts';
import { pageRules } from '../../lib/storage/local/page-rules.ts';
import { choicesOf } from '../../lib/storage/local/reader-choices.ts';
import { canonicalUrl } from '../../lib/url/canonical-url.ts';
import { isPublicAddress } from '../../lib/url/private-address.ts';
import { webAddress } from '../../lib/url/web-address.ts';
import type { Random } from '../bench/pages/random.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { readSeedLines, readSeeds, readSeedValues } from './corpus.ts';
import { domShape } from './dom-shapes.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';
import { packFiles } from './pack-file.ts';

/** A taker of inputs. It throws where one does what none may do. */
export type Target = {
  readonly name: string;
  /** Inputs of a hundred thousand; those that take long get few. */
  readonly share: number;
  /** Where most of the time is not ours. */
  readonly msPerMegabyte?: number;
  readonly make: (random: Random) => unknown;
  readonly take: (input: unknown) => void | Promise<void>;
};

const PAGES = readSeeds('page');
const REQUESTS = readSeedValues('requests');
const STORED = readSeedValues('stored');

const NOW = Date.UTC(2026, 10, 28);
const TODAY = isoDate('2026-11-28');
const BASE = 'https://press.example/page';

/** Of a longer query the rest is not read. */
const MAX_QUERY = 2000;

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

/** A target that takes texts. */
function ofText(name: string, share: number, seeds: readonly string[], take: (text: string) => void): Target {
  return { name, share, make: (random) => mutateText(seeds, random), take: (input) => take(String(input)) };
}

/** A tag of what the extension draws as markup that would act. */
const ACTS = new RegExp(
  [
    String.raw`<\/?(?:script|style|iframe|object|embed|svg|math|form|base|meta|link)[\s>/]`,
    String.raw`<[^>]*\s(?:on\w+|style|srcdoc)\s*=|\s(?:href|src)="?\s*javascript:`,
  ].join('|'),
  'i',
);

/** The tags of markup, without texts. */
const tagsOf = (markup: string): string =>
  (markup.match(/<\/?[a-z](?:"[^"]*"|[^">])*>/gi) ?? []).join('').replaceAll(/(alt|title)="[^"]*"/g, '');

const TEXTS: readonly Target[] = [
  ofText('feed', 2500, readSeeds('feed'), (text) => {
    const { text: decoded } = decodeFeed(new TextEncoder().encode(text), 'application/xml');
    const feed = parseFeed(decoded, BASE, NOW);
    if (feed.ok)
      for (const { url, summary } of feed.value.entries) {
        check(url === undefined || /^https?:/.test(url), `a link of the Web: ${url}`);
        check((summary ?? '').length <= 200_000, 'a bounded summary');
      }
    readFeedListFile(new TextEncoder().encode(text));
  }),
  ofText('markup', 15_000, readSeeds('markup'), (text) => {
    const safe = safeMarkup(text, BASE);
    check(!ACTS.test(tagsOf(safe)), `markup that does nothing: ${safe.slice(0, 300)}`);
    markupText(text);
    paragraphsOf(text);
  }),
  ofText('page head', 2500, PAGES, (text) => {
    readPageHead(text, BASE);
    for (const { url } of discoverFeeds(text, BASE)) check(/^https?:/.test(url), `a feed of the Web: ${url}`);
  }),
  ofText('canonical URL', 30_000, readSeedLines('addresses'), (text) => {
    isPublicAddress(text);
    webAddress(text, BASE);
    const once = canonicalUrl(text);
    if (!once.ok) return;
    const twice = canonicalUrl(once.value);
    check(twice.ok && twice.value === once.value, `canonical once and for all: ${once.value}`);
  }),
  ofText('query', 5000, readSeedLines('queries'), (text) => {
    lex(text);
    readQuery(text);
    const printed = printQuery(parseQuery(text));
    const isCut = printed.length > MAX_QUERY;
    check(isCut || printQuery(parseQuery(printed)) === printed, `a query that is printed as it is read: ${printed}`);
  }),
  ofText('import', 7000, readSeeds('import'), (text) => {
    const read = readImportFile(new TextEncoder().encode(text));
    for (const item of read?.items ?? [])
      if (item.kind === 'foreign') check(URL.canParse(item.article.url), `an address: ${item.article.url}`);
    settingsOfFile(text);
    const corrections = correctionsOfFile(text);
    if (corrections.ok) correctionFile(corrections.value).charCodeAt(0);
  }),
  ofText('metadata', 16, PAGES, (text) => {
    const { window } = new JSDOM(text, { url: BASE, virtualConsole: new VirtualConsole() });
    if (TODAY && isCloneable(window.document)) extractArticle(window.document, BASE, TODAY);
    window.close();
  }),
];

/** jsdom refuses to clone elements with names that its parser lets pass, where browsers do not. */
function isCloneable(document: Document): boolean {
  try {
    return document.cloneNode(true) !== null;
  } catch {
    return false;
  }
}

const SENTENCE = 'In 2015 Orange bought all of Cloudwatt, and SFR took Numergy, the French cloud operators.';
const MESSAGES = Object.values(BACKGROUND_MESSAGES);

const VALUES: readonly Target[] = [
  {
    name: 'message',
    share: 31_000,
    make: (random) => ({
      at: random.below(MESSAGES.length),
      payload: mutateValue(random.pick(REQUESTS), random, REQUESTS),
    }),
    take(input) {
      const { at, payload } = v.parse(v.object({ at: v.number(), payload: v.unknown() }), input);
      const message = MESSAGES[at];
      if (message) v.safeParse(message.schema, payload);
      check(!('isAdmin' in {}), 'prototypes are as they were');
    },
  },
  {
    name: 'storage',
    share: 5000,
    make: (random) => mutateValue(random.pick(STORED), random, STORED),
    take(input) {
      const items = typeof input === 'object' && input !== null ? input : {};
      const choices = choicesOf(Object.fromEntries(Object.entries(items)));
      pageRules(choices);
      ownNames(choices.corrections);
      for (const correction of choices.corrections) correctionKey(correction).charCodeAt(0);
      correctionFile(choices.corrections);
    },
  },
  {
    name: 'pack',
    share: 480,
    make: (random) => mutateBytes([packSeed()], random),
    take(input) {
      const pack = input instanceof Uint8Array ? checkGazetteer(input) : undefined;
      if (pack?.ok) findMentions(pack.value, SENTENCE, { lang: 'en' });
    },
  },
  {
    name: 'pack file',
    share: 500,
    make: (random) => filesOfPacks().make(random),
    take: (input) => filesOfPacks().take(String(input)),
  },
];

const SHAPES: Target = {
  name: 'DOM shape',
  share: 8,
  // jsdom takes 50 to 450 ms for what browsers do in one.
  msPerMegabyte: 5000,
  make: domShape,
  take(input) {
    const markup = String(input);
    const { window } = new JSDOM(markup, { url: BASE, virtualConsole: new VirtualConsole() });
    const article = TODAY && isCloneable(window.document) && extractArticle(window.document, BASE, TODAY);
    check(!article || typeof JSON.stringify(article) === 'string', 'an article that can be kept');
    window.close();
    readPageHead(markup, BASE);
    const safe = safeMarkup(markup, BASE);
    check(!ACTS.test(tagsOf(safe)), `markup that does nothing: ${safe.slice(0, 300)}`);
    markupText(markup);
  },
};

export const TARGETS: readonly Target[] = [...TEXTS, ...VALUES, SHAPES];

/** Companies of the seed: so few that most bytes of it matter. */
const COMPANIES = new Set(['orange', 'sfr', 'cloudwatt', 'numergy', 'thales', 'ovhcloud']);

let seed: Uint8Array | undefined;

/** A small gazetteer of the pack, encoded. */
function packSeed(): Uint8Array {
  seed ??= encodeGazetteer(compileGazetteer(fewCompanies()));
  return seed;
}

let files: ReturnType<typeof packFiles> | undefined;

function filesOfPacks(): ReturnType<typeof packFiles> {
  files ??= packFiles(fewCompanies(), compileGazetteer(fewCompanies()));
  return files;
}

function fewCompanies(): readonly Company[] {
  return readCompanies(ASSETS)
    .companies.filter(({ id }) => COMPANIES.has(id))
    .map(({ vocabulary: _vocabulary, ...record }) => record);
}
