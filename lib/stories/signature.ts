import type { CompanyId } from '../model/company.ts';
import { DAY_MS } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { foldDateText } from '../text/dates.ts';
import { storyEvents } from './events.ts';
import { storyFigures, storyPeriod } from './figures.ts';

/** What is asked of an article to tell which story it tells. */
export type StoryArticle = {
  readonly title: string;
  readonly summary?: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly companies: readonly { readonly id: CompanyId; readonly salience: number }[];
};

/** Weights of what a text says, by what it says. */
export type TermWeights = ReadonlyMap<string, number>;

/** An article reduced to what is compared. */
export type StorySignature = {
  /** Days since 1970; absent where the article bears no date. */
  readonly day: number | undefined;
  /** First two letters. */
  readonly lang: string;
  readonly companies: ReadonlySet<CompanyId>;
  /** Companies that the title names or the text is most about. */
  readonly subjects: ReadonlySet<CompanyId>;
  readonly figures: TermWeights;
  /** Names that are no company of the pack: products, places, firms nobody knows yet. */
  readonly names: TermWeights;
  readonly titleEvents: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly period: string | undefined;
  /** Stems of the words of title and lead. */
  readonly titleWords: TermWeights;
  readonly words: TermWeights;
  /** Runs of four words of the lead. */
  readonly shingles: ReadonlySet<string>;
};

/** Words that say nothing, folded, in French, English, German, Spanish and Italian. */
const STOP_WORDS = new Set(
  (
    'le la les l un une des du de d et ou a au aux en dans par pour sur avec sans sous son sa ses leur leurs ce ' +
    'cet cette ces qui que qu dont est sont a ont ete etre avoir plus moins tres se s il elle ils elles on nous ' +
    'vous ne pas apres avant depuis entre vers chez comme aussi deja encore the a an and or of to in on at by ' +
    'for with from as is are was were be been has have had it its their this that which who will would after ' +
    'before over into than more most says said new also up out der die das den dem des ein eine einer und oder ' +
    'von zu im in am auf mit fur aus bei nach ist sind wird werden hat haben sich noch nicht el los las un una y ' +
    'o de del al en por para con su sus que es son ha il lo gli i e di da nel della dei per con che si'
  ).split(' '),
);

/** Salience from which an article is about a company. */
const SUBJECT = 0.45;
const LEAD = 700;

/**
 * Words without their endings, roughly: enough to bring `acquisition` and `acquisitions`, `rachète` and `racheter`
 * together.
 */
function stem(word: string): string {
  const short = word.length > 7 ? word.slice(0, Math.max(6, word.length - 3)) : word;
  return short.replace(/(?:es|s|e|er|en)$/, '');
}

const ELISION = /(?<![\p{L}])(?:[ldnscjm]|qu)['’]/gu;
const wordsOf = (folded: string): string[] =>
  folded
    .replaceAll(ELISION, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}&+-]*/gu)
    ?.filter((word) => word.length > 1 && !STOP_WORDS.has(word)) ?? [];

/** Words with a capital or digits inside a sentence; none of a headline that capitalises every word. */
function namesIn(text: string, known: ReadonlySet<string>): string[] {
  const words = Array.from(
    text.matchAll(/(?:(?<start>^|[.:;!?«“"]\s*)|)(?<word>\p{Lu}[\p{L}\p{N}&-]*|\p{L}+\d[\p{L}\p{N}-]*)/gu),
    ({ groups }) => groups ?? {},
  );
  const all = text.match(/\p{L}{4,}/gu) ?? [];
  if (all.length > 3 && all.filter((word) => /^\p{Lu}/u.test(word)).length > all.length * 0.6) return [];
  return words
    .filter(({ start, word = '' }) => start === undefined || /^\p{Lu}[\p{Lu}\d-]+$/u.test(word))
    .map(({ word = '' }) => foldDateText(word))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !known.has(word));
}

/** Reduces an article; about 50 µs. */
export function storySignature({ title, summary = '', lang, published, companies }: StoryArticle): StorySignature {
  const lead = summary.slice(0, LEAD);
  const [foldedTitle, foldedLead] = [foldDateText(title), foldDateText(lead)];
  const folded = `${foldedTitle} . ${foldedLead}`;
  const known = new Set(companies.flatMap(({ id }) => [id, ...id.split('-')]));
  const titleWords = wordsOf(foldedTitle).map(stem);
  const leadWords = wordsOf(foldedLead).map(stem);
  const day = published === undefined ? undefined : Date.parse(published) / DAY_MS;
  return {
    day,
    lang: lang.slice(0, 2).toLowerCase(),
    companies: new Set(companies.map(({ id }) => id)),
    subjects: new Set(
      companies.filter(({ salience }, index) => index === 0 || salience >= SUBJECT).map(({ id }) => id),
    ),
    figures: new Map(storyFigures(folded).map(({ key, weight }) => [key, weight])),
    names: new Map([...namesIn(title, known), ...namesIn(lead, known)].map((name) => [name, 1])),
    titleEvents: new Set(storyEvents(foldedTitle)),
    events: new Set(storyEvents(folded)),
    period: storyPeriod(folded),
    titleWords: new Map(titleWords.map((word) => [word, 1])),
    words: new Map([
      ...leadWords.map((word): [string, number] => [word, 0.7]),
      ...titleWords.map((word): [string, number] => [word, 1]),
    ]),
    shingles: new Set(leadWords.slice(3).map((_, index) => leadWords.slice(index, index + 4).join(' '))),
  };
}
