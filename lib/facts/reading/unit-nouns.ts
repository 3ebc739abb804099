/** What quantities are counted in: wider than the units of the rules, since the judge decides what a number is. */

/** Groups of units; a quantity without a unit has `none`, one with a noun that counts nothing of ours `noun`. */
export type UnitClass = 'money' | 'percent' | 'people' | 'customers' | 'users' | 'capacity' | 'none';

type Unit = { readonly unit: string; readonly group: UnitClass; readonly factor: number };

const END = '(?![a-z])';
const UNITS: readonly (readonly [words: string, unit: string, group: UnitClass, factor?: number])[] = [
  [`euros?${END}|€|e(?:ur)?${END}`, 'EUR', 'money'],
  [
    String.raw`(?:us |americains? )?dollars?(?: americains?)?(?! (?:canadien|austral))${END}|(?:us)?\$|usd${END}`,
    'USD',
    'money',
  ],
  [`dollars? canadiens?${END}|canadian dollars?${END}`, 'CAD', 'money'],
  [`dollars? australiens?${END}|australian dollars?${END}`, 'AUD', 'money'],
  [`pounds?(?: sterling)?${END}|livres?(?: sterling)?${END}|£|gbp${END}|quid${END}`, 'GBP', 'money'],
  [`francs? suisses?${END}|swiss francs?${END}|chf${END}|fs${END}`, 'CHF', 'money'],
  [`couronnes? suedoises?${END}|swedish (?:kronor|krona)${END}|sek${END}|kronor${END}`, 'SEK', 'money'],
  [`couronnes? danoises?${END}|danish kroner${END}|dkk${END}`, 'DKK', 'money'],
  [`couronnes? norvegiennes?${END}|norwegian kroner${END}|nok${END}`, 'NOK', 'money'],
  [`zlotys?${END}|pln${END}`, 'PLN', 'money'],
  [`yens?${END}|jpy${END}|¥`, 'JPY', 'money'],
  [`yuans?${END}|cny${END}|rmb${END}`, 'CNY', 'money'],
  [`roupies?${END}|rupees?${END}|inr${END}`, 'INR', 'money'],
  [`pence${END}|centimes?${END}|cents? d'euro${END}`, 'cent', 'money', 0.01],
  [`%|pour[ -]?cent${END}|per ?cent${END}|pc${END}`, '%', 'percent'],
  [
    `(?:salarie|collaborat(?:eur|rice)|employe)e?s?${END}|employees?${END}|staff(?:ers)?${END}|personnes${END}` +
      `|people${END}|workers?${END}|ingenieurs?${END}|engineers?${END}|consultants?${END}|developpeurs?${END}` +
      `|developers?${END}|experts?${END}|techniciens?${END}|chercheurs?${END}|researchers?${END}` +
      `|agents?${END}|colleagues?${END}|heads${END}|tetes${END}|hands${END}|souls?${END}|postes?${END}` +
      `|emplois?${END}|jobs?${END}|ouvriers?${END}|informaticiens?${END}|programmers?${END}|permanents?${END}` +
      `|equivalents? temps plein${END}|etp${END}|fte?s?${END}`,
    'people',
    'people',
  ],
  [
    `client(?:e?s)?${END}|abonnee?s?${END}|customers?${END}|subscribers?${END}|members?${END}|membres?${END}` +
      `|adherents?${END}|foyers?${END}|households?${END}|homes${END}|entreprises?${END}|businesses${END}` +
      `|companies${END}|firms${END}|organi[sz]ations?${END}|etablissements?${END}|partenaires?${END}` +
      `|partners?${END}|revendeurs?${END}|resellers?${END}|marchands?${END}|merchants?${END}|marques${END}` +
      `|brands${END}|retailers${END}|enterprises${END}|pme${END}|tpe${END}|societes${END}|comptes${END}` +
      `|accounts${END}|lignes${END}|lines${END}|hopitaux${END}|hospitals${END}|communes${END}|collectivites${END}` +
      `|praticiens${END}|cabinets${END}|schools${END}|ecoles${END}|universites${END}|banques${END}|banks${END}` +
      `|magasins${END}|sites clients${END}|clients? finaux${END}`,
    'customers',
    'customers',
  ],
  [
    `utilisat(?:eur|rice)s?${END}|users?${END}|internautes?${END}|joueurs?${END}|players?${END}` +
      `|visiteurs?${END}|visitors?${END}|inscrits?${END}|licen[cs]es?${END}|listeners${END}|viewers${END}` +
      `|auditeurs${END}|drivers${END}|riders${END}|travellers${END}`,
    'users',
    'users',
  ],
  [`mw${END}|megawatts?${END}`, 'MW', 'capacity'],
  [`gw${END}|gigawatts?${END}`, 'MW', 'capacity', 1000],
  [
    String.raw`m²|m2(?!\w)|metres? carres?${END}|square (?:met(?:re|er)s?)${END}|sqm${END}|sq m${END}`,
    'm²',
    'capacity',
  ],
  [`serveurs?${END}|servers?${END}`, 'servers', 'capacity'],
  [`gpus?${END}|cartes graphiques${END}`, 'GPUs', 'capacity'],
  [
    `data[ -]?cent(?:er|re)s?${END}|centres? de donnees|centres? d'hebergement|regions cloud${END}`,
    'data centres',
    'capacity',
  ],
];
/** Words between a number and its unit that leave the count what it is. */
const ADJECTIVE =
  '(?:(?:paying|active|business|corporate|enterprise|full-time|physical|dedicated|mobile|monthly|daily' +
  '|registered|permanent|new|small|large|square|nvidia|grands?|grandes|petites?|autres|other|bons|its|own' +
  '|odd|good|plus de|thousand|hosted|virtual|cloud|fibre|broadband|retail|online|private|public|wholesale' +
  '|british|french|german|software|seasonal)[ -])';
