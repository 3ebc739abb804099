import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier } from '../../model/dossier.ts';
import { bounded } from '../../text/visible.ts';
import { fromReader, sourced, type Pen } from './write.ts';

const MAX_COUNT = 12;
const MAX_LENGTH = 600;

/**
 * What the reader wrote on articles about the company, and the sentences set off in them; the newest articles first.
 */
export function noteSentences({ notes }: Dossier, pen: Pen): readonly BriefSentence[] {
  const { words } = pen;
  return notes
    .flatMap(({ article, note = '', quotations }) => [
      ...(note.trim() === '' ? [] : [fromReader(words('note', [article.title, bounded(note.trim(), MAX_LENGTH)]))]),
      // A text fragment leads to it, as to a fact that was read in the text.
      ...quotations.flatMap(({ text, note: remark }) => [
        sourced(pen, words('quotation', [bounded(text.trim(), MAX_LENGTH)]), [article], { text, start: 0 }),
        ...(remark === undefined ? [] : [fromReader(words('note', [article.title, bounded(remark, MAX_LENGTH)]))]),
      ]),
    ])
    .slice(0, MAX_COUNT);
}
