import { jsonText } from './json-ld.ts';
import type { PageSource } from './source.ts';

/** Words that each language uses all the time and the others do not. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  fr: 'le les des du une est dans pour qui que sur pas avec sont par au aux ce cette nous il elle ont été plus mais',
  en: 'the of and to is that for with was are this by it be from has have at which not but their will',
  de: 'der die das und ist nicht mit den dem ein eine von zu auf für sich auch werden bei wird dass im des',
  es: 'el los las del una que por con para es se al como más pero su sus ha este fue lo y',
  it: 'il gli della delle che di per una con non sono del anche nel alla dei ha più dal come è lo',
  nl: 'het een van de en is dat met voor niet zijn op aan ook wordt door naar bij deze heeft',
  pt: 'os uma não com para do da em que por mais dos das ao são foi pelo como mas seu',
};
const BY_WORD = new Map<string, string[]>();
for (const [lang, words] of Object.entries(STOP_WORDS))
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), lang]);

/** Scripts that one language owns, or that tell it from the others here; kana before Han, which Japanese uses too. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
];

/** Where those scripts lie. */
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2e80-\uffff]/g;

/** Enough to be sure, little enough to be quick. */
const SAMPLE = 4000;

/** The language that a text's small words speak, and how many times the next one's they are; nothing if too few. */
export function guessLanguage(text: string): { readonly lang: string; readonly lead: number } | undefined {
  const counts = new Map<string, number>();
  const sample = text.slice(0, SAMPLE).toLowerCase();
  for (const word of sample.match(/\p{L}+/gu) ?? [])
    for (const lang of BY_WORD.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const isMost = (letters: RegExp): boolean => (sample.match(letters)?.length ?? 0) * 5 > sample.length;
  // Looking for each script takes longer than for all of them at once.
  const script = isMost(OTHER_SCRIPTS) ? SCRIPTS.find(([letters]) => isMost(letters)) : undefined;
  if (script) return { lang: script[1], lead: 1 };
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && first[1] >= 3 ? { lang: first[0], lead: first[1] / (second?.[1] ?? 0.5) } : undefined;
}

/** Primary language of a tag: `fr` of `fr-FR` and `fr_FR`. */
function primary(tag: string | null | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$|,)/i.exec(tag ?? '')?.[1]?.toLowerCase();
}

/** The article's language; a statement that the text plainly contradicts (a theme's default) is not believed. */
export function readLanguage({ document, jsonLd, meta }: PageSource, text: string): string {
  const inLanguage = jsonLd.article?.['inLanguage'];
  const stated = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    meta.get('og:locale')?.[0],
    jsonText(inLanguage),
    meta.get('content-language')?.[0],
    meta.get('dc.language')?.[0],
  ]
    .map(primary)
    .find((lang) => lang !== undefined);
  const guess = guessLanguage(text);
  if (stated === undefined) return guess?.lang ?? 'und';
  return guess && guess.lang !== stated && guess.lead >= 2.5 && text.length > 200 ? guess.lang : stated;
}
