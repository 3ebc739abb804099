/** What amounts are counted in. */

type Unit = { readonly unit: string; readonly factor: number; readonly isMoney: boolean };

/** Words between a number and what it counts that change nothing: «18 millions d’abonnés mobiles». */
const ADJECTIVE =
  '(?:paying|active|business|corporate|enterprise|full-time|physical|dedicated|mobile|nvidia|entreprises' +
  '|grands|grandes) ';
const UNITS: readonly (readonly [words: string, unit: string, factor?: number])[] = [
  [String.raw`euros?(?![a-z])|€|e(?:ur)?(?![a-z])`, 'EUR'],
  [String.raw`(?:us )?dollars?(?![a-z])|(?:us)?\$|usd(?![a-z])`, 'USD'],
  [String.raw`pounds?(?: sterling)?(?![a-z])|livres? sterling|£|gbp(?![a-z])`, 'GBP'],
  [String.raw`francs? suisses?|swiss francs?|chf(?![a-z])`, 'CHF'],
  [String.raw`yens?(?![a-z])`, 'JPY'],
  [String.raw`%|pour ?cent(?![a-z])|per ?cent(?![a-z])`, '%'],
  [
    '(?:salarie|collaborat(?:eur|rice)|employe)e?s?(?![a-z])|employees?(?![a-z])|staff(?![a-z])' +
      '|personnes(?![a-z])|people(?![a-z])',
    'people',
  ],
  [String.raw`client(?:e?s)?(?![a-z])|abonnee?s?(?![a-z])|customers?(?![a-z])|subscribers?(?![a-z])`, 'customers'],
  [String.raw`utilisat(?:eur|rice)s?(?![a-z])|users?(?![a-z])`, 'users'],
  [String.raw`mw(?![a-z])|megawatts?(?![a-z])`, 'MW'],
  [String.raw`gw(?![a-z])|gigawatts?(?![a-z])`, 'MW', 1000],
  [String.raw`m²|m2(?!\w)|metres? carres?|square met(?:re|er)s?|sqm(?![a-z])|sq m(?![a-z])`, 'm²'],
  [String.raw`serveurs?(?![a-z])|servers?(?![a-z])`, 'servers'],
  [String.raw`gpus?(?![a-z])`, 'GPUs'],
  [String.raw`data ?cent(?:er|re)s?(?![a-z])|centres? de donnees`, 'data centres'],
];
const MONEY = new Set(['EUR', 'USD', 'GBP', 'CHF', 'JPY']);

/** All units as alternatives of a regular expression on folded text. */
export const UNIT_WORDS = `(?:${ADJECTIVE})?(?:${UNITS.map(([words]) => words).join('|')})`;

const KNOWN = UNITS.map(([words, unit, factor = 1]): readonly [RegExp, Unit] => [
  new RegExp(`^(?:${ADJECTIVE})?(?:${words})$`),
  { unit, factor, isMoney: MONEY.has(unit) },
]);
const SIGNS: Readonly<Record<string, string>> = { us$: '$', ca$: '', au$: '' };

/** The unit that folded words name. */
export function unitOf(words: string): Unit | undefined {
  const written = words.trim();
  const plain = SIGNS[written] ?? written;
  return plain === '' ? undefined : KNOWN.find(([pattern]) => pattern.test(plain))?.[1];
}

const PER = new RegExp(
  String.raw`^ ?(?:ht |ttc )?(?:par|\/|per|a|an|l'|each) ?(?:(?<hour>heure|hour|h\b)|(?<month>mois|month)` +
    String.raw`|(?<year>an\b|annee|year))`,
);

/** The span of time that a price is for, by the words behind it. */
export function perOf(after: string): 'hour' | 'month' | 'year' | undefined {
  const groups = PER.exec(after)?.groups;
  if (groups?.['hour'] !== undefined) return 'hour';
  if (groups?.['month'] !== undefined) return 'month';
  return groups?.['year'] === undefined ? undefined : 'year';
}
