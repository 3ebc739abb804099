/** Words by which a sentence tells that what it names is a company, in French and English; parts of patterns. */

/** Verbs and nouns of buying. */
export const BUYS = [
  'rach[eè]t(?:e|er|é|ent|ait|era)',
  'acqui(?:ert|ère|èrent|s|érir)',
  '(?:re)?prend(?: le contrôle)?',
  'repri[st]',
  'absorb(?:e|é|er|ait)',
  "s[’']offr(?:e|ir)",
  "s[’']empar(?:e|er|é)",
  'aval(?:e|er|é)',
  'met(?:tre)? la main sur',
  'invest(?:it|i|ir) dans',
  'rachat',
  'acquisition',
  'reprise',
  'absorption',
  'acquires?',
  'acquired',
  'acquiring',
  'buys?',
  'bought',
  'buying',
  'takes over',
  'took over',
  'takeover',
  'purchase[sd]?',
  'buyout',
  'snaps up',
  'snapped up',
  'invest(?:s|ed) in',
  'entre(?:r|ra)? au capital',
  'participation dans',
  'stake in',
].join('|');

/** What a company is called. */
export const COMPANY_NOUNS = [
  'start-?up',
  'jeune pousse',
  'société',
  'entreprise',
  'PME',
  'ETI',
  'éditeur',
  'éditrice',
  'filiale',
  'groupe',
  'spécialiste',
  'fournisseur',
  'prestataire',
  'fabricant',
  'opérateur',
  'hébergeur',
  'distributeur',
  'intégrateur',
  'rivale?',
  'concepteur',
  'constructeur',
  'revendeur',
  'cabinet',
  'agence',
  'assureur',
  'banque',
  'designer',
  'reseller',
  'chipmaker',
  'carmaker',
  'lender',
  'insurer',
  'agency',
  'consultancy',
  'builder',
  'concurrente?',
  'licorne',
  'pépite',
  'company',
  'firm',
  'maker',
  'provider',
  'developer',
  'retailer',
  'supplier',
  'vendor',
  'operator',
  'subsidiary',
  'specialist',
  'unicorn',
  'group',
  'business',
  'manufacturer',
  'competitor',
  'distributor',
  'integrator',
  'publisher',
  'boutique',
  'outfit',
  'imitator',
  'studio',
  'brewer',
  'wholesaler',
  'contractor',
  'broker',
  'installer',
  'foundry',
  'fintech',
  'biotech',
  'scale-?up',
  'consultancy',
  'co-?operative',
  'spin-off',
  'software house',
  'airline',
  'chain',
  'plate-?forme',
  'enseigne',
  'équipementier',
  'sous-traitante?',
  'grossiste',
  'coopérative',
  'mutuelle',
  'imprimeur',
  'brasseur',
  'transporteur',
  'installateur',
  'laboratoire',
  "bureau d[’']études",
  'infogérant',
  'ESN',
  'SSII',
].join('|');

/** What names of companies end with. */
export const COMPANY_ENDINGS =
  'Ltd|Limited|SA|SAS|SARL|AG|GmbH|AS|BV|NV|SpA|Group|Groupe|Telecom|Télécom|Systems|Systèmes|Software|' +
  'Technologies|Networks|Réseaux|Labs|Motors|Robotics|Biotech|Logistics|Bank|Consulting|Industries|Energy|Énergie|' +
  'Informatique';

/** Figures that a company has. */
export const FIGURE_NOUNS = [
  "chiffre d[’']affaires",
  'ventes',
  'revenus?',
  'recettes',
  'effectifs?',
  'salariés',
  'siège',
  'revenues?',
  'sales',
  'turnover',
  'staff',
  'headcount',
  'headquarters',
  'workforce',
].join('|');

