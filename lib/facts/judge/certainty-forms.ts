/** What a sentence says by its form about how sure it is: who leaves, and purchases that are only talked about. */
import type { CompanyId } from '../../model/company.ts';
import type { FactCertainty, FactKind } from '../../model/fact.ts';
import type { DocumentSentence, Token } from '../reading/document.ts';

/** «Remplace le DG Y», “to succeed Y”, «la démission du directeur général, Y»: before who leaves. */
const LEAVES_BEFORE = new RegExp(
  '(?<![a-z])(?:replac(?:ed|es|ing|e)|succeed(?:s|ed|ing)?|succed(?:e|er|era|ant) a|remplace(?:r|ra|nt)?' +
    String.raw`|succession de|t(?:ak|ook)\w* over from|in place of|successor to|successeur de|ousts` +
    String.raw`|ousted|fired|sacked` +
    "|(?:departure|exit|resignation|retirement) of|(?:depart|demission|revocation|eviction|limogeage) (?:de|d'|du)" +
    "|(?:prend|a) la place de) ?(?:(?!(?:by|par|with|avec|and|et|qui|who)(?![a-z]))[a-z0-9'@&,-]+ ){0,7}$",
);
const ASIDE =
  String.raw`(?:,[^,.;]{0,60},)? (?:(?:who|qui|has|have|had|will|va|vient|de|a|is|est|was|also|to|ete|on|lundi` +
  '|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday|this|week) ){0,4}';
/** “Y steps down”, «Y quitte»: behind who leaves. */
const LEAVES_BEHIND = new RegExp(
  `^(?:${ASIDE}` +
    '(?:step(?:s|ped|ping)? (?:down|aside|back)|stands? down|stood down|resign(?:s|ed|ing)?|retir(?:es|ed|ing|e)' +
    String.raw`|depart(?:s|ed|ing)|leav(?:es|ing|e)|left|quits?|demissionn\w*|quitt(?:e|er|era|ent)` +
    String.raw`|part(?:ira)? (?:en|a la)` +
    String.raw` retraite|cede (?:sa|son|les|la)|limogee?|revoquee?|evincee?|fired|ousted|sacked|dismissed` +
    '|(?:being )?replaced by|remplacee? par|succeeded by|gives way)(?![a-z])' +
    String.raw`|[^.;:]{0,40} (?:announce[sd]?|annonce)[^.;:]{0,12} (?:(?:his|her) (?:decision to (?:step|stand) down` +
    '|resignation|departure|retirement)|sa demission|son depart))',
);
/** Before where somebody goes who leaves another company. */
const GOES_TO = /(?<![a-z])(?:for|to|join|joins|joining|pour|chez|rejoindre|rejoint|a|at) (?:[a-z'-]+ ){0,2}$/;
const BESIDE_VERB = /^ ?(?:[a-z'-]+ )?$/;

/** “In talks to buy”, “has offered”, «a fait une offre»: the purchase has not come about. */
const ONLY_TALKED = new RegExp(
  String.raw`(?<![a-z])(?:(?:in|enters?|entered|hold(?:s|ing)?|held|en|ouvert|engage) (?:[a-z-]+ ){0,2}` +
    '(?:talks|negotiations|discussions|negociations?|pourparlers)' +
    '|nears? (?:an? )?@?|offered|(?:made|makes|tabled|submitted|sweetened) (?:an?|its|the) (?:[a-z-]+' +
    ' ){0,3}(?:offer|bid)' +
    '|a (?:fait|depose|formule|lance|soumis|remis) une offre|propose de (?:racheter|reprendre)|mi(?:s|t) sur la table' +
    '|lance une opa|(?:plans?|planning|wants?|wanted|hopes?|hoping|intends?|aims?|looking|seeking|keen' +
    '|prepares|preparing)' +
    ' to (?:[a-z]+ )?(?:buy|acquire|take over|purchase)' +
    "|(?:veut|voudrait|souhaite|compte|entend|prevoit de|s'apprete a|projette de|ambitionne de|se prepare a)" +
    " (?:racheter|acquerir|reprendre|acheter|absorber|s'offrir)" +
    "|envisage (?:le rachat|l'acquisition|la reprise|de racheter|d'acquerir))(?![a-z])",
);
/** What came of it in the same sentence. */
const CAME_ABOUT = new RegExp(
  '(?<![a-z])(?:complet(?:ed|es|ion)|closed|agreed|accepted|accepte|finalise|boucle|conclu|signe|signed' +
    '|rejected|rejete' +
    "|refuse|repousse|turned down|abandon[a-z]*|called off|failed|echoue|fin des|n'a pas|after|apres" +
    "|n'est plus)(?![a-z])",
);
const CLAUSE_BEFORE = 120;

/** The certainty that the form tells, if it does. */
export function certaintyByForm(
  sentence: DocumentSentence,
  at: number,
  kind: FactKind,
  company: CompanyId,
): FactCertainty | undefined {
  const token = sentence.tokens[at];
  if (!token) return undefined;
  if (kind === 'appointment') return leaves(sentence, token, company) ? 'denied' : undefined;
  if (kind !== 'acquisition' && kind !== 'deal-value') return undefined;
  const { folded } = sentence.ruled.passage;
  const told = folded.slice(Math.max(0, token.start - CLAUSE_BEFORE), token.end + CLAUSE_BEFORE);
  return ONLY_TALKED.test(told) && !CAME_ABOUT.test(folded) ? 'aimed' : undefined;
}

/** Whether somebody leaves the company, and not another one for it. */
function leaves({ ruled, tokens }: DocumentSentence, { start, end }: Token, company: CompanyId): boolean {
  const { folded } = ruled.passage;
  if (LEAVES_BEFORE.test(folded.slice(Math.max(0, start - CLAUSE_BEFORE), start))) return true;
  const found = LEAVES_BEHIND.exec(folded.slice(end));
  if (!found) return false;
  const from = end + found[0].length;
  const next = tokens.find((one) => one.firm !== undefined && one.start >= from);
  if (next === undefined) return true;
  const between = folded.slice(from, next.start);
  if (next.firm?.id === company) return !GOES_TO.test(between);
  return !BESIDE_VERB.test(between) && !tokens.some((one) => one.start >= from && one.firm?.id === company);
}
