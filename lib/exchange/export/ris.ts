/** RIS, which Zotero, Mendeley and EndNote read. */
import type { ExportedArticle, TextFormat } from './exported.ts';
import { withoutLineBreaks } from './exported.ts';

export const RIS: TextFormat = {
  extension: 'ris',
  type: 'application/x-research-info-systems',
  head: '',
  article: record,
  tail: '',
};

function record({ article, companies }: ExportedArticle): string {
  const { title, author, publisher, published, savedAt, originalUrl, summary, note, tags, quotations, lang } = article;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'MGZN'],
    ['TI', title],
    ['AU', author],
    ['T2', publisher],
    ['PY', published?.slice(0, 4)],
    ['DA', published?.replaceAll('-', '/')],
    ['UR', originalUrl],
    ['Y2', savedAt?.slice(0, 10).replaceAll('-', '/')],
    ['AB', summary],
    ...[note, ...(quotations ?? []).flatMap((quotation) => [quotation.text, quotation.note])].map(
      (text) => ['N1', text] as const,
    ),
    ...[...tags, ...companies].map((word) => ['KW', word] as const),
    ['LA', lang],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = value === undefined ? '' : withoutLineBreaks(value);
    return text === '' ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join('')}ER  - \r\n\r\n`;
}
