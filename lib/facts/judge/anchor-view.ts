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
  readonly company?: CompanyId;
  readonly other?: CompanyId;
  readonly kind?: FactKind;
  readonly sentence: number;
  /** Of the last amount that stated a fact, for whatever follows it. */
  readonly amountKind?: FactKind;
  readonly amountSentence: number;
};
export const NO_FOCUS: Focus = { sentence: -9, amountSentence: -9 };

/** The focus after a fact that an anchor tells. */
export function nextFocus(
  focus: Focus,
  { type, sentence }: Anchor,
  { company, kind, with: other }: { readonly company: CompanyId; readonly kind: FactKind; readonly with?: CompanyId },
): Focus {
  const amount =
    type === 'amount'
      ? { amountKind: kind, amountSentence: sentence }
      : { ...(focus.amountKind && { amountKind: focus.amountKind }), amountSentence: focus.amountSentence };
  return { company, kind, sentence, ...amount, ...(other !== undefined && { other }) };
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
