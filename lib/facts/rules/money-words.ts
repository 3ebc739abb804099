/** What a sum of money is, by the words about it. */
import { matchesOf } from '../../text/matches.ts';
import type { Span } from './names.ts';

/** `block` is money that is no fact of ours: profits, debts, costs, shares. */
type MoneyKind = 'revenue' | 'funding' | 'fine' | 'deal-value' | 'block';

const WORDS: readonly (readonly [kind: MoneyKind, words: string])[] = [
  [
    'revenue',
    String.raw`chiffres? d'affaires|\bca\b|\bventes\b|\brevenus?\b|\brecettes\b|\brevenues?\b|\bsales\b|\bturnover\b`,
  ],
  [
    'funding',
    String.raw`\blev(?:e|er|ee|ees|era|ait|ant)\b|\blevees? de fonds|tour de table|augmentation de capital` +
      String.raw`|\binject\w+|\bseries [a-h]\b|\brais(?:es?|ed|ing)\b|\bfunding\b|fresh capital|\bpret(?= de| d')` +
      String.raw`|\bloan\b|\bsubvention\w*|\binvest(?:it|ir|ira|i|is|ed|s)?\b|\bpromis\b|\brecus?\b|\breceived\b` +
      String.raw`|\bsecured\b|\bfinancement\b`,
  ],
  ['fine', String.raw`\bamendes?\b|\bsanction\w*|\bcondamn\w+|\bfine[ds]?\b|\bpenalty\b|ordered to pay`],
  [
    'deal-value',
    String.raw`\brach(?:at|et)\w*|\bacquisitions?\b|\bacqui\w+|\bachete\w*|s'offr\w+|s'est offert|\bmis(?:e)? la` +
      String.raw` main|\brepri(?:s|se)\b|\breprend\b|\bcontrats?\b|\bcommandes?\b|\bmarche(?= d(?:e |')(?:[\d(]|un` +
      String.raw`|deux|trois|pres|plus))|\bcontract\b|\border\b|\bdeal\b|\btakeover\b|\bbought\b|\bbuy(?:s|ing)?\b` +
      String.raw`|\bacquire[sd]?\b|\bpurchased?\b|\bpaying\b|\bpays\b|\bpaid\b|\bawarded\b`,
  ],
  [
    'block',
    String.raw`\bbenefices?\b|\bresultat\b|\bpertes?\b|\bprofits?\b|\bloss(?:es)?\b|\bearnings\b|\bebitda\w*` +
      String.raw`|\bdettes?\b|\bdebts?\b|\bvaloris\w+|\bvaluation\b|\bcapitalisation\b|\btresorerie\b|\bcash\b` +
      String.raw`|\bmarges?\b|\bmargins?\b|\bcouts?\b|\bcosts?\b|\bcoute\w*|\bdepens\w+|\bspen[dt]\w*|\bbudgets?\b` +
      String.raw`|\beconomies\b|\bsavings\b|\bactions?\b|\btitres\b|\bshares?\b|\bbourse\b|\bpese\b|\bvalait\b` +
      String.raw`|\bvaut\b|\brentabilite\b|\binvestissements?\b|\binvestments?\b|\bcapex\b|\boffre d(?:e|')` +
      String.raw`|\boffer of\b|\bbid\b|\bdividendes?\b|\bvend(?:u|ue|re|ait)?\b|\bcede\w*|\bcession\b|\bsold\b` +
      String.raw`|\bsale of\b|\bindemnit\w+|\bsalaires?\b|\bloyers?\b|\brents?\b`,
  ],
];
const PATTERNS = WORDS.map(([kind, words]) => [kind, new RegExp(words, 'g')] as const);
/** Farthest that a word speaks for a sum. */
const REACH = 90;
/** Signs that stand behind the money word: «2 ME de chiffre d’affaires». */
const RIGHT_BEHIND = 8;

export type MoneyWord = { readonly kind: MoneyKind; readonly start: number; readonly end: number };

/** Money words in a stretch of a folded text, with offsets into the text. */
export function moneyWords(folded: string, { start: from, end: to }: Span): readonly MoneyWord[] {
  const stretch = folded.slice(from, to);
  return PATTERNS.flatMap(([kind, pattern]) =>
    matchesOf(stretch, pattern).map(({ 0: word, index }): MoneyWord => ({
      kind,
      start: from + index,
      end: from + index + word.length,
    })),
  );
}

/** The word that says what a sum is: one that follows it at once, else the nearest. */
export function wordFor(folded: string, words: readonly MoneyWord[], sum: Span): MoneyWord | undefined {
  const behind = words.find(
    ({ kind, start }) => kind === 'revenue' && start >= sum.end && start - sum.end <= RIGHT_BEHIND,
  );
  if (behind) return behind;
  const distance = ({ start, end }: MoneyWord): number =>
    end <= sum.start ? sum.start - end : start - sum.end + RIGHT_BEHIND;
  // Behind a comma begins what is another sum's: «€1.08bn, with an EBITDA margin of…».
  const isNear = (word: MoneyWord): boolean =>
    distance(word) <= REACH && (word.start < sum.end || !/[,;]| and | et /.test(folded.slice(sum.end, word.start)));
  return words.filter(isNear).toSorted((a, b) => distance(a) - distance(b))[0];
}
