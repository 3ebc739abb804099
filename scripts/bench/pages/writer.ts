/** Writes the text of a page from a seed. */
import { createRandom, type Random } from './random.ts';
import { SENTENCES, type Language } from './sentences.ts';

export type WriterOptions = {
  readonly seed: string;
  readonly lang: Language;
  /** Company names to choose from. */
  readonly names: readonly string[];
  /** Share of sentences that name a company: 0.05 in general news, 0.25 in the trade press. */
  readonly density: number;
};

/** What it writes is HTML: text is escaped already. */
export type Writer = {
  readonly lang: Language;
  readonly random: Random;
  /** A company of the page’s story, mostly; sometimes any other. */
  name(): string;
  word(): string;
  sentence(): string;
  /** Sentences for a `<p>`; some words are links, bold or emphasised, as authors do. */
  paragraph(sentences?: number): string;
  /** So many `<p>`. */
  paragraphs(count: number): string;
  /** A few words with a capital. */
  title(): string;
  /** Calls `write` so many times and joins what it gives. */
  times(count: number, write: (at: number) => string): string;
};

/** Companies that a page keeps coming back to. */
const CAST = 14;
const WRAPS = ['a href="#"', 'a href="#"', 'strong', 'em', 'span class="term"'] as const;

/** A writer whose every word follows from its seed. */
export function createWriter({ seed, lang, names, density }: WriterOptions): Writer {
  const random = createRandom(`${seed}/${lang}`);
  const { named, plain, words } = SENTENCES[lang];
  const cast = Array.from({ length: CAST }, () => random.pick(names));

  const name = (): string => escapeText(random.pick(random.chance(0.85) ? cast : names));
  const sentence = (): string =>
    random
      .pick(random.chance(density) ? named : plain)
      .replaceAll(/\{([CN])\}/g, (_, kind: string) => (kind === 'C' ? name() : String(2 + random.below(90))));
  const word = (): string => random.pick(words);
  const times = (count: number, write: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => write(at)).join('');
  const paragraph = (sentences = 3 + random.below(4)): string =>
    Array.from({ length: sentences }, () => dress(sentence())).join(' ');

  /** Puts an inline element around a word now and then. */
  const dress = (text: string): string => {
    if (!random.chance(0.3)) return text;
    const parts = text.split(' ');
    const at = random.below(parts.length);
    const wrap = random.pick(WRAPS);
    return parts.map((part, index) => (index === at ? `<${wrap}>${part}</${wrap.split(' ')[0]}>` : part)).join(' ');
  };

  return {
    lang,
    random,
    name,
    word,
    sentence,
    paragraph,
    times,
    paragraphs: (count) => times(count, () => `<p>${paragraph()}</p>\n`),
    title: () => {
      const title = [word(), word(), word(), ...(random.chance(density * 2) ? [name()] : [])].join(' ');
      return title.charAt(0).toUpperCase() + title.slice(1);
    },
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
