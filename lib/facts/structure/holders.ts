/** Which company a figure belongs to by the structure of the text, where its own sentence does not name it. */
import type { CompanyId } from '../../model/company.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';
import { isOfPlace } from '../reading/profiles.ts';
import { holdingAt } from './holdings.ts';
import type { Speaker } from './speaker.ts';

/** By what a company was found; the judge learns how far each is right. */
export const HOLDER_WAYS = [
  'none',
  'voice',
  'likely-voice',
  'talk-pronoun',
  'noun-of-card',
  'asked',
  'carried',
  'possessed',
  'relative',
  'bracket',
  'pronoun',
  'noun',
  'bought-by-voice',
  'heading',
  'ellipsis',
  'colon',
  'behind',
  'held-topic',
  'held',
] as const;
type HolderWay = (typeof HOLDER_WAYS)[number];
export type FactHolder = { readonly company: CompanyId; readonly way: HolderWay; readonly other?: CompanyId };

/** What the sentences before tell of whom one is about. */
export type HolderContext = {
  /** The last subject. */
  readonly center: CompanyId | undefined;
  readonly speaker: Speaker | undefined;
  readonly isQuestion: boolean;
  /** In an interview: whom the question is about, whom «elle» stands for, whether the sentence begins an answer. */
  readonly asked: CompanyId | undefined;
  readonly spokenOf: CompanyId | undefined;
  readonly isTalk: boolean;
  readonly isFirst: boolean;
  /** Of the line that heads a list. */
  readonly heading: CompanyId | undefined;
};

const NOMINAL = classIndex('nominal');
const DEMONYM = classIndex('demonym');
const PRONOUNS =
  /^(?:il|elle|ils|elles|it|they|he|she|celui-ci|celle-ci|-t-il|t-il|t-elle|son|sa|ses|leur|leurs|its|their)$/;
const WE = /^(?:nous|notre|nos|we|our|us|on)$/;
const YOU = /^(?:vous|votre|vos|you|your)$/;
const DEFINITE = /^(?:le|la|l'|ce|cette|cet|the|this|that)$/;
/** Kinds that are about a company that another holds or buys. */
export const BOUGHT: ReadonlySet<string> = new Set(['stake', 'deal-value', 'acquisition']);

/** The company of a token as a kind of fact; undefined where structure tells none. */
export function holderAt(
  article: FactDocument,
  sentence: DocumentSentence,
  at: number,
  kind: string,
  context: HolderContext,
): FactHolder | undefined {
  if (kind === 'stake') {
    const holding = holdingAt(sentence, at, (holder) => topicBeside(article, context.center, holder));
    if (holding)
      return {
        company: holding.held,
        way: holding.isNamed ? 'held' : 'held-topic',
        ...(holding.holder !== undefined && { other: holding.holder }),
      };
  }
  return (
    beside(sentence, at) ??
    respectively(sentence, at) ??
    (BOUGHT.has(kind) ? bought(sentence, at, context) : bySubject(article, sentence, at, context))
  );
}

/** Whom the text is about beside a holder. */
function topicBeside(
  { topics }: FactDocument,
  center: CompanyId | undefined,
  holder: CompanyId | undefined,
): CompanyId | undefined {
  return center !== undefined && center !== holder ? center : topics.find((id) => id !== holder);
}

/** A name tied to the figure: «X et ses 100 salariés», «X (100 salariés)», «X, dont le CA», «X : 100». */
function beside({ tokens, firms, isLine }: DocumentSentence, at: number): FactHolder | undefined {
  const left = firms.findLast((index) => index < at);
  if (left === undefined) return behind(tokens, firms, at);
  const company = tokens[left]?.firm?.id ?? '';
  const texts = tokens.slice(left + 1, at).map(({ text }) => text);
  if (
    /^(?:et|and)$/.test(texts[0] ?? '') &&
    /^(?:ses|son|sa|its|their|leurs)$/.test(texts[1] ?? '') &&
    texts.length <= 4
  )
    return { company, way: 'possessed' };
  if (texts[0] === '(' && !texts.includes(')')) return { company, way: 'bracket' };
  if (
    texts[0] === ',' &&
    /^(?:dont|qui|whose|which|who|ou|fort|forte|avec|with)$/.test(texts[1] ?? '') &&
    !texts.slice(2).some((text) => /^[,;:()]$/.test(text))
  )
    return { company, way: 'relative' };
  if (isLine && left === 0 && texts[0] === ':') return { company, way: 'colon' };
  return undefined;
}

/** «X et Y, … respectivement 76 et 63 millions»: as many figures as companies before them, in their order. */
export function respectively({ tokens, firms, ruled }: DocumentSentence, at: number): FactHolder | undefined {
  const group = tokens[at]?.quantity?.group;
  if (group === undefined || !/ respective(?:ment|ly)(?![a-z])/.test(ruled.passage.folded)) return undefined;
  const figures = tokens.flatMap(({ quantity }, index) => (quantity?.group === group ? [index] : []));
  const first = figures[0] ?? 0;
  const named = [...new Set(firms.filter((index) => index < first).map((index) => tokens[index]?.firm?.id ?? ''))];
  const rank = figures.indexOf(at);
  const company = named.slice(-figures.length)[rank];
  return figures.length < 2 || named.length < figures.length || company === undefined
    ? undefined
    : { company, way: 'relative' };
}

/** «Basé à Hem, X…», «Avec 300 salariés, X…»: whom an opening phrase is about comes behind its comma. */
function behind(tokens: readonly Token[], firms: readonly number[], at: number): FactHolder | undefined {
  const [right] = firms;
  if (
    right === undefined ||
    !/^(?:basee?|installee?|implantee?|etablie?|ne|nee|based|headquartered|avec|with|fort|forte|situee?)$/.test(
      tokens[0]?.folded ?? '',
    )
  )
    return undefined;
  const between = tokens.slice(at + 1, right);
  const comma = between.findIndex(({ text }) => text === ',');
  const rest = between.slice(comma + 1);
  if (comma < 0 || rest.length > 2 || tokens.slice(0, at).some(({ text }) => text === ',')) return undefined;
  return { company: tokens[right]?.firm?.id ?? '', way: 'behind' };
}

/** Whose figure it is by the nearest word that stands for a subject. */
function bySubject(
  article: FactDocument,
  sentence: DocumentSentence,
  at: number,
  context: HolderContext,
): FactHolder | undefined {
  const { tokens } = sentence;
  const { speaker, isTalk, center } = context;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token || token.kind === 'firm') return undefined;
    if (token.kind !== 'word') continue;
    if (isTalk && speaker && (context.isQuestion ? YOU : WE).test(token.text)) return voice(sentence, index, speaker);
    if (PRONOUNS.test(token.text)) return pronoun(context);
    if ((token.classes.includes(NOMINAL) || token.classes.includes(DEMONYM)) && isDefinite(tokens, index))
      return noun(article, token, center);
  }
  if (context.heading !== undefined && sentence.isLine) return { company: context.heading, way: 'heading' };
  if (!isTalk) return center === undefined ? undefined : { company: center, way: 'ellipsis' };
  if (context.asked === undefined) return undefined;
  if (context.asked === speaker?.company && !speaker.isSure) return { company: context.asked, way: 'likely-voice' };
  return { company: context.asked, way: context.isFirst ? 'asked' : 'carried' };
}

