/** Forms that tell what part of a market a company has. */
import { ART, F, ONE_WORD, upTo, type RawForm } from './form-parts.ts';

const Q = 'Q(?<at>\\d+)';
const WORD = `(?:${ONE_WORD}|D|,)`;
const ROUGH =
  "(?:(?:de|d'|a|about|around|some|nearly|almost|over|more|than|plus|pres|environ|quelque|just|under|un|une|the" +
  '|roughly|with|avec|of) ){0,4}?';
const MARKET_SHARE =
  '(?:de parts? de marche|de part de marche|du marche|market share|of the (?:[a-z-]+ ){0,4}?market' +
  '|share of the (?:[a-z-]+ ){0,4}?market|share of (?:[a-z-]+ ){0,4}?(?:sales|shipments))';
const HAS =
  '(?:detient|detenait|possede|revendique|affiche|occupe|capte|conserve|pese|represente|controle|concentre' +
  '|truste|a|avait|holds?|held|has|had|have|commands?|commanded|captured|grabbed|took|takes|claims|claimed' +
  '|controls|controlled|owns|with|avec|accounts for|accounted for|boasts|enjoys|at|a|,|\\()';

export const SHARE_FORMS: readonly RawForm[] = [
  ['has-of-market', 'market-share', 'marc mark shar ship', `${F} ${upTo(2)}${HAS} ${ROUGH}${Q} ${MARKET_SHARE}`],
  [
    'share-of-firm',
    'market-share',
    'marc mark shar',
    `(?:part de marche|parts de marche|market share) ${upTo(1)}(?:de|d'|of|at|chez` +
      `|for) ${ART}${F} (?:(?:${WORD}|Q\\d+) ){0,5}?(?:a|de|est de|atteint|to|at|was|is|stood at|of|s' etablit a` +
      `|reached|hit) ${ROUGH}${Q}`,
  ],
  [
    'firm-share',
    'market-share',
    'marc mark shar',
    `${F} (?:' s |'s )${upTo(4)}(?:market share|share of the (?:[a-z-]+ ){0,5}?market) (?:(?:${WORD}` +
      `|Q\\d+) ){0,5}?(?:to|at|was|is|of|hit|reached) ${ROUGH}${Q}`,
  ],
  ['share-with', 'market-share', 'marc mark shar', `(?:avec|with) ${ROUGH}${Q} ${MARKET_SHARE} , ${ART}${F}`],
  ['share-bracket', 'market-share', 'marc mark shar', `${F} \\( ${ROUGH}${Q} ${MARKET_SHARE}`],
];
