import { foldDateText } from '../text/dates.ts';
import { isDatelineText } from './article-dateline.ts';
import { squashed } from './article-clean.ts';
import type { Block } from './article-blocks.ts';
import { KEYWORD_LINE } from './article-keywords.ts';

/** Headings over lists of other articles, folded. */
const RELATED =
  /^(?:(?:les? )?(?:autres?|derniers?|memes?) articles?\b|(?:plus d’|plus d')?articles? (?:lies|similaires|associes|connexes|recents|precedents?|suivants?|populaires)|sur (?:le|les) memes? (?:sujets?|themes?)|dans la meme (?:rubrique|categorie)|dans le meme dossier|[aà]? ?lire (?:aussi|egalement|sur le meme|la suite|ensuite)|a decouvrir|voir (?:aussi|egalement)|pour aller plus loin|les plus (?:lus|partages|commentes)|nos (?:derniers articles|recommandations)|vous (?:aimerez|pourriez)|contenus? sponsorises?|related\b|read (?:more|also|next)\b|see also\b|more (?:on this|from|stories|like this)\b|you (?:may|might) (?:also )?(?:like|be interested)|recommended\b|most (?:read|popular)\b|latest (?:news|articles|stories)\b|also (?:on|read)\b|up next\b|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|artikel)|weitere (?:artikel|meldungen|themen|nachrichten)|(?:ahnliche|verwandte) (?:artikel|themen|beitrage)|das konnte sie|auch interessant|zum thema\b|(?:articulos|noticias|contenidos?) relacionad|(?:te|le) (?:puede|podria) interesar|lee tambien|ver tambien|mas (?:noticias|sobre)|lo mas leido|leggi anche|articoli correlati|potrebbe(?:ro)? (?:anche )?interessar|(?:ti|vi) potrebbe|altri articoli|vedi anche|lees ook|leia tambem|veja tambem)/;
/** Short lines that ask something of the reader instead of telling, folded. */
const APPEAL =
  /^(?:partage[rz]\b|tweete[rz]|imprimer|envoyer (?:a un ami|par)|suivez[- ]nous|inscrivez[- ]vous|abonnez[- ]vous|je m’abonne|s’abonner|s'abonner|recevez|ne manquez|deja abonne|(?:laisser|ajouter|poster|ecrire) un commentaire|commentaires?\b|reagir\b|reagissez|share (?:this|on)|tweet\b|follow us|sign up|subscribe|get (?:the|our) .{0,30}newsletter|join (?:our|the) newsletter|leave a (?:comment|reply)|comments?\b|print this|teilen\b|auf (?:facebook|twitter|x) teilen|folgen sie|abonnieren|jetzt (?:abonnieren|anmelden)|kommentare?\b|compart[ei]|siguenos|suscribete|suscribase|comentarios?\b|condivid|seguici|iscriviti|commenti\b|haut de (?:la )?page|back to top|nach oben)|newsletter|\bcookies?\b.{0,200}(?:accept|refus|consent|settings|parametr|einwilligung|akzeptieren|aceptar|accett)|(?:accept|refus|consent|utilis|use[sn]?|verwende|utilizz).{0,80}\bcookies?\b|^(?:©|\(c\) |copyright\b|tous droits reserves|all rights reserved|alle rechte vorbehalten)/;
/** Longer than this is prose, whatever it begins with. */
const MAX_APPEAL = 240;
const MAX_LABEL = 90;

const isLinky = ({ text, linked }: Block): boolean => linked * 2 > text.length;

/** Whether a block goes on with the list of other articles that a heading opened. */
function belongsToList(block: Block): boolean {
  if (block.kind === 'heading') return block.linked > 0;
  return isLinky(block) || (block.kind === 'item' && block.text.length < 160 && block.linked > 0) || isDatelineText(block.text);
}

function isAppeal({ text, kind }: Block, folded: string): boolean {
  return text.length <= MAX_APPEAL && kind !== 'row' && APPEAL.test(folded);
}

/** A block without the title and the dateline above its first words, which pages without paragraphs run together. */
function withoutHead(block: Block, titleKey: string): Block {
  const lines = block.text.split('\n');
  const start = lines.findIndex((line) => squashed(line) !== titleKey && !isDatelineText(line));
  return start === 0 ? block : { ...block, text: start < 0 ? '' : lines.slice(start).join('\n') };
}

/**
 * The blocks that tell something: lists of other articles, appeals to share, subscribe or accept, keyword lines, the
 * title repeated and the dateline are left out.
 */
export function withoutBoilerplate(blocks: readonly Block[], title: string): Block[] {
  const kept: Block[] = [];
  let isInList = false;
  const titleKey = squashed(title);
  for (const block of blocks) {
    const folded = foldDateText(block.text.slice(0, MAX_APPEAL)).replaceAll(/^[\s\p{P}\p{S}]+/gu, (marks) => (marks.includes('©') ? '©' : ''));
    if (isInList && belongsToList(block)) continue;
    isInList = false;
    if (RELATED.test(folded) && (block.text.length <= MAX_LABEL || isLinky(block))) {
      isInList = !isLinky(block) || block.kind === 'heading';
      if (block.kind !== 'row') continue;
    }
    if (KEYWORD_LINE.test(block.text) && block.text.length <= MAX_APPEAL) {
      isInList = true;
      continue;
    }
    if (isAppeal(block, folded)) continue;
    const told = kept.length < 3 ? withoutHead(block, titleKey) : block;
    if (told.text !== '' && !isDatelineText(told.text)) kept.push(told);
  }
  return kept;
}
