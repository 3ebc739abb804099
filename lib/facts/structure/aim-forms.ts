/** Forms that tell what revenue a company aims at or forecasts. */
import { F, M, ONE_WORD, type RawForm } from './form-parts.ts';

const WORD = `(?:${ONE_WORD}|D|Q\\d+|,)`;
const REVENUE = "(?:chiffre d' ?affaires|ca|ventes|revenus|recettes|facturation|revenues?|sales|turnover)";
const STEMS = 'affa ca vent reve rece fact sale turn';
/** Before the sum: «compris entre», “in a range of”, “to be at least”. */
const UP_TO_SUM =
  "(?:(?:de|d'|a|au|aux|autour|compris|entre|superieur|superieure|superieurs|proche|moins|plus|environ|en|pres|l'" +
  '|ordre|annuel|annuelles|consolide|total|D|pour|of|in|the|a|to|at|be|come|reach|hit|top|exceed|between|about' +
  '|around' +
  '|roughly|some|least|more|than|over|range|this|next|year|quarter|for|grow|rise|climb|fall|from|approximately' +
  '|nearly' +
  '|fiscal|full|-|will) ){0,9}?';
const EN_SEES =
  '(?:expects|expected|forecasts?|projects|projected|sees|anticipates|anticipated|predicts|predicted|guides|guided' +
  '|targets|targeted|is expecting|is forecasting|is targeting|is guiding|is aiming for|aims for|is on course for' +
  '|is on track for|hopes for)';
const FR_AIMS =
  '(?:vise|visait|cible|table sur|tablait sur|tabler sur|prevoit|prevoyait|anticipe|attend|ambitionne|espere' +
  '|se fixe' +
  '|compte|envisage|entend|veut|promet|projette|pense|confirme|maintient|releve|abaisse|revoit|reconduit)';
const SAID =
  '(?:(?:also|now|still|currently|said it|said|says it|, which|which|,|a|desormais|dit|toujours|qui|, qui) ){0,3}';
const GUIDANCE = '(?:forecasts?|outlook|guidance|targets?|projections?|goals?|estimates?|previsions?|objectifs?|cible)';
const SUBJECT = `(?:${F}|nous|we|it|elle|il|the company|the group|le groupe|la societe|l' entreprise|l' editeur)`;
/** Who else forecasts: what analysts expect of a company is no aim of its own. */
const NOT_OTHERS = '(?<!analysts |analystes |estimates |by )';

export const AIM_FORMS: readonly RawForm[] = [
  [
    'expects-revenue',
    'target',
    STEMS,
    `${NOT_OTHERS}${SUBJECT} ${SAID}${EN_SEES} (?:${WORD} ){0,7}?${REVENUE} ${UP_TO_SUM}${M}`,
  ],
  [
    'expects-sum-of-revenue',
    'target',
    STEMS,
    `${NOT_OTHERS}${SUBJECT} ${SAID}${EN_SEES} ${UP_TO_SUM}${M} (?:of|in) (?:${WORD} ){0,3}?${REVENUE}`,
  ],
  [
    'guidance',
    'target',
    STEMS,
    `${SUBJECT} (?:(?:has|have|had|also|on|D|said it|,) ){0,3}(?:raised|raises|cut|cuts|lowered|lowers|trimmed` +
      `|trims|lifted` +
      '|lifts|hiked|hikes|narrowed|narrows|slashed|slashes|upped|ups|maintained|maintains|reiterated|reiterates' +
      '|kept|keeps' +
      `|increased|increases|updated|boosted|boosts) (?:its|the|their|a` +
      `|his)(?: (?:${WORD} ){0,6}?)(?:${REVENUE} (?:${WORD} ){0,3}?` +
      `${GUIDANCE}|${GUIDANCE} (?:for|of) (?:${WORD} ){0,5}?${REVENUE})(?: (?:for` +
      `|of) (?:${WORD} ){1,4}?)? ?(?:to|of|at) ` +
      `${UP_TO_SUM}${M}`,
  ],
  ['vise-ca', 'target', STEMS, `${SUBJECT} ${SAID}${FR_AIMS} (?:${WORD} ){0,6}?${REVENUE} ${UP_TO_SUM}${M}`],
  [
    'vise-somme',
    'target',
    STEMS,
    `${SUBJECT} ${SAID}${FR_AIMS} (?:de |d'|bien |pouvoir ){0,2}(?:depasser |atteindre |realiser |franchir ` +
      `|peser |faire ` +
      `|generer |totaliser )?(?:la barre de |la barre des |le cap de |le cap des |le seuil de |le seuil des |les )?` +
      `${UP_TO_SUM}${M} (?:de|d'|en) (?:${WORD} ){0,2}?${REVENUE}`,
  ],
  [
    'objectif-ca',
    'target',
    STEMS,
    `(?:objectifs?|ambition|cible|previsions?) (?:${WORD} ){0,4}?(?:de|d'|du` +
      `|chez) ${F} (?:${WORD} ){0,8}?${REVENUE} ` +
      `${UP_TO_SUM}${M}`,
  ],
];
