import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../lib/model/language.ts';

type Entry = string | { readonly [key: string]: Entry };
type Words = ReadonlyMap<string, string | Readonly<Record<string, string>>>;

const FORM = /^(?:\d+|n)$/;

/** Messages by key; a plural is its forms. */
function wordsOf(language: string): Words {
  const found = new Map<string, string | Readonly<Record<string, string>>>();
  const walk = (entry: Entry, path: string): void => {
    if (typeof entry === 'string') found.set(path, entry);
    else if (Object.keys(entry).every((key) => FORM.test(key))) found.set(path, entry as Record<string, string>);
    else for (const [key, value] of Object.entries(entry)) walk(value, path === '' ? key : `${path}.${key}`);
  };
  walk(parse(readFileSync(`locales/${language}.yml`, 'utf8')) as Entry, '');
  return found;
}
const textsOf = (words: Words): readonly (readonly [key: string, text: string])[] =>
  [...words].flatMap(([key, entry]) =>
    typeof entry === 'string'
      ? [[key, entry] as const]
      : Object.entries(entry).map(([form, text]) => [`${key}.${form}`, text] as const),
  );

/**
 * Keys that are written in the code which some entrypoints bring along; one put together from parts stands for its
 * section.
 */
function keysReachedFrom(entrypoints: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const keys = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, key = ''] of code.matchAll(/['"`]([a-z]\w*\.[a-zA-Z]\w*)['"`]/g)) keys.add(key);
    for (const [, section = ''] of code.matchAll(/`([a-z]\w*)\.\$\{/g)) keys.add(`${section}.`);
    for (const [, path = ''] of code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) walk(resolve(dirname(file), path));
  };
  for (const entrypoint of entrypoints) walk(resolve(entrypoint));
  return keys;
}

/** Spans of time, which stand in no plural of their own. */
const SPANS = [
  'hours',
  'days',
  'months',
  'heures',
  'jours',
  'Stunden',
  'Tage',
  'Monate',
  'horas',
  'días',
  'ore',
  'giorni',
];
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}-]+/gu) ?? [];

/** What is counted somewhere: the first word after a count of many that is another after a count of one. */
function countedIn(words: Words): ReadonlySet<string> {
  const found = new Set(SPANS);
  for (const [key, entry] of words) {
    if (typeof entry === 'string') continue;
    const place = COUNTED_PLACE[key] ?? '$1';
    const one = (entry['1'] ?? '').split(entry['1']?.includes(place) === true ? place : /\b1\b/u)[1] ?? '';
    const [after = ''] = /^(?: [\p{L}-]+){0,3}/u.exec((entry['n'] ?? '').split(place)[1] ?? '') ?? [];
    const at = wordsIn(after).findIndex((word, index) => word !== wordsIn(one)[index]);
    const [noun = '', single = ''] = [wordsIn(after)[at], wordsIn(one)[at]];
    if (single !== '' && noun.startsWith(single.slice(0, 3))) found.add(noun);
  }
  return found;
}

/** Where the count is not the first value. */
const COUNTED_PLACE: Readonly<Record<string, string>> = {
  'accounts.preview': '$2',
  'brief.situation.falling': '$2',
  'brief.situation.partsMore': '$3',
  'brief.situation.rising': '$2',
  'brief.situation.steady': '$2',
};
/** Texts in which that is never one, or no number, and why. */
const NEVER_ONE: Readonly<Record<string, string>> = {
  'accounts.left': 'the second is MAX_ACCOUNTS',
  'brief.event.acquisition': '«changes» is a verb after the name of a company',
  'brief.monthsTo': 'a span of one month is written as that month',
  'dossier.monthsTo': 'a span of one month is written as that month',
  'libraryData.trashLead': 'TRASH_DAYS',
  'watch.everyHours': 'one hour has a text of its own',
};

const ENGLISH = wordsOf('en');
const reached = keysReachedFrom([
  'entrypoints/popover.tsx',
  'entrypoints/popover-tools.ts',
  'entrypoints/saved-notice.tsx',
  'lib/background/menus-and-keys.ts',
  'entrypoints/popup/main.tsx',
]);
const manifest = new Set(
  [...readFileSync('scripts/release/manifest.ts', 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(([, name = '']) =>
    name.replace('_', '.'),
  ),
);
/** What popover, popup and manifest say. */
const near = [...ENGLISH.keys()].filter(
  (key) => reached.has(key) || reached.has(`${key.split('.')[0] ?? ''}.`) || manifest.has(key),
);
const PARTIAL = ['de', 'es', 'it'];

describe('the locales', () => {
  it('are those that can be chosen', () => {
    expect(
      readdirSync('locales')
        .map((file) => file.replace('.yml', ''))
        .toSorted(),
    ).toEqual(Object.keys(LANGUAGES).toSorted());
    for (const language of Object.keys(LANGUAGES)) expect(wordsOf(language).get('shared.language')).toBe(language);
  });

  it('know what popover, popup and manifest say', () => {
    expect(near.length).toBeGreaterThan(200);
    for (const key of ['popover.close', 'why.firmVerbBefore', 'save.tags', 'command.nextMark', 'error.extensionGone'])
      expect(near).toContain(key);
    expect(near).not.toContain('options.about');
  });

  it.each(PARTIAL)('hold in %s all that popover, popup and manifest say, and no key that English lacks', (language) => {
    const words = wordsOf(language);
    expect(near.filter((key) => !words.has(key))).toEqual([]);
    expect([...words.keys()].filter((key) => !ENGLISH.has(key))).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))(
    'have in %s the forms of a plural where English has them, with one for many and one for one',
    (language) => {
      const wrong = [...wordsOf(language)].filter(([key, entry]) => {
        const forms = typeof entry === 'string' ? undefined : Object.keys(entry);
        const english = ENGLISH.get(key);
        return (
          (typeof english === 'string') !== (forms === undefined) ||
          (forms !== undefined &&
            !(forms.includes('1') && forms.includes('n') && forms.every((form) => ['0', '1', 'n'].includes(form))))
        );
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(Object.keys(LANGUAGES))('name in %s nothing counted in the plural alone', (language) => {
    const words = wordsOf(language);
    const counted = countedIn(words);
    expect(counted.size).toBeGreaterThan(2);
    const wrong = textsOf(words)
      .filter(([key, text]) => {
        const own = key.endsWith('.n') ? (COUNTED_PLACE[key.slice(0, -2)] ?? '$1') : '';
        return [...text.matchAll(/(?=(\$\d)((?: [\p{L}-]+){1,2}))/gu)].some(
          ([, place, after = '']) => place !== own && wordsIn(after).some((word) => counted.has(word)),
        );
      })
      .map(([key]) => key.replace(/\.(?:\d|n)$/, ''));
    expect([...new Set(wrong)].filter((key) => !(key in NEVER_ONE))).toEqual([]);
    expect(textsOf(words).filter(([, text]) => text.includes('#'))).toEqual([]);
  });

  it('have a form for nothing wherever French counts: there 0 is singular', () => {
    const plurals = [...wordsOf('fr')].filter(([, entry]) => typeof entry !== 'string');
    expect(plurals.length).toBeGreaterThan(100);
    expect(plurals.filter(([, entry]) => !('0' in (entry as object))).map(([key]) => key)).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))('fill in %s the same places as in English', (language) => {
    const places = (entry: string | Readonly<Record<string, string>> | undefined): string =>
      [...new Set((typeof entry === 'string' ? entry : Object.values(entry ?? {}).join(' ')).match(/\$\d|%s/g) ?? [])]
        .toSorted()
        .join(' ');
    const wrong = [...wordsOf(language)].filter(([key, entry]) => places(entry) !== places(ENGLISH.get(key)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))('describe Vigie in %s in as many signs as the shops take', (language) => {
    const description = wordsOf(language).get('extension.description');
    expect(String(description).length).toBeLessThanOrEqual(132);
  });

  it.each(Object.keys(LANGUAGES))(
    'use in %s no typewriter’s signs, no double spaces, no spaces at the ends',
    (language) => {
      // Words that join others bring their spaces along.
      const wrong = textsOf(wordsOf(language)).filter(
        ([key, text]) => /\w'\w|"|\.\.\.| {2}/.test(text) || (/^ | $/.test(text) && !/\.(?:and|or)$/.test(key)),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('put in French a narrow no-break space before ; : ! ? and inside « », and no other space there', () => {
    const wrong = textsOf(wordsOf('fr')).filter(([, text]) => {
      const prose = text.replaceAll(/\[[^\]]*\]|https?:\S+|\w+:\/\/\S+|\b\w+:(?=\S)|\d{1,2}:\d{2}/g, '');
      return /[^\u202F]»|«[^\u202F]|(?:^|[^\u202F])[;!?](?!\w)|[^\u202F\w]:|\w:(?=\s|$)/u.test(prose);
    });
    expect(wrong).toEqual([]);
  });

  it('do not say «plus» in French without «ne»: it would be read as «more»', () => {
    expect(textsOf(wordsOf('fr')).filter(([, text]) => /(?:^|[\u202F ]:|,) plus \$\d/.test(text))).toEqual([]);
  });

  it('leave dates and numbers to the browser: no month, no weekday and no grouped number is written out', () => {
    const months =
      /\b(?:January|February|March|April|June|July|August|September|October|November|December|janvier|février|avril|juillet|août|septembre|octobre|novembre|décembre)\b/;
    // The sample of the welcome page is a text as of a webzine.
    const wrong = ['en', 'fr'].flatMap((language) =>
      textsOf(wordsOf(language)).filter(
        ([key, text]) => key !== 'welcome.sample' && (months.test(text) || /\d[,.\u202F ]\d{3}\b/.test(text)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
