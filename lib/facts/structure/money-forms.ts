/** Forms that tell of money paid for a company or into it: for `F7` the company at token 7, for `M9` a sum. */
import { ART, F, M, ONE_WORD, ROUGH, SUBJECT, upTo, type RawForm } from './form-parts.ts';

const BY = 'F(?<by>\\d+)';
const BUYS =
  "(?:rachete|rachetera|rachetait|racheter|s' offre|s' offrir|acquiert|acquis|achete" +
  "|acheter|avale|absorbe|croque|reprend|reprendre|repris|s' empare|met la main sur|mis la" +
  ' main sur|jette son devolu sur|buys|buy|bought|buying|acquires|acquire|acquired' +
  '|acquiring|takes over|took over|snaps up|snapped up|swallows|scoops up|to buy|to' +
  ' acquire|paid|pays|pay|deboursera|debourse|paye|payera|offre)';
const DEAL = '(?:takeover|purchase|acquisition|buyout|buy-out|rachat|reprise|achat|deal|bid|offer|offre)';

/** What stands between who buys, who is bought and the price, and is no other company. */
const BESIDE = `(?:(?:${ONE_WORD}|,|-|[A-EG-Z]\\d+) ){0,10}?`;

export const MONEY_FORMS: readonly RawForm[] = [
  [
    'led-round',
    'funding',
    'roun tour seri rais fund',
    `${BY} ${upTo(2)}(?:led|leads|mene|a mene|emmene|conduit|lead) ${upTo(2)}${M}` +
      ` ${upTo(3)}(?:round|tour|series|serie|raise|funding)${' '}${upTo(2)}(?:of|in|de|d'|for` +
      `|at|chez|by) ${ART}${F}`,
  ],
  [
    'led-round-of',
    'funding',
    'roun tour leve',
    `(?:tour|round|levee)(?: de table| de fonds)? de ${ROUGH}${M} (?:de|d'|of) ${ART}${F}`,
  ],
  [
    'put-into',
    'funding',
    'put puts inje appo inve mis plou pump pour met',
    `${BY} ${upTo(3)}(?:put|puts|injecte|injected|invested|invests|ploughed|pumped|poured|a` +
      ` mis|mis|met|apporte) ${ROUGH}${M} ${upTo(1)}(?:into|in|dans|a|chez) ${ART}${F}`,
  ],
  [
    'raised',
    'funding',
    'leve rais bouc reun',
    `${SUBJECT} (?:(?:,|qui|which|who|a|ont|avez|avons|vient|viens|venons|venez|de|d'|has` +
      '|have|had|just|deja|already|avait) ){0,4}(?:leve|lever|raised|raises|raise|boucle' +
      `|reuni) ${ROUGH}${M}(?! (?:de|d'|of|in|en) (?:dette|debt|chiffre|ca|obligations|bonds` +
      '|loans))',
  ],
  [
    'deal-of',
    'deal-value',
    'take purc acqu buyo deal bid offe buy',
    `${BY} (?:' s |'s )${upTo(1)}${M} ${upTo(2)}${DEAL} (?:of|for) ${ART}${F}`,
  ],
  [
    'deal-fr',
    'deal-value',
    'rach repr acqu',
    `(?:rachat|reprise|acquisition) (?:a |pour |, pour )${ROUGH}${M} ?,? (?:de|d'|du) ${ART}${F}`,
  ],
  [
    'deal-par',
    'deal-value',
    'rach repr acqu take purc',
    `(?:rachat|reprise|acquisition|takeover|purchase) (?:de|d'|du|of) ${ART}${F} (?:par|by)` +
      ` ${ART}${BY} ?,? (?:pour|a|for|, pour|, a) ${ROUGH}${M}`,
  ],
  [
    'bought-for',
    'deal-value',
    'rach offr acqu ache aval abso croq repr empa main buy buys boug buyi take took snap swal scoo',
    `${BY} ${upTo(4)}${BUYS} ${upTo(1)}${ART}${F} (?:, )?(?:for|pour|contre|au prix de|moyennant|a) ${ROUGH}${M}`,
  ],
  [
    'paid-for',
    'deal-value',
    'paid pays pay payi paye paie debo spen offe vers met offr prop',
    `${BY} ${upTo(4)}(?:paid|pays|pay|paying|paye|paie|debourse|deboursera|spent|spend` +
      `|offers|offered|verse|met|offre|propose) ${ROUGH}${M} (?:\\( M\\d+ \\)` +
      ` )?${upTo(1)}(?:for|pour|sur) ${upTo(1)}${ART}${F}(?! ')`,
  ],
  [
    'in-a-deal',
    'deal-value',
    'deal tran take buyo',
    `${BY} ${upTo(5)}(?:acquired|acquires|acquire|acquiring|bought|buys|buying|buy|purchased|purchases` +
      `|merge with|merging with|combine with|take|takes|takes over|took over) ${BESIDE}${F} ${BESIDE}` +
      `in an? ${ROUGH}${M} (?:\\( M\\d+ \\) )?(?:(?:${ONE_WORD}|-) ){0,4}?(?:deal|transaction|takeover|buyout)`,
  ],
  [
    'fined',
    'fine',
    'fine',
    `(?:fined|fines|fining) (?:(?:${ONE_WORD}|,|L\\d+|P\\d+) ){0,5}?${F} (?:L\\d+ |ltd |limited |plc |inc )?,? ?` +
      `${ROUGH}${M}(?! (?:of|in|de) )`,
  ],
  [
    'fine-on',
    'fine',
    'amen fine pena',
    `(?:amende|fine|penalty) (?:de|d'|of) ${ROUGH}${M} (?:\\( M\\d+ \\) )?(?:(?:infligee|prononcee` +
      `|imposed|handed|issued) )?` +
      `(?:a l' encontre de|contre|a|on|against|to) ${ART}${F}(?! ')`,
  ],
  [
    'you-paid',
    'deal-value',
    'paid paye debo pay spen',
    `(?:you|vous) ${upTo(2)}(?:paid|paye|debourse|pay|spent) ${ROUGH}${M} (?:for|pour) ${ART}${F}`,
  ],
];
