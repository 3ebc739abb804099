/** Forms that tell an event: `word` is the word of the event, which stands for it. */
import { ART, F, ONE_WORD, upTo, type RawForm } from './form-parts.ts';

const WORD = `(?:${ONE_WORD}|D)`;
const BY = 'F(?<by>\\d+)';
/** What is agreed with somebody who is bought is no partnership. */
const NO_PURCHASE =
  '(?! (?:.* )?(?:joint offer|consortium|bid|acqui|rach|cession|cede|merge|fusion|takeover|stake|buy|bought' +
  '|sell|investi|invest|litige|brevet|patent))';
const PACT =
  '(?<word>partenariat|partenariats|partnership|partnerships|alliance|collaboration|cooperation|coentreprise|joint' +
  '|tie|pacte|pact|memorandum|accord|agreement)';
const SIGNS =
  '(?:signe|signent|signera|signeront|noue|nouent|scelle|scellent|conclut|conclu|concluent|annonce|annoncent' +
  '|lance|lancent|etend|etendent|renforce' +
  '|renforcent|elargit|elargissent|prolonge|prolongent|renouvelle|renouvellent|officialise|officialisent' +
  '|signs|sign|signed|announces|announce|announced|forms|form|formed|forges|forge|forged|strikes|strike|struck' +
  '|expands|expand' +
  '|expanded|extends|extend|extended|enters|enter|entered|inks|ink|inked|agrees|agree|agreed|unveils|unveil' +
  '|unveiled|launch|seals|sealed|deepens|deepen|deepened|renews|renewed)';
const MODAL =
  "(?:(?:a|ont|has|have|had|will|va|vont|vient|viennent|de|d'|today|also|aussi|D|on|desormais|to|et|and|,|is|are" +
  '|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|ce|this|last|week' +
  '|month|year|morning|recently|just|officially|finally|quietly|officiellement|recemment|enfin) ){0,4}';
const JOINS_ONE =
  '(?<word>associe|associer|allie|allier|adosse|adosser|rapproche|rapprocher|partners|partnered|partnering' +
  '|teams|teamed|teaming|joins|joined|joining|collabore|collaborera|collaborates|collaborated|collaborating' +
  '|allied|allies)';
const JOINS =
  '(?<word>associent|allient|unissent|collaborent|partner|partnered|team|teamed|join|joined|collaborate|ally)';

const OUTAGE = '(?<word>panne|pannes|outage|outages|coupure|coupures|blackout|downtime|interruption|disruption)';
const SERVICE =
  '(?:services?|reseau|reseaux|network|networks|site|sites|website|websites|app|apps|application|applications' +
  '|systems|systemes|servers|serveurs|platform|plateforme|cloud|mobile|internet|online|en ligne|web)';

/** A company that acts: it stands behind no preposition. */
const ACTS =
  "F(?<of>\\d+)(?<!(?<![a-z])(?:of|from|by|with|for|to|in|on|at|than|between|behind|like|watch|de|d'|du|par|avec" +
  '|chez|pour|que|entre) F\\d+)';
/** What is launched and no product: bids, inquiries, plans. */
const NO_PRODUCT =
  '(?:plan|plans|offre publique|offre amicale|opa|opr|ipo|enquete|appel|bid|offer|offering|probe|review|tour' +
  '|levee|recrutement|rights|buyback|takeover' +
  '|projet|procedure|action|campagne|campaign|alerte|study|search|hunt|attack|attacks|legal|lawsuit' +
  '|investigation|inquiry|appeal' +
  '|tender|sale|process|fight|assault|strike|strikes|fund|fonds|initiative|program|programme|effort|report' +
  '|statement|earnings|results|resultats' +
  '|data|details|video|trailer|letter|figures|defense|defence|war|round|raid|challenge|ad|ads|foundation' +
  '|competition|contest|restructuring|pilot|ballon|career|satellites?|rocket|missiles?|initiatives' +
  '|partnerships|partenariats?|measures|mesures|change|changes|deals|details|capsule|cargo|mission|spy|dragon' +
  '|cuts|flight|spacecraft|wave|updates?)(?![a-z])';

