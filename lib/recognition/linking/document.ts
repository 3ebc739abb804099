import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { matcherOf } from '../gazetteer/match.ts';
import { createLinkedDocument, type DocumentContext, type GazetteerDocument } from './linked-text.ts';

export type { DocumentContext, GazetteerDocument } from './linked-text.ts';
export { DEFAULT_THRESHOLD } from './score.ts';

/**
 * Starts an empty document, matching and linking included. On pages, where the two come apart, see `linked-text.ts`.
 */
export function createDocument(gazetteer: Gazetteer, context: DocumentContext = {}): GazetteerDocument {
  return createLinkedDocument(gazetteer, matcherOf(gazetteer), context);
}
