/** Forms that tell who leads a company, and where it is. */
import { ART, F, upTo, type RawForm } from './form-parts.ts';

const ROLE =
  '(?:pdg|p-dg|dg|ceo|cto|cfo|coo|cio|dsi|president|presidente|chairman|chairwoman|chair' +
  '|directeur|directrice|director|chief|head|fondateur|fondatrice|cofondateur|cofondatrice' +
  '|co|founder|co-founder|cofounder|patron|patronne|boss|gerant|managing|vice|responsable' +
  '|dirigeant|porte|spokesman|spokeswoman|spokesperson)';
const ROLE_TAIL =
  '(?: (?:general|generale|executive|officer|investment|revenue|people|legal|digital|strategy|technique' +
  '|financier|financiere|commercial' +
  '|commerciale|technology|financial|operating|information|delegue|deleguee|directeur' +
  '|directrice|director|du directoire|founder|fondateur|de la technologie|marketing' +
  '|manager|scientifique|of|de|du|des|cloud|sales|ventes|security|securite|produit|product' +
  '|and|et|ceo|-|parole|president|adjoint|france|europe|uk)){0,4}?';
const P = 'P(?<at>\\d+)';
const ROLES =
  'pdg p-dg dg ceo cto cfo coo cio dsi pres chai dire chie head fond cofo co-f foun patr' +
  ' boss gera mana vice resp diri spok port';

export const PEOPLE_FORMS: readonly RawForm[] = [
  [
    'named-by',
    'appointment',
    'nomm name appo prom',
    `${P} (?:(?:a|ete|est|has|been|was|is|,) ){0,3}(?:nommee?|promue?|named|appointed)` +
      ` ${ART}(?:${ROLE}${ROLE_TAIL}|a la tete|boss) (?:de|d'|du|of|at|chez) ${ART}${F}`,
  ],
  [
    'own-role',
    'appointment',
    ROLES,
    `${P} , (?:(?:le|la|the|nouveau|nouvelle|new|also|aussi) ){0,1}(?:son|sa|its|leur|ses|their) ${ROLE}`,
  ],
  [
    'role-own',
    'appointment',
    ROLES,
    `(?:son|sa|its|leur|their) (?:nouveau |nouvelle |new |actuel )?${ROLE}${ROLE_TAIL} ,? ?${P}`,
  ],
  [
    'person-of',
    'appointment',
    ROLES,
    `${P} , (?:(?:le|la|l'|the|son|its|nouveau|nouvelle|new|actuel|actuelle|un des|one of` +
      ` the|co) ){0,2}${ROLE}${ROLE_TAIL} (?:de|d'|du|of|at|chez|for) ${ART}${F}`,
  ],
  [
    'takes-helm',
    'appointment',
    'helm rene comm barr tete lead run rein char dire pres head over top',
    `${P} (?:(?:a|has|is|will|va|vient|de|set|est|,) ){0,3}(?:takes?|took|taken|taking|prend` +
      '|pris|prendra|prendre|steps up to|to|named to|nomme a|nommee a|promu a|arrive a|aux' +
      '|passe a|reprend|hired to|appointed to) (?:the helm (?:at|of)|the reins (?:at|of)|the' +
      ' top job at|charge (?:at|of)|over (?:at|as ceo of|as chief executive of)|lead|run|head' +
      "|les renes de|les renes d'|les renes du|les commandes de|les commandes d'|commandes de" +
      "|commandes d'|la tete de|la tete d'|la direction de|la direction d'|la direction" +
      " generale de|la direction generale d'|la presidence de|la presidence d'|la barre de)" +
      ` ${ART}${F}`,
  ],
  [
    'names',
    'appointment',
    'nomm name appo prom deba hire recr poac taps',
    `^${F} (?:(?:a|has|vient|de) ){0,2}(?:nomme|names|named|appoints|appointed|promeut` +
      `|promotes|promoted|debauche|hires|hired|recrute|poaches|taps) ${P}(?! '|-)`,
  ],
  [
    'based',
    'place',
    'base inst impl head etab sise situ',
    '(?:^|" |« )(?:basee?|installee?|implantee?|etablie?|based|headquartered|sise|situee?)' +
      ` (?:a|au|aux|in|near|pres de) L(?<at>\\d+)(?: (?:\\( [^()]{0,30}\\)|depuis D|since` +
      ` D))?(?: , (?:L\\d+|N))? , ${ART}${F}`,
  ],
  [
    'firm-based',
    'place',
    'base impl head sieg',
    `${F} (?:, )?(?:qui |which |dont le |)(?:is |est |are |has its |a son |)(?:basee?|based` +
      `|headquartered|headquarters|siege|siege est|implantee?) ${upTo(1)}(?:a|au|in|near)` +
      ` L(?<at>\\d+)`,
  ],
  ['person-after', 'appointment', ROLES, `${F} (?:' s |'s )?${ROLE}${ROLE_TAIL} ,? ?${P}`],
  ['person-role-of', 'appointment', ROLES, `${ROLE}${ROLE_TAIL} (?:de|d'|du|of|at|chez) ${ART}${F} ,? ?${P}`],
  ['city-based', 'place', 'base', `L(?<at>\\d+) - based ${ART}${F}`],
];
