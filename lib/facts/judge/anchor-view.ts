/** What of a candidate all companies that it may be about share: made once. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import { subjectsAt } from '../rules/subject.ts';
import type { Anchor } from './anchors.ts';
import type { Template } from './features.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { openerOf, type Opener } from './opener.ts';

/** The fact before, in reading order: the next one is often about the same company. */
export type Focus = {
  readonly company: CompanyId | undefined;
  readonly other: CompanyId | undefined;
  readonly kind: FactKind | undefined;
  readonly sentence: number;
  /** Of the last amount that stated a fact, for whatever follows it. */
  readonly amountKind: FactKind | undefined;
  readonly amountSentence: number;
};
export const NO_FOCUS: Focus = {
  company: undefined,
  other: undefined,
  kind: undefined,
  sentence: -9,
  amountKind: undefined,
  amountSentence: -9,
};

/** The focus after a fact that an anchor tells. */
export function nextFocus(
  focus: Focus,
  { type, sentence }: Anchor,
  { company, kind, with: other }: { readonly company: CompanyId; readonly kind: FactKind; readonly with?: CompanyId },
): Focus {
  const isAmount = type === 'amount';
  return {
    company,
    other,
    kind,
    sentence,
    amountKind: isAmount ? kind : focus.amountKind,
    amountSentence: isAmount ? sentence : focus.amountSentence,
  };
}

export type AnchorView = {
  readonly article: FactDocument;
  readonly sentence: DocumentSentence;
  readonly anchor: Anchor;
  readonly opener: Opener;
  readonly subjects: readonly CompanyId[];
  readonly candidates: readonly FirmCandidate[];
  readonly focus: Focus;
};

export function viewAnchor(
  article: FactDocument,
  anchor: Anchor,
  candidates: readonly FirmCandidate[],
  focus: Focus,
): AnchorView | undefined {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token) return undefined;
  return {
    article,
    sentence,
    anchor,
    candidates,
    focus,
    opener: openerOf(sentence, anchor.token),
    subjects: subjectsAt(sentence.ruled.passage, token.start),
  };
}

/** Adds a feature of a template with some values. */
export type Add = (template: Template, a?: number, b?: number, c?: number, d?: number) => void;
