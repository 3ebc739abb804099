/** Who holds a share of whom, where the form of the sentence says it. */
import type { CompanyId } from '../../model/company.ts';
import type { DocumentSentence } from '../reading/document.ts';

/** `isNamed`: the sentence names whose share it is; else that is whom the text is about. */
export type Holding = { readonly held: CompanyId; readonly holder?: CompanyId; readonly isNamed: boolean };

const WORD = "[a-z0-9œæ'’-]+";
const upTo = (count: number): string => `(?:${WORD} ){0,${count}}?`;
const HOLDS =
  '(?:detien(?:t|nent|dra|drait|dront)|deten(?:ait|aient|ir)|possed(?:e|ent|ait|aient|era' +
  '|er)|control(?:e|ent|ait|s|led)?' +
  '|owns?|owned|holds?|held|has|have|had|a|ont|avait|aura|gard(?:e|ent|ait|era|ant)' +
  '|conserv(?:e|ent|era|ant)|keeps?|kept' +
  '|keeping|retains?|retained|mont(?:e|er|era) a|reste a|passe a|takes?|took|taken|taking' +
  '|bought|buys?|acquired|acquires?' +
  '|pris|prend|prendra|rachet(?:e|ent|era)|detenant|possedant|holding|owning|sits on|pese|speaks for)';
const OF = "(?:de|d'|du|of|in|dans|chez|au capital de|au capital d'|au capital du)";
const ARTICLE = "(?:(?:la|le|l'|the|groupe|its|son|sa|rival|subsidiary|filiale|operateur|editeur|hebergeur) ){0,2}";
const NOUNS =
  '(?:(?:stake|share|shares|interest|holding|du capital|des parts|des titres|des actions' +
  '|of the (?:capital|shares|equity)|du tour de table) ){0,2}';
const HELD = '(?:detenue?s?|owned|held|controlee?s?|controlled|propriete|possedee?s?|filiale|backed)';
const F = '(?:F(?<holder>\\d+))';
const G = '(?:F(?<held>\\d+))';

/** Forms that name both, over tokens: `F7` is the company at token 7, `Q!` the share. */
const BOTH: readonly RegExp[] = [
  `${F} (?:, )?${upTo(4)}${HOLDS} ${upTo(5)}Q! ${NOUNS}${OF} ${ARTICLE}${G}`,
  `${G} ,? ?(?:dont|in which|whose|ou|que|of which) ${ARTICLE}${F} ${upTo(4)}${HOLDS} ${upTo(4)}Q!`,
  `${G} ,? ?${upTo(4)}${HELD} ${upTo(4)}Q! ${NOUNS}(?:par|by|de|d'|to) ${ARTICLE}${F}`,
  `${G} ,? ?${upTo(4)}${HELD} ${upTo(1)}(?:par|by|de|d') ${ARTICLE}${F} (?:\\( |, )?(?:a ` +
    `|at |pour |with |a hauteur de )?${upTo(2)}Q!`,
  `${G} ,? ?${upTo(3)}Q! (?:owned|held|controlled|detenue?s?) (?:by|par) ${ARTICLE}${F}`,
  `Q! ${NOUNS}${OF} ${ARTICLE}${G} ${upTo(2)}(?:detenus|held|owned|appartenant|que detient` +
    `|que possede|par|by) ${upTo(1)}${ARTICLE}${F}`,
  `${F} 's? (?:s )?${upTo(2)}Q! ${NOUNS}(?:in|of) ${ARTICLE}${G}`,
  `(?:participation|parts?|stake|holding|entree) ${upTo(1)}(?:de|d'|of|by) ${ARTICLE}${F}` +
    ` ${upTo(1)}${OF} ${ARTICLE}${G} [(,]? ?${upTo(4)}Q!`,
  '(?:participation|part|parts|stake|holding|interest|share|entree|capital|hauteur)' +
    ` ${upTo(2)}${OF} ${ARTICLE}${G} ${upTo(4)}Q!`,
  `Q! ${NOUNS}${OF} ${ARTICLE}${G}(?! (?:marche|market))`,
].map((form) => new RegExp(`(?:^| )${form}(?: |$)`));
/** Forms that name the holder alone. */
const ALONE: readonly RegExp[] = [
  `${F} (?:, )?${upTo(4)}${HOLDS} ${upTo(5)}Q!`,
  `${F} (?:[(,:] )?(?:avec |with |a |at |pour )?Q!`,
  `(?:detenue?|owned|held|controlee?|controlled) ${upTo(3)}Q! ${NOUNS}(?:par|by) ${ARTICLE}${F}`,
  `(?:detenue?|owned|held|propriete|controlee?|controlled) ${upTo(2)}(?:par|by|de|d')` +
    ` ${ARTICLE}${F} (?:\\( |, )?(?:a |at |a hauteur de )?${upTo(1)}Q!`,
].map((form) => new RegExp(`(?:^| )${form}(?: |$)`));
const OTHER_SHARE = new RegExp(
  "Q! (?:[a-z']+ )?(?:du|of|des|de|of the|in|d') (?:the |la |l' |its |ses |son |leurs?" +
    ' )?(?:[a-z-]+ )?(?:marche|market|ventes|sales|revenus?|revenues?|chiffre|ca|livraisons' +
    '|shipments|clients|customers|trafic|traffic|users|activite|business|segment|croissance' +
    '|growth|foyers|households|profit|margin)(?![a-z])',
);
const SHARES = new RegExp(
  '(?:capital|parts|titres|actions|stake|share(?:s|holders?)?|holding|actionn|own(?:s|ed' +
    '|ers?)|detien|deten|possed|participation|held|holds|control|majorit|minorit)',
);

/** The skeleton of a sentence about one of its quantities. */
function skeletonOf({ tokens }: DocumentSentence, at: number): string {
  return tokens
    .map(({ kind, text, quantity }, index) => {
      if (index === at) return 'Q!';
      if (kind === 'firm') return `F${index}`;
      if (kind === 'quantity') return quantity?.group === 'percent' ? 'Q' : 'N';
      if (kind === 'date') return 'D';
      return kind === 'word' || kind === 'sign' ? text : 'L';
    })
    .join(' ')
    .replaceAll(/(?<![^ ])([dl]) ' (?=F)/g, "$1' ");
}

/** `topic` is whom the text is about beside a company. */
export function holdingAt(
  sentence: DocumentSentence,
  at: number,
  topic: (holder: CompanyId | undefined) => CompanyId | undefined,
): Holding | undefined {
  const skeleton = skeletonOf(sentence, at);
  if (OTHER_SHARE.test(skeleton) || !SHARES.test(sentence.ruled.passage.folded)) return undefined;
  const idOf = (index: string | undefined): CompanyId | undefined =>
    index === undefined ? undefined : sentence.tokens[Number(index)]?.firm?.id;
  for (const pattern of BOTH) {
    const groups = pattern.exec(skeleton)?.groups;
    const held = idOf(groups?.['held']);
    const holder = idOf(groups?.['holder']);
    if (held !== undefined && held !== holder) return { held, isNamed: true, ...(holder !== undefined && { holder }) };
  }
  for (const pattern of ALONE) {
    const holder = idOf(pattern.exec(skeleton)?.groups?.['holder']);
    const held = holder === undefined ? undefined : topic(holder);
    if (holder !== undefined && held !== undefined) return { held, holder, isNamed: false };
  }
  return undefined;
}