export const EVENT_FORMS: readonly RawForm[] = [
  [
    'which-bought',
    'acquisition',
    'acqu boug purc rach repr',
    `${F} (?!' )(?:${ONE_WORD} ){0,2}?,? ?(?:which|that|que|qu ?') ${ART}${BY} (?:(?:had|has|a|avait` +
      `|just|recently) ){0,2}` +
      '(?<word>acquired|bought|purchased|rachete|rachetee|acquis|acquise|repris|reprise)' +
      '(?! (?:into|a stake|shares|about|some|most|[MQ]\\d))',
  ],
  [
    'part-of',
    'acquisition',
    'part esca giro pavi cont coup',
    `(?:${F}|the company|la societe|l' entreprise|l' editeur) (?:(?:,|formally|officially|has|have|est|a|ete|etait` +
      '|then|which|qui) ){0,4}(?:(?<word>became|becomes) (?:a |formally |officially )?part of' +
      '|(?<word2>passe|passee|passera|tombe|tombee|tombera|entre) (?:sous le controle|sous la coupe|dans' +
      " l' escarcelle" +
      `|dans le giron) (?:de|d'|du)) ${ART}${BY}`,
  ],
  [
    'pact-of-two',
    'partnership',
    'part alli coll coop coen join tie pact memo acco agre',
    `${F} (?:et|and|&) ${ART}${BY} ${MODAL}${SIGNS} (?:${WORD} ){0,6}?${PACT}(?![a-z])${NO_PURCHASE}`,
  ],
  [
    'pact-with',
    'partnership',
    'part alli coll coop coen join tie pact memo acco agre',
    `${F} ${MODAL}${SIGNS} (?:${WORD} ){0,6}?${PACT} (?:${WORD} ){0,6}?(?:avec|with) ${ART}${BY}${NO_PURCHASE}`,
  ],
  [
    'joins-with',
    'partnership',
    'asso alli ados rapp part team join coll',
    `${F} ${MODAL}(?:(?:s'|se|is|est) )?${JOINS_ONE} (?:(?:up|forces|desormais|aussi) )?(?:avec|a|au|with` +
      `|de) ${ART}${BY}${NO_PURCHASE}`,
  ],
  [
    'both-join',
    'partnership',
    'asso alli unis part team join coll ally',
    `${F} (?:et|and|&) ${ART}${BY} ${MODAL}(?:s' )?${JOINS} (?!.*F\\d)(?:up|forces|leurs forces|pour|to|on|dans` +
      `|sur|for|autour|in)(?![a-z])${NO_PURCHASE}`,
  ],
  [
    'suffers',
    'outage',
    'pann outa coup blac down inte disr fail',
    `${F} ${upTo(3)}(?:suffers|suffered|suffering|experiences|experienced|experiencing|confirmed|confirms|faces` +
      `|faced|subit|subi|subissait` +
      '|connait|connu|essuie|essuye|victime|touche|touchee|frappe|frappee|hit|confronte|confrontee|affecte' +
      '|paralyse|paralysee|deplore|signale)' +
      ` (?:par |by |d'|de |a |with |from )?${upTo(4)}${OUTAGE}(?![a-z])`,
  ],
  [
    'outage-at',
    'outage',
    'pann outa coup blac melt',
    `(?<word>panne|pannes|outage|outages|coupure|blackout|meltdown) ${upTo(3)}(?:chez|at|hits|hit|frappe|touche` +
      `|affecting|affecte` +
      `|paralyse|du reseau|du reseau de|du reseau d'|du cloud de|du cloud d'|des services de` +
      `|des services d') ${ART}${F}`,
  ],
  [
    'service-down',
    'outage',
    'down offl unav inac pann hors indi inje inou dark muet apho',
    `${F}(?<!(?:at|from|on|in|than|chez) F\\d+) (?:' s |'s )?(?:${SERVICE} ){0,3}${upTo(1)}(?:is|are|was|were|went` +
      `|go|goes|gone|been|est|sont|etait|etaient|ete|reste|restent|restes|tombe` +
      `|tombent|tombes) (?:(?:${WORD}|H\\d+|B\\d+) ){0,4}?(?:en (?<word>panne|rade)|hors (?<word4>service` +
      `|ligne)|(?<word2>offline|inaccessible` +
      '|inaccessibles|indisponible|indisponibles|injoignable|injoignables|muet|muette|muets|aphone)' +
      `|(?<word5>dark)(?= (?:for|since|on|across|again|at|in|.*B\\d)|[.,]|$)|(?<word3>down)(?= (?:for|since` +
      `|worldwide|across|globally)(?! months)))`,
  ],
  [
    'is-down',
    'outage',
    'down offl dark muet inac arre hors apho',
    `^(?:[•–—-] )?${F} (?:(?:still|toujours|again|encore|network|services|is|was|est` +
      `|sont) ){0,2}(?:(?<word>offline|dark|muet|muette|aphone|inaccessible)|hors (?<word4>service|ligne)` +
      `|(?<word3>down)` +
      `) (?:for|since|pendant|depuis|worldwide)(?![a-z])`,
  ],
  [
    'firm-outage',
    'outage',
    'outa melt blac',
    `${F} (?:' s |'s )?(?:(?:cloud|network|service|mobile|internet|global|major|worldwide|massive|nationwide` +
      `|it) ){0,3}(?<word>outage|meltdown|blackout)(?![a-z])`,
  ],
  [
    'launches',
    'launch',
    'lanc laun devo unve intr roll debu comm',
    `${ACTS} (?!,)${MODAL}(?<word>lance|lancera|devoile|devoilera|commercialise|commercialisera` +
      `|launches|launched|launch|launching` +
      '|unveils|unveiled|unveiling|unveil|introduces|introduced|introducing|introduce|rolls|rolled|rolling|roll' +
      '|debuts|debuted|debut)' +
      ` (?:out )?(?:(?:un|une|son|sa|ses|des|le|la|les|l'|a|an|its|the|new|their|his|two|three|deux|trois` +
      `|another|official|public) |(?=L\\d|"|«|“))` +
      `(?!(?:${WORD} ){0,3}${NO_PRODUCT})`,
  ],
  [
    'releases',
    'launch',
    'rele pres ship sort',
    `${ACTS} (?!,)${MODAL}(?<word>releases|released|releasing|release|presente|presentera|ships` +
      `|shipped|sort|sortira) ` +
      "(?:(?:son|sa|ses|le|la|les|l'|its|the|a|an|un|une|new|nouveau|nouvelle) ){0,3}(?:[a-z]+ )?[LP]\\d+" +
      `(?! (?:${WORD} ){0,3}${NO_PRODUCT})`,
  ],
  [
    'closes-business',
    'closure',
    'cess ceas liqu admi rece bust coll',
    `${F} ${upTo(3)}(?:(?<word>ceased|ceases|cesse|cessera|cessee) (?:trading|operations|son activite` +
      `|ses activites|toute activite)` +
      '|(?:placee?|mise?|est|en) (?:en )?(?<word2>liquidation)|(?:went|goes|go) (?<word4>bust)' +
      '|(?:is|was|goes|went|gone|:) (?:into|in) (?<word3>administration|liquidation|receivership))',
  ],
  ['liquidation-of', 'closure', 'liqu', `(?<word>liquidation) (?:judiciaire )?(?:de|d'|du) ${ART}${F}`],
  [
    'closes-site',
    'closure',
    'ferm clos shut quit',
    `${ACTS} ${upTo(3)}(?<word>ferme|fermera|fermer|closes|close|closed|closing|shuts|shut` +
      `|shutting) (?:down )?` +
      `(?:(?:son|sa|ses|its|the|l'|le|la|les|deux|trois|two|three|un|une|a|another|last) ){1,2}${upTo(2)}` +
      '(?:agences?|sites?|usines?|bureaux?|centres?|magasins?|boutiques?|entrepots?|datacenters?|offices?' +
      '|plants?|factory|factories' +
      '|stores?|branch|branches|warehouses?|shops?|showrooms?|laboratoire|lab)(?![a-z])',
  ],
  [
    'closes-sites',
    'closure',
    'ferm clos shut',
    `${ACTS} ${upTo(3)}(?<word>closed|closing|closes|shut|shutting|shuttered|shutters|ferme|fermera|ferment) ` +
      `(?:down )?(?:(?:des|ses|several|its|two|three|deux|trois|B\\d+) ){0,2}${upTo(3)}` +
      '(?:agences|sites|usines|bureaux|centres|magasins|entrepots|offices|plants|factories|stores' +
      '|branches|warehouses)' +
      " (?:, )?(?:in|at|a|au|de|d') L\\d+",
  ],
  [
    'closes-town',
    'closure',
    'ferm clos shut',
    `${ACTS} (?<word>ferme|fermera|closes|shuts) L\\d+(?= (?:[,.;:]|et|and|en|in|by|d'|a)|$)`,
  ],
  [
    'ends-product',
    'closure',
    'disc debr kill shut pull axes met',
    `${ACTS} (?!,)${MODAL}(?:(?<word>discontinues|discontinued|discontinuing|discontinue|debranche` +
      `|debranchera|kills|killed|axes|axed)|(?<word2>shuts|shut|shutting|pulls|pulled|pulling) (?:down|the plug on)` +
      `|met (?<word3>fin) (?:a|au|aux)) (?:(?:son|sa|ses|le|la|l'|its|the|les) ){0,1}(?:${ONE_WORD} ){0,2}?[LP]\\d+`,
  ],
  [
    'ends-firm',
    'closure',
    'ferm shut clos kill debr pull fin',
    `F\\d+ (?!,)${MODAL}(?:(?<word>kill|kills|killed|killing|shut|shuts|shutting|debranche|debranchera)` +
      `|(?<word2>pulls|pulled|pulling)` +
      `|met (?<word3>fin) (?:a|au)) (?:down |the plug on |plug on )?${ART}${F}(?! ')`,
  ],
];
