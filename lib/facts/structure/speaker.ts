/** The company that answers in an interview: whom «nous» and «vous» stand for. */
import type { CompanyId } from '../../model/company.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';
import type { TurnPart } from './turns.ts';

/** `isSure`: the text says whose the voice is; else it is only likely. */
export type Speaker = { readonly company: CompanyId; readonly isSure: boolean };

const ROLE = classIndex('role');
const YOU = classIndex('you');
const WE = classIndex('we');
/** Tokens between somebody and the company of whom they are the voice: «Jean Roy, directeur du cloud chez X». */
const REACH = 9;
/** Sentences of the text that may introduce who answers. */
const LEAD = 8;
/** What each sign that a company is the voice counts for. */
const INTRODUCED = 6;
const KNOWN = 5;
const BESIDE = 3;
const ONLY = 3;
const IN_TITLE = 1;
/** Named first, named most: mostly whose voice answers. */
const FIRST = 1.5;
const MOST = 1;
/** Named by who asks beside «vous»: mostly somebody else. */
const APART = -1;
const SURE = 3;

export function speakerOf(article: FactDocument, turns: ReadonlyMap<number, TurnPart>): Speaker | undefined {
  const labels = new Set([...turns.values()].flatMap(({ label }) => (label ? [label.folded] : [])));
  const votes = new Map<CompanyId, number>();
  const vote = (company: CompanyId | undefined, count: number): void => {
    if (company !== undefined) votes.set(company, (votes.get(company) ?? 0) + count);
  };
  for (const { id, isInTitle } of article.firms.values()) vote(id, isInTitle ? IN_TITLE : 0);
  if (article.firms.size === 1) vote([...article.firms.keys()][0], ONLY);
  const [most, second] = article.topics.map((id) => article.firms.get(id)?.count ?? 0);
  if (most !== undefined && most > (second ?? 0)) vote(article.topics[0], MOST);
  vote(firstNamed(article), FIRST);
  let isIntroduced = false;
  for (const sentence of article.sentences) {
    const role = turns.get(sentence.index)?.role;
    if (sentence.index < LEAD && role !== 'answer' && !isIntroduced) {
      const company = introducedIn(sentence, labels);
      vote(company, INTRODUCED);
      isIntroduced = company !== undefined;
    }
    if (role !== undefined) countVoices(sentence, role, vote);
  }
  const named = new Set([...peopleIn(article.sentences.slice(0, LEAD)), ...labels]);
  for (const [id, { people }] of article.profiles) if ([...people].some((name) => named.has(name))) vote(id, KNOWN);
  const [best, next] = [...votes].toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < 1 || best[1] === next?.[1]) return undefined;
  // All others are said to be somebody else.
  return { company: best[0], isSure: best[1] >= SURE || (next !== undefined && next[1] < 0) };
}

function firstNamed({ firms }: FactDocument): CompanyId | undefined {
  return [...firms.values()].find(({ order }) => order === 0)?.id;
}

function peopleIn(sentences: readonly DocumentSentence[]): readonly string[] {
  return sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'person').map(({ folded }) => folded));
}

/** «Jean Roy, directeur du cloud chez X», «Jean Roy (X)», «le patron d’X»: with labels, only whom they name. */
function introducedIn({ tokens }: DocumentSentence, labels: ReadonlySet<string>): CompanyId | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'person' || (labels.size > 0 && !labels.has(token.folded))) continue;
    const behind = tokens.slice(at + 1, at + 1 + REACH);
    const firm = behind.findIndex(({ kind }) => kind === 'firm');
    const between = behind.slice(0, Math.max(0, firm));
    if (firm >= 0 && ((between.length === 1 && /^[,(:]$/.test(between[0]?.text ?? '')) || isRole(between)))
      return behind[firm]?.firm?.id;
    const before = tokens.slice(Math.max(0, at - REACH), at);
    const left = before.findLastIndex(({ kind }) => kind === 'firm');
    if (left >= 0 && before.length - left <= 5 && (isRole(before.slice(left + 1)) || isRole(before.slice(0, left))))
      return before[left]?.firm?.id;
  }
  if (labels.size > 0) return undefined;
  const boss = tokens.findIndex(({ text }) => /^(?:patron|patronne|boss|chief|ceo|pdg)$/.test(text));
  const firm = [boss - 1, boss - 2, boss + 2].find((index) => boss >= 0 && tokens[index]?.kind === 'firm');
  return firm === undefined ? undefined : tokens[firm]?.firm?.id;
}

/** «Anne Roy préside X», “Mary Stone has run X since May”. */
const LEADS = new RegExp(
  '^(?:preside|dirige|pilote|mene|gere|conduit|runs?|leads?|heads?|headed|chairs?|fonde|cofonde|cree|founded' +
    '|cofounded|co-founded|created|started|tient|reprend|barre|commandes|tete|helm|charge|patron|patronne|boss' +
    '|chez|rejoint|joined|lance)$',
);

function isRole(between: readonly Token[]): boolean {
  return (
    between.some(({ classes, text }) => classes.includes(ROLE) || LEADS.test(text)) &&
    !between.some(({ text }) => /^[.;?!]$/.test(text))
  );
}

/** «Combien êtes-vous chez X ?», «Chez X, nous…», «je dirige X», “How many are you now at X?” */
function countVoices(
  { tokens, firms }: DocumentSentence,
  role: TurnPart['role'],
  vote: (company: CompanyId | undefined, count: number) => void,
): void {
  for (const at of firms)
    if (
      /^(?:filiale|subsidiary|unit|concurrent|rival|client|partenaire|partner|supplier|fournisseur)$/.test(
        tokens[at - 1]?.text ?? '',
      )
    )
      vote(tokens[at]?.firm?.id, APART * 2);
  const voice = role === 'question' ? YOU : WE;
  if (!tokens.some(({ classes }) => classes.includes(voice))) return;
  for (const at of firms) {
    const before = tokens.slice(Math.max(0, at - 4), at);
    const near = tokens.slice(Math.max(0, at - 7), at + 5);
    const isAt = /^(?:chez|at)$/.test(before.at(-1)?.text ?? '') && near.some(({ classes }) => classes.includes(voice));
    const isLed = before.some(({ text }) => /^(?:dirige|preside|fonde|cree|run|lead|founded)$/.test(text));
    if (isAt || (isLed && before.some(({ classes }) => classes.includes(voice)))) vote(tokens[at]?.firm?.id, BESIDE);
    else if (role === 'question') vote(tokens[at]?.firm?.id, APART);
  }
}