export const UNIT_PATTERN = `${ADJECTIVE}{0,2}(?:${UNITS.map(([words]) => words).join('|')})`;

const KNOWN = UNITS.map(([words, unit, group, factor = 1]): readonly [RegExp, Unit] => [
  new RegExp(`^${ADJECTIVE}{0,2}(?:${words})$`),
  { unit, group, factor },
]);
const SIGNS: Readonly<Record<string, Unit>> = {
  c$: { unit: 'CAD', group: 'money', factor: 1 },
  ca$: { unit: 'CAD', group: 'money', factor: 1 },
  a$: { unit: 'AUD', group: 'money', factor: 1 },
  au$: { unit: 'AUD', group: 'money', factor: 1 },
  nz$: { unit: 'NZD', group: 'money', factor: 1 },
  s$: { unit: 'SGD', group: 'money', factor: 1 },
  hk$: { unit: 'HKD', group: 'money', factor: 1 },
};
/** Signs and codes of money before a number. */
export const MONEY_BEFORE =
  String.raw`(?:us|ca|au|nz|hk|c|a|s)?\$|€|£|¥` + '|(?:chf|eur|usd|gbp|sek|dkk|nok|pln|cny|jpy|inr) ?';

/** The unit that folded words or a sign name. */
export function unitNamed(words: string): Unit | undefined {
  const written = words.trim();
  return written === '' ? undefined : (SIGNS[written] ?? KNOWN.find(([pattern]) => pattern.test(written))?.[1]);
}

const SPANS: readonly (readonly [RegExp, string])[] = [
  [/^(?:heures?|hour|h)$/, 'hour'],
  [/^(?:jours?|day)$/, 'day'],
  [/^(?:mois|month|mensuels?)$/, 'month'],
  [/^(?:ans?|annee|year|annuels?|annum)$/, 'year'],
  [/^(?:utilisateurs?|user|seat|poste|siege|licence)$/, 'user'],
  [/^(?:minute)$/, 'minute'],
  [/^(?:host|hote)$/, 'host'],
  [/^(?:gpu)$/, 'GPU'],
  [/^(?:core|coeur)$/, 'core'],
  [/^(?:endpoint|terminal|terminaux)$/, 'endpoint'],
  [/^(?:employee|salarie|collaborateur)$/, 'employee'],
];
const PER = new RegExp(
  String.raw`^ ?(?:(?:ht|ttc|hors taxes?|a head|each|excluding vat|plus vat|\)|,)? ?)(?:\/ ?|et par |par ` +
    "|per |a |an |l'|le |la |chaque |each |every |and )?(?<what>heures?|hour|h|jours?|day|mois|month" +
    '|mensuels?|ans?|annee|year|annuels?|annum|utilisateurs?|user|seat|poste|siege|minute|host|hote|gpu' +
    '|core|coeur|endpoint|employee|salarie)(?![a-z])',
);
const NEEDS_WORD = new RegExp(
  '^(?:an|ans|year|month|day|hour|user|minute|host|gpu|core|poste|siege|h|seat|employee|salarie' +
    '|jour|jours|mois|heure|heures|annee)$',
);

/**
 * What a price is for, by the folded words behind it: `user/month` in «par utilisateur et par mois»; empty for none.
 */
export function spanBehind(after: string): string {
  const parts: string[] = [];
  let rest = after;
  for (let times = 0; times < 3; times += 1) {
    const match = PER.exec(rest);
    const what = match?.groups?.['what'];
    if (!match || what === undefined) break;
    const isBare = match[0].trim() === what;
    if (isBare && NEEDS_WORD.test(what)) break;
    const name = SPANS.find(([pattern]) => pattern.test(what))?.[1];
    if (name !== undefined && !parts.includes(name)) parts.push(name);
    rest = rest.slice(match[0].length);
  }
  // The span of time is written last, whatever the text's order.
  return parts.toSorted((a, b) => Number(isTime(a)) - Number(isTime(b))).join('/');
}

function isTime(part: string): boolean {
  return /^(?:hour|day|month|year|minute)$/.test(part);
}
