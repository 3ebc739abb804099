/**
 * Markdown of the user guide as HTML: headings, paragraphs, lists, tables, bold, italics, code, links. The
 * guide keeps to these (tests/unit/scripts/guide-pages.test.ts), which spares a library; anything else throws.
 */

/** What a link in the text leads to in HTML; `undefined` leaves its words without a link. */
type Resolve = (target: string) => string | undefined;

/** The HTML of one page, without its frame. Throws at a block that the guide does not use. */
export function htmlOf(markdown: string, resolve: Resolve): string {
  return blocksOf(markdown)
    .map((lines) => blockHtml(lines, resolve))
    .filter((html) => html !== '')
    .join('\n');
}

/** Lines of text that stand together. */
function blocksOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}

function blockHtml(lines: readonly string[], resolve: Resolve): string {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading && lines.length === 1) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${inline(heading[2] ?? '', resolve)}</h${level}>`;
  }
  if (first.startsWith('![')) return '';
  if (first.startsWith('|')) return tableHtml(lines, resolve);
  if (first.startsWith('- ')) return listHtml('ul', lines, resolve);
  if (/^\d+\. /.test(first)) return listHtml('ol', lines, resolve);
  if (/^(?:#|>|```|<|\s|\* )/.test(first)) throw new Error(`the guide has no such block: ${first}`);
  const list = lines.find((line) => /^(?:- |\d+\. )/.test(line));
  if (list !== undefined) throw new Error(`the guide has a blank line before a list: ${list}`);
  return `<p>${inline(lines.join('\n'), resolve)}</p>`;
}

/** An item goes on in the lines below it that are indented as its words are; a list may stand in them. */
function listHtml(tag: 'ul' | 'ol', lines: readonly string[], resolve: Resolve): string {
  const items: { readonly indent: number; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const [, marker = '', text] = /^((?:-|\d+\.) +)(.*)$/.exec(line) ?? [];
    const last = items.at(-1);
    if (text !== undefined) items.push({ indent: marker.length, lines: [text] });
    else if (last && line.startsWith(' '.repeat(last.indent))) last.lines.push(line.slice(last.indent));
    else throw new Error(`the guide has no such line in a list: ${line}`);
  }
  return `<${tag}>${items.map((item) => `<li>${itemHtml(item.lines, resolve)}</li>`).join('')}</${tag}>`;
}

function itemHtml(lines: readonly string[], resolve: Resolve): string {
  const inner = lines.findIndex((line) => line.startsWith('- '));
  if (inner === -1) return inline(lines.map((line) => line.trim()).join('\n'), resolve);
  return `${itemHtml(lines.slice(0, inner), resolve)}\n${listHtml('ul', lines.slice(inner), resolve)}`;
}

function tableHtml(lines: readonly string[], resolve: Resolve): string {
  const cellsOf = (line: string): readonly string[] =>
    line
      .replaceAll(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim(), resolve));
  const [head = '', rule = '', ...rows] = lines;
  if (!/^\|(?: -+ \|)+$/.test(rule)) throw new Error(`the guide has no such table: ${head}`);
  const row = (tag: 'th' | 'td', line: string): string =>
    `<tr>${cellsOf(line)
      .map((cell) => (tag === 'th' ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`))
      .join('')}</tr>`;
  const body = rows.map((line) => row('td', line)).join('');
  return `<table><thead>${row('th', head)}</thead><tbody>${body}</tbody></table>`;
}

/** Words within a block. Code and links are set aside first: nothing in them is markup. */
function inline(text: string, resolve: Resolve): string {
  return text
    .split(/(`[^`]+`|\[[^\]]+\]\([^)\s]+\))/)
    .map((part) => {
      if (part.startsWith('`')) return `<code>${escape(part.slice(1, -1))}</code>`;
      const [, words, target] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
      if (words === undefined || target === undefined) return emphasised(part);
      const address = resolve(target);
      return address === undefined ? emphasised(words) : `<a href="${escape(address)}">${emphasised(words)}</a>`;
    })
    .join('');
}

const emphasised = (text: string): string =>
  escape(text)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