function voice({ tokens, firms }: DocumentSentence, at: number, { company, isSure }: Speaker): FactHolder {
  // «Chez X, nous sommes 40.»
  const named = firms.find((index) => index < at && /^(?:chez|at)$/.test(tokens[index - 1]?.text ?? ''));
  if (named !== undefined) return { company: tokens[named]?.firm?.id ?? company, way: 'voice' };
  return { company, way: isSure ? 'voice' : 'likely-voice' };
}

function pronoun({ isTalk, spokenOf, center }: HolderContext): FactHolder | undefined {
  const company = isTalk ? spokenOf : center;
  return company === undefined ? undefined : { company, way: isTalk ? 'talk-pronoun' : 'pronoun' };
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => DEFINITE.test(tokens[at - back]?.text ?? ''));
}

/** «Le nantais», «l’éditeur»: the only company of the text whose card says so, else the last subject. */
function noun({ profiles }: FactDocument, token: Token, center: CompanyId | undefined): FactHolder | undefined {
  const fitting = [...profiles].filter(([, profile]) => profile.stems.has(token.stem) || isOfPlace(profile, token));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { company: only[0], way: 'noun-of-card' };
  if (center === undefined) return undefined;
  return { company: center, way: 'noun' };
}

/** What «nous» hold or paid is of the company that the talk is about. */
function bought({ tokens }: DocumentSentence, at: number, context: HolderContext): FactHolder | undefined {
  const { speaker, isTalk, spokenOf } = context;
  if (!isTalk || !speaker || spokenOf === undefined || spokenOf === speaker.company) return undefined;
  const voices = context.isQuestion ? YOU : WE;
  const says = tokens.slice(0, at).some(({ text }) => voices.test(text));
  if (says) return { company: spokenOf, way: 'bought-by-voice', other: speaker.company };
  return context.isFirst && !context.isQuestion
    ? { company: spokenOf, way: 'asked', other: speaker.company }
    : undefined;
}
