/**
 * What the structure of a text says of its candidates: lines with labels, questions with their answers, and whom a
 * sentence without a name is about.
 */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import { kindsAsked } from './asked.ts';
import { BOUGHT, holderAt, respectively, type FactHolder } from './holders.ts';
import { lineOwners } from './line-owners.ts';
import { listedFigures } from './listed.ts';
import { statementsIn, type AskedKinds, type Statement } from './statements.ts';
import { gridOf } from './tables.ts';
import { talkSteps } from './talk.ts';
import { unknownFirms } from './unknown-firms.ts';

export type Structure = {
  readonly holder: (sentence: DocumentSentence, at: number, kind: FactKind) => FactHolder | undefined;
  readonly asked: (sentence: DocumentSentence, at: number) => AskedKinds | undefined;
  /** Whether the answer to a question grants what it says (1) or denies it (-1). */
  readonly granted: (sentence: DocumentSentence) => -1 | 0 | 1;
  readonly stated: (sentence: DocumentSentence) => readonly Statement[];
  /** Whether an answer puts another figure for the one of a question. */
  readonly isCorrected: (sentence: DocumentSentence) => boolean;
  /** 1 in the answers of an interview, 2 in its questions, 0 elsewhere. */
  readonly turn: (sentence: DocumentSentence) => 0 | 1 | 2;
  /** Whom a cell of a table, or the line of a list, may be about; undefined of what is in none. */
  readonly owners: (sentence: DocumentSentence, at: number) => ReadonlySet<CompanyId> | undefined;
  /** Whether a fact of a kind there is about a company that no pack knows. */
  readonly isOfUnknown: (sentence: DocumentSentence, at: number, kind: FactKind) => boolean;
};

const LABEL = /^[•·*– -]*(?<label>[^:|]{2,40}?) ?[:|] ?/;

/** Reads a document's structure once; linear in its length. */
export function structureOf(article: FactDocument): Structure {
  return finish(structureSteps(article));
}

/** {@link structureOf} in steps. */
export function* structureSteps(article: FactDocument): Steps<Structure> {
  const entries = yield* talkSteps(article);
  yield;
  const lines = lineOwners(article);
  const listed = listedFigures(article, lines);
  const isOfUnknown = unknownFirms(article, (index) => entries[index]?.isTalk === true && !entries[index].isQuestion);
  yield;
  // Kinds that a company has of its own share their holder, and are asked for one after the other.
  let last:
    | { readonly sentence: DocumentSentence; readonly at: number; readonly holder: FactHolder | undefined }
    | undefined;
  const holder: Structure['holder'] = (sentence, at, kind) => {
    const entry = entries[sentence.index];
    const own = lines.get(sentence.index);
    if (own?.size === 1 && !BOUGHT.has(kind)) return { company: [...own][0] ?? '', way: 'colon' };
    if (!entry || BOUGHT.has(kind)) return entry && holderAt(article, sentence, at, kind, entry);
    if (last?.sentence !== sentence || last.at !== at)
      last = { sentence, at, holder: holderAt(article, sentence, at, kind, entry) };
    return last.holder;
  };
  const asked: Structure['asked'] = (sentence, at) => askedAt(sentence, at, entries[sentence.index]?.kinds ?? []);
  const stated = new Map<number, readonly Statement[]>();
  const grid = gridOf(article);
  yield;
  return {
    owners: (sentence, at) => {
      const own = respectively(sentence, at);
      return own ? new Set([own.company]) : (grid.owners(sentence, at) ?? lines.get(sentence.index));
    },
    isOfUnknown,
    holder,
    asked,
    isCorrected: ({ index }) => entries[index]?.isCorrected === true,
    turn: ({ index }) => (entries[index]?.isTalk !== true ? 0 : entries[index].isQuestion ? 2 : 1),
    granted: ({ index }) => entries[index]?.answer ?? 0,
    stated: (sentence) => {
      const entry = entries[sentence.index];
      const known = stated.get(sentence.index);
      if (known || !entry) return known ?? [];
      const found = statementsIn(article, sentence, {
        ...entry,
        holder: (at, kind) => holder(sentence, at, kind),
        asked: (at) => asked(sentence, at),
      }).concat(grid.statements(sentence), listed.get(sentence.index) ?? []);
      stated.set(sentence.index, found);
      return found;
    },
  };
}

/** Words of a sentence that is a label and its value: «Effectif au 31 décembre : 8 300.» */
const MAX_ENTRY = 12;

/** Whether a sentence of prose is an entry of a profile: nobody is named in it, and nothing said behind its figure. */
function isEntry({ tokens, firms }: DocumentSentence): boolean {
  const at = tokens.findIndex(({ quantity }) => quantity !== undefined);
  const colon = tokens.findIndex(({ text }) => text === ':');
  return firms.length === 0 && tokens.length <= MAX_ENTRY && colon > 0 && at === colon + 1;
}

function askedAt(sentence: DocumentSentence, at: number, kinds: readonly FactKind[]): AskedKinds | undefined {
  const rank = sentence.tokens.slice(0, at).filter(({ kind }) => kind === 'quantity').length;
  if (kinds.length > 0) return { kinds, by: 'question', rank };
  const { folded } = sentence.ruled.passage;
  const label = sentence.isLine || isEntry(sentence) ? LABEL.exec(folded) : null;
  const start = sentence.tokens[at]?.start ?? 0;
  if (!label || start < label[0].length) return undefined;
  const asked = kindsAsked(label.groups?.['label'] ?? '');
  return asked.length > 0 ? { kinds: asked, by: 'label', rank } : undefined;
}
