/** Forms that tell a figure of a company’s own: revenue, what it aims at, the heads it counts. */
import { ART, F, M, ROUGH, SUBJECT, ONE_WORD, upTo, type RawForm } from './form-parts.ts';

export const FIGURE_FORMS: readonly RawForm[] = [
  [
    'will-make',
    'target',
    'devr ferons fero fera real atte will expe shou reac make',
    `(?:${F}|nous|we|on|elle|il|it) (?:(?:' ll|will|should|devrait|devrions|devra|compte` +
      '|comptons|espere|esperons|pense|pensons|expect|expects|hope|hopes|think|we|can|en|to' +
      '|want|veut|voulons|est|bien|still|now) ){1,6}?(?:(?:faire|realiser|atteindre|depasser' +
      `|peser|make|reach|do|hit|turn over|top|pass) )${ROUGH}${M}`,
  ],
  [
    'will-make-fr',
    'target',
    'fera fero real atte depa',
    `(?:${F}|nous|elle|il) (?:en |y )?(?:realisera|realiserons|fera|ferons|atteindra` +
      `|atteindrons|depassera|depasserons) ${ROUGH}${M}`,
  ],
  [
    'own-revenue',
    'revenue',
    'affa ca vent reve sale turn',
    '^(?:[—–-] )?(?:(?:le|les|son|ses|its|the|group|total|annual|net|leur|leurs|their)' +
      " ){0,2}(?:chiffre d' ?affaires|ca|ventes|revenus|revenues?|sales|turnover) (?:annuel " +
      "|consolide |for the year |de D |en D |in D |D )?(?:(?:se|s'|sont|etait|est|a|ont|has" +
      '|have|came|stood|is|was|were|rose|fell|grew|climbed|up|down|progresse|recule|augmente' +
      `|baisse|monte|en|hausse|de|d'|of|by|Q\\d+|,|in|out|etabli|etablis|etablies) ){0,7}?(?:a` +
      '|to|at|in at|atteint|atteignent|atteignait|reached|hit|topped|depasse|depassent|etablit' +
      `|etablissent|eleve|ressort|ressortent|totalled|passed) ${ROUGH}${M}`,
  ],
  [
    'own-staff',
    'headcount',
    'effe head staf work sala payr',
    "^(?:[—–-] )?(?:(?:le|les|l'|son|ses|its|the|total|current) ){0,2}(?:effectifs?" +
      '|headcount|staff|staff numbers|workforce|payroll) (?:(?:est|sont|de|is|are|was|were' +
      "|stands?|stood|ressort|ressortent|atteint|atteignent|reached|passe|s'|eleve|elevent" +
      `|numbers|now|today|desormais|aujourd'hui|a|at|to|currently|etait) ){1,4}?${ROUGH}(?:H` +
      `|B)(?<at>\\d+)(?= (?:[,.;:)!?»]|D|people|personnes|in|en|at|fin)| *$|$)`,
  ],
  [
    'revenue-verb',
    'revenue',
    'fact enca invo turn gros',
    `${SUBJECT} (?:(?:,|qui|which|a|ont|avez|avons|has|have) ){0,3}(?:facture|facturera` +
      `|encaisse|invoiced|turned over|turns over|grossed) ${ROUGH}${M}`,
  ],
  [
    'revenue-of',
    'revenue',
    'affa ca vent reve sale turn rece',
    `${SUBJECT} (?:(?:,|qui|which|a|ont|avez|avons|has|have|l'|d'|an|dernier|deja|toujours` +
      '|encore) ){0,4}(?:realise|realisons|realisait|fait|faisait|faisons|genere|degage' +
      '|affiche|publie|enregistre|pese|posted|made|makes|reported|reports|generated|generates' +
      `|had|has|have) ${ROUGH}${M} (?:de |d'|en |in |of )(?:chiffre d' ?affaires|ca|ventes` +
      '|revenus?|sales|revenues?|turnover|recettes)',
  ],
  [
    'revenue-reported',
    'revenue',
    'affa ca vent reve sale turn',
    `${F} (?:(?:,|qui|which|a|ont|has|have|also|today|D) ){0,3}(?:realise|publie|affiche|enregistre|degage|reported` +
      '|reports|posted|posts|made|had|recorded|generated|generates|booked) (?:(?:un|des|annual|total|net|full-year' +
      "|its|son|ses) ){0,2}(?:chiffre d' ?affaires|ca|ventes|revenus|revenues?|sales|turnover) (?:(?:annuel|total" +
      `|consolide) )?(?:de|d'|of) ${ROUGH}${M}`,
  ],
  [
    'revenue-own',
    'revenue',
    'affa ca vent reve sale turn',
    "(?:chiffre d' ?affaires|ca|ventes|revenus|revenues?|sales|turnover) (?:annuel " +
      `|annuelles |consolide |annual |net |total |in D |en D |D )?(?:de|d'|at|of) ${ART}${F}` +
      ` (?:${ONE_WORD} ){0,4}?(?:a atteint|atteint|atteignent|s' eleve|s' etablit|s' etablissent` +
      '|ressort|ressortent|depasse|reached|came|hit|was|were|stood|rose|fell|grew|climbed' +
      `|etait|est|a progresse|progresse|recule|monte)(?: (?:${ONE_WORD}|Q\\d+|,)){0,5}? (?:a |to ` +
      `|at |de |d'|)${ROUGH}${M}`,
  ],
  [
    'revenue-headline',
    'revenue',
    'affa ca vent reve sale turn',
    `^${F} (?:: |, |sees |voit |' s |'s )${upTo(2)}(?:chiffre d' ?affaires|ca|ventes|revenus` +
      `|revenues?|sales|turnover)(?: (?:${ONE_WORD}|Q\\d+|D|,)){0,6}? (?:a|to|at|de) ${ROUGH}${M}`,
  ],
  [
    'revenue-change',
    'revenue',
    'affa ca vent reve sale turn',
    `${F} (?:' s |'s |, dont le |, dont les |, whose )${upTo(1)}(?:chiffre d' ?affaires|ca` +
      `|ventes|revenus|revenues?|sales|turnover)(?: (?:${ONE_WORD}|Q\\d+|D|,)){0,6}? (?:a|to|at|de` +
      `|atteint|reached|hit) ${ROUGH}${M}`,
  ],
  [
    'aims',
    'target',
    'vise visa viso ambi espe aims aim aimi aime targ expe hope',
    `(?:${F}|nous|we) (?:ne |n' )?(?:vise|visait|visent|visons|ambitionne|ambitionnons` +
      '|espere|aims|aim|is aiming|are aiming|aimed|targets|expects|hopes)' +
      ` ${upTo(3)}${ROUGH}${M}(?: (?:de|d'|of|in|en) (?:chiffre d' ?affaires|ca|ventes` +
      "|revenus?|sales|revenues?|turnover|D)| (?:en|d' ici|by|in) |D| [.]| ,|$)",
  ],
  [
    'we-are',
    'headcount',
    'somm etio sero we',
    "(?:nous|we|on) (?:sommes|etions|serons|are|were|re|' re|'re|est) (?:(?:donc|deja" +
      "|desormais|aujourd'hui|now|maintenant|plus|de|about|some|environ|a|present|pres" +
      `|toujours) ){0,3}(?:H|B)(?<at>\\d+)(?= (?:[,.;:)!?»"”…]|D|a|en|in|dans|at|chez|au|aux` +
      '|sur|today|now|et|and|of|dont|ici|partout|repartis|all|plus|avec|with|people' +
      '|maintenant)| *$|$)',
  ],
  [
    'bracket-revenue',
    'revenue',
    '(',
    `${F} \\( (?:[^()]{0,40}(?:H|C)\\d+[^()]{0,12}? (?:,|;|/|et|and|pour) )(?:ca de |ca ` +
      `|sales of |sales |revenue of |revenue )?${ROUGH}${M} (?:\\)|de ca|de chiffre|in sales` +
      '|in revenue|revenue|sales|,|;)',
  ],
  [
    'bracket-ca',
    'revenue',
    '(',
    `${F} \\( (?:[^()]{0,40}(?:,|;|/) )?(?:(?:ca|chiffre d' ?affaires|revenue|sales` +
      `|turnover)(?: (?:de|of|D|:)){0,2} ${ROUGH}${M}|${'M(?<at2>\\d+)'} (?:de ca|de chiffre` +
      " d' ?affaires|in sales|in revenue|of sales|of revenue|revenue|sales|turnover|d' ca))",
  ],
  ['possessed', 'customers', 'ses its leur thei', `${F} (?:et|and) (?:ses|its|leurs|their) ${ROUGH}C(?<at>\\d+)`],
  ['possessed', 'headcount', 'ses its leur thei', `${F} (?:et|and) (?:ses|its|leurs|their) ${ROUGH}H(?<at>\\d+)`],
];
