/** Netscape bookmarks, the file that every browser and most read-it-later services take. */
import { escapeHtml } from '../../markup/escape-html.ts';
import type { ExportedArticle, TextFormat } from './exported.ts';
import { withoutLineBreaks } from './exported.ts';

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>Vigie</H3>
    <DL><p>
`;

export const BOOKMARKS: TextFormat = {
  extension: 'html',
  type: 'text/html;charset=utf-8',
  head: HEAD,
  article: bookmark,
  tail: '    </DL><p>\n</DL><p>\n',
};

function bookmark({ article: { originalUrl, title, savedAt, published, tags, note } }: ExportedArticle): string {
  const added = seconds(savedAt ?? published);
  const attributes = [
    `HREF="${escapeHtml(originalUrl)}"`,
    ...(added === undefined ? [] : [`ADD_DATE="${added}"`]),
    // A comma parts tags here.
    ...(tags.length === 0
      ? []
      : [`TAGS="${escapeHtml(tags.map((tag) => withoutLineBreaks(tag.replaceAll(',', ' '))).join(','))}"`]),
  ];
  const description = note === undefined ? '' : `        <DD>${escapeHtml(withoutLineBreaks(note))}\n`;
  return `        <DT><A ${attributes.join(' ')}>${escapeHtml(withoutLineBreaks(title))}</A>\n${description}`;
}

function seconds(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Math.floor(Date.parse(moment) / 1000);
}