/** What companies alone do. */
export const FIRM_VERBS = [
  'a levé',
  'lève',
  'vient de lever',
  'emploie',
  'réalise',
  'a réalisé',
  'affiche',
  'enregistre',
  'revendique',
  'édite',
  'exploite',
  'facture',
  'recrute',
  'a signé',
  'a publié',
  'annonce',
  'a annoncé',
  'has closed',
  'has signed',
  'has (?:bought|acquired)',
  'raised',
  'raises',
  'has raised',
  'employs',
  'reported',
  'posted',
  'generated',
  'booked',
  'operates',
  'makes',
  'sells',
  'compte \\d[\\d ]* (?:salariés|collaborateurs|clients|personnes)',
  'has \\d[\\d,]* (?:employees|staff|customers|people)',
].join('|');

/** What somebody does who leads a company, before its name. */
export const HEADS = 'préside|dirige|pilote|runs|leads|heads|chairs';

/** Who works at a company, behind a number. */
export const STAFF =
  'personnes|salariés|collaborateurs|ingénieurs|développeurs|employés|consultants|staff|employees|people|engineers';

/** Endings of adjectives of where something is from, and those that have none of their own. */
export const DEMONYMS =
  '(?:[\\p{Ll}-]{2,}(?:aise?|oise?|ien|ienne|aine?|éen|éenne)|allemande?|espagnole?|belge|suisse|russe|turc|turque|' +
  'grec|grecque|basque|bretonne?|normande?|corse|tchèque|flamande?|picarde?|savoyarde?|girondine?|poitevine?)';

/** How a company is begun. */
export const BEGUN = '(?:de lancer|de créer|de fonder|a fondé|cofondé|founded|co-founded|set up|founding)';

/** Roles of those who lead or speak for a company, before its name. */
export const ROLES =
  'PDG|P-DG|DG|DRH|DSI|CEO|CTO|CFO|[Ff]ondat\\p{L}+|[Cc]ofondat\\p{L}+|[Pp]atron\\p{L}*|[Dd]irect\\p{L}+|' +
  '[Pp]résident\\p{L}*|executive|founder|boss|chairman|head';

/** What stands before a name that is the complement of another. */
export const PREPOSITIONS =
  "de|du|des|d[’']|à|au|aux|chez|avec|par|pour|que|qu[’']|contre|auprès|comme|ex-|of|with|by|from|than|to|at|for|" +
  'against|like|former|into|dans|via';

/** What opens a clause in which a company has a part only: “for which Airbus is”, «dont Orange est». */
export const RELATIVES = 'which|whom|whose|dont|où|where|laquelle|lequel';

/** Words that stand for a company spoken of last, folded: pronouns, and nouns behind an article. */
export const STANDING_FOR = [
  'elle|il|it|son|sa|ses|its|celui-ci|celle-ci',
  '(?:la|cette) (?:[a-z-]+ )?(?:societe|start-up|startup|jeune pousse|pme|pepite|cible|entite)',
  "(?:l'|cette )(?:entreprise|acquisition)",
  'the (?:[a-z-]+ )?(?:company|firm|startup|start-up|target)',
].join('|');

/** Capitalised words, folded, that begin sentences or name no company. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday europe france germany allemagne uk us usa china chine india inde japan japon ' +
    'britain london paris il elle ils elles on nous vous je it he she they we you i le la les l un une des the a an ' +
    'ce cette ces son sa ses its their his her pdg ceo cto cfo dg dsi q mr mrs ms m mme etat state bercy ' +
    'bruxelles brussels ' +
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi ' +
    'vendredi samedi dimanche chapter conseil european american british french german r&d group inc ltd services ' +
    'danish dutch italian spanish swedish norwegian finnish swiss belgian irish welsh scottish israeli japanese ' +
    'chinese korean indian ' +
    'canadian australian russian brazilian turkish polish finland sweden norway denmark spain italy ' +
    'ireland poland canada australia russia brazil belgium netherlands united city ' +
    'celui-ci celle-ci ceux-ci commission government gouvernement internet cloud'
  ).split(' '),
);
