/** What happens in a story, by words of five languages. */

/** Kinds of events; a text may speak of several. */
const EVENTS: readonly (readonly [event: string, words: RegExp])[] = [
  [
    'deal',
    new RegExp(
      [
        String.raw`rachat|rachet|acquisi|acquier|acquir|acheter|\bachet|\bbuy|\bbought|takeover|purchase|s.offre\b`,
        String.raw`fait une offre|font une offre|offre (?:publique|de \d|sur)|offers? (?:[$€£]|\d|for)|uberni`,
        String.raw`uberna|kauf|compra|absor|\bavale|passe sous|rejoint|tombe|prend le controle|met la main|\bbid`,
        String.raw`\bgiron|cede|cession|vend(?:re|u|s)?\b|sell|\bvente|sale of`,
      ].join('|'),
    ),
  ],
  [
    'closing',
    new RegExp(
      [
        String.raw`finalis|boucl|complet|closes?\b|closed|closing|acheve|cloture|abgeschlossen|abschluss|completa`,
        'detient desormais|appartient|now part of|c.est fait|clear(?:s|ed|ance)',
      ].join('|'),
    ),
  ],
  ['talks', /discut|negoci|discussion|in talks|talks|verhande?l|near(?:s|ing)? deal|etudie|rumeur|report says/],
  [
    'block',
    new RegExp(
      [
        'bloque(?:r|nt)? (?:le|la|l.?) ?(?:rachat|operation|acquisition|fusion|projet)',
        String.raw`\bblocks?\b (?:\S+ ){0,6}(?:deal|takeover|purchase|acquisition|merger)|\bsues?\b|\bsuit\b`,
        'porte plainte|coup d.arret|lawsuit|klagt|demanda a',
      ].join('|'),
    ),
  ],
  [
    'results',
    new RegExp(
      [
        'chiffre d.affaires|resultats?|revenue|results|umsatz|prognose|guidance|forecast|outlook',
        'objectifs|benefice|profit|sales of|trimestre|trimestriel|semestr|quartal|quarter|ingresos|ricavi',
      ].join('|'),
    ),
  ],
  ['funding', /leve\b|levee|raises|funding round|tour de table|\btour\b|valorise|valu(?:es|ation)|invest/],
  ['layoffs', /supprim|licenci|lay ?off|cut \d|job cuts|cuts? .*jobs|postes|emplois|stellen(?:abbau)?/],
  [
    'outage',
    new RegExp(
      [
        String.raw`panne|outage|incendie|\bfire\b|\bfeu\b|crash|perturb|disrupt|ecrans bleus|offline|inaccessible`,
        'takes down|ausfall|blaze',
      ].join('|'),
    ),
  ],
  ['attack', /cyberattaque|rancon|ransomware|attack|pirates|hacker|breach|attaque informatique|angriff/],
  [
    'opening',
    /ouvre|ouvrir|opens?\b|construit|new data cent|nouveau(?:x)? (?:centre|site)|s.installe|met en service|investi/,
  ],
  ['launch', /lance\b|launch|propose|devoile|presente|introduces|stellt .* vor|will offer/],
  ['leaving', /quitte|\bdepart\b|steps down|resign|\bleaves\b|nomme|appoint|verlasst/],
  ['ending', /ferme\b|fermera|fermeture|arrete|met fin|clap de fin|\bends?\b|shut|cesse/],
  [
    'refusal',
    new RegExp(
      [
        String.raw`rejett|rejet\b|reject|refus|turned down|walks away|renonce|withdraw|se retire|pulls out`,
        'lehnt .* ab|rechaza|respinge',
      ].join('|'),
    ),
  ],
  [
    'market',
    new RegExp(
      [
        String.raw`shares (?:\S+ ){0,3}(?:jump|fall|plunge|rise|pass|slump|soar|drop|sink|climb)`,
        'stock (?:jump|fall|plunge|rises?|slump|soar)',
        String.raw`(?:action|cours|titre)s? (?:\S+ ){0,3}(?:bondit|chute|grimpe|plonge|s.envole|recule)`,
        '(?:bondit|chute|grimpe|plonge|s.envole|recule) en bourse|aktie (?:steigt|fallt)',
      ].join('|'),
    ),
  ],
  ['justice', /arret(?:e|es|ation)|suspects?|mis en examen|arrested|charged|condamn|amende|fined\b/],
  [
    'prices',
    new RegExp(
      [
        String.raw`hausse (?:des|de ses) (?:prix|tarifs)|augment\w* (?:ses|le|les) (?:prix|tarif)`,
        'price (?:rise|increase)|raises prices|releve(?:r)? ses tarifs',
      ].join('|'),
    ),
  ],
  ['approval', /qualifi|certifi|approv|autoris|feu vert|clears?\b|accord provisoire|genehmig|visa\b/],
  ['split', /scission|scinder|split|separ|break-up|aufspalt/],
];

/** Events that are a story of their own, though they follow another and repeat its words. */
export const DECISIVE_EVENTS: readonly string[] = ['closing', 'block', 'refusal', 'market', 'justice', 'leaving'];

/** The events that a folded text speaks of. */
export function storyEvents(folded: string): string[] {
  return EVENTS.flatMap(([event, words]) => (words.test(folded) ? [event] : []));
}
