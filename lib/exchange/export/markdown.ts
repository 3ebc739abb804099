import type { Quotation, TextStructure, TextLink } from '../../model/article.ts';
/**
 * One note of Markdown for an article, with properties as Obsidian reads them. All words of others are text, never
 * markup.
 */
import { hasCorner, linksIn } from '../../model/kept-text.ts';
import type { ExportedArticle } from './exported.ts';
import { withoutLineBreaks } from './exported.ts';

/**
 * Signs that mean something in CommonMark, in GitHub's tables and strikes, or in Obsidian: links, tags, comments,
 * formulas, highlights, block names; and in HTML. A backslash makes each of them a letter.
 */
const SIGNS = /[\\`*_[\]<>&~$#^|]|={2,}|%{2,}/g;
/** What begins a list, a rule or a heading at the start of a line. */
const LINE_START = /^(?:[-+=:>]|\d{1,9}(?=[.)]))/;

/** A text as one line of Markdown that shows exactly it. */
export function escapeMarkdown(text: string): string {
  const signs = withoutLineBreaks(text).replaceAll(SIGNS, (found) => found.replaceAll(/./g, '\\$&'));
  return signs.replace(LINE_START, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** A text of several paragraphs. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(escapeMarkdown)
        .filter((line) => line !== '')
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The note of an article. */
export function markdownNote({ article, companies, text, structure, links = [] }: ExportedArticle): string {
  const { title, note, summary, quotations = [] } = article;
  const parts = [
    properties({ article, companies }),
    `# ${escapeMarkdown(title)}`,
    ...(note === undefined ? [] : [paragraphs(note)]),
    ...quotations.map(quoted),
    ...(text === undefined
      ? summary === undefined
        ? []
        : [paragraphs(summary)]
      : [body(text, structure ?? [], linksIn(text, links))]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function quoted({ text, url, note = '' }: Quotation): string {
  const quotation = `> ${escapeMarkdown(text)} [↗](<${markdownAddress(url)}>)`;
  return note === '' ? quotation : `${quotation}\n\n${paragraphs(note)}`;
}

/** The front matter. A JSON text is a YAML text in double quotes (YAML 1.2, 7.3.1). */
function properties({ article, companies }: Pick<ExportedArticle, 'article' | 'companies'>): string {
  const { title, originalUrl, publisher, author, published, updated, savedAt, lang, tags, read, archived, id } =
    article;
  const lines: readonly (readonly [name: string, value: unknown])[] = [
    ['title', withoutLineBreaks(title)],
    ['url', originalUrl],
    ['publisher', withoutLineBreaks(publisher)],
    ['author', author && withoutLineBreaks(author)],
    ['published', published],
    ['updated', updated],
    ['saved', savedAt],
    ['language', lang],
    ['tags', tags.map(obsidianTag).filter((tag) => tag !== '')],
    ['companies', companies.map(wikiLink)],
    ['read', read],
    ['archived', archived],
    ['vigie', id],
  ];
  const written = lines.flatMap(([name, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${JSON.stringify(value)}`],
  );
  return ['---', ...written, '---'].join('\n');
}

/** Tags of Obsidian know letters, digits, `_`, `-` and `/`, and are no mere number. */
function obsidianTag(tag: string): string {
  const word = withoutLineBreaks(tag)
    .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /^\d+$/.test(word) ? `n${word}` : word;
}

/** A link to the note of a company, which Obsidian makes at the first click. */
function wikiLink(name: string): string {
  return `[[${withoutLineBreaks(name)
    .replaceAll(/[[\]|#^\\/:]/g, ' ')
    .trim()}]]`;
}

/** An address inside `<…>` of a link. */
export function markdownAddress(url: string): string {
  return withoutLineBreaks(url)
    .replaceAll(/[<>\\]/g, encodeURIComponent)
    .replaceAll(' ', '%20');
}

/** A line of a note, and what it is part of: lines of one list or quotation stand together. */
type Line = {
  readonly line: string;
  readonly kind: TextStructure[number]['kind'] | undefined;
  readonly isNumbered?: boolean;
  /** Of a row. */
  readonly cells?: readonly string[];
};

/** The kept text with its headings, lists, tables, quotations, code and links. */
function body(text: string, structure: TextStructure, links: readonly TextLink[]): string {
  const stretches = new Map(structure.map((stretch) => [stretch.start, stretch]));
  const lines: Line[] = [];
  for (let at = 0; at <= text.length;) {
    const { kind, end = at, number } = stretches.get(at) ?? {};
    if (kind === 'code' && isLineEnd(text, end)) {
      lines.push({ line: fenced(text.slice(at, end)), kind });
      at = end + 1;
      continue;
    }
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    if (kind === 'row' && line !== '') {
      lines.push({ line, kind, cells: cellsOf(line, at, links) });
      at += line.length + 1;
      continue;
    }
    const written = lineWithLinks(line, linksOfLine(links, at, line.length));
    const mark = kind === undefined ? '' : number === undefined ? (MARKS[kind] ?? '') : `${String(number)}. `;
    if (written !== '') lines.push({ line: `${mark}${written}`, kind, isNumbered: number !== undefined });
    at += line.length + 1;
  }
  const whole = withTables(lines);
  return whole.map((line, index) => `${index === 0 ? '' : between(whole[index - 1], line)}${line.line}`).join('');
}

/** The cells of a row that begins here, which a tab parts. */
function cellsOf(row: string, start: number, links: readonly TextLink[]): readonly string[] {
  let at = start;
  return row.split('\t').map((cell) => {
    const written = lineWithLinks(cell, linksOfLine(links, at, cell.length));
    at += cell.length + 1;
    return written;
  });
}

/** Rows that follow each other are one table, as GitHub and Obsidian write them: its first row is its head. */
function withTables(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  let rows: (readonly string[])[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.cells) {
      whole.push(line);
      continue;
    }
    rows.push(line.cells);
    if (lines[index + 1]?.cells) continue;
    whole.push({ kind: 'row', line: table(rows) });
    rows = [];
  }
  return whole;
}

function table(rows: readonly (readonly string[])[]): string {
  const [first = [], ...others] = rows;
  const head = hasCorner(rows.map(({ length }) => length)) ? ['', ...first] : first;
  const width = Math.max(head.length, ...others.map(({ length }) => length));
  const written = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [written(head), `|${' --- |'.repeat(width)}`, ...others.map(written)].join('\n');
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n';
}

const MARKS: Partial<Record<NonNullable<Line['kind']>, string>> = { heading: '## ', item: '- ', quote: '> ' };

/** What parts a line from the one before; a list with numbers and one without are two. */
function between(before: Line | undefined, { kind, isNumbered }: Line): string {
  if (kind === 'item' && before?.kind === 'item') return isNumbered === before.isNumbered ? '\n' : '\n\n';
  return kind === 'quote' && before?.kind === 'quote' ? '\n>\n' : '\n\n';
}

/** Code between fences that are longer than any in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([{ length }]) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

/** Links of a line that begins here; one that goes on in the next line ends with this one. */
function linksOfLine(links: readonly TextLink[], at: number, length: number): readonly TextLink[] {
  return links.flatMap(({ start, end, url }) =>
    start < at + length && end > at ? [{ start: Math.max(0, start - at), end: Math.min(length, end - at), url }] : [],
  );
}

/** A line of text as one line of Markdown with its links. */
function lineWithLinks(line: string, links: readonly TextLink[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, url } of links) {
    const words = escapeMarkdown(line.slice(start, end));
    parts.push(escapePart(line.slice(at, start)), words === '' ? '' : `[${words}](<${markdownAddress(url)}>)`);
    at = end;
  }
  return [...parts, escapePart(line.slice(at))].join('').trim();
}

/** A part of a line, with the space that parts it from its neighbours. */
function escapePart(part: string): string {
  const cells = part.replaceAll('\t', ' | ');
  const [before, after] = [/^\s/.test(cells) ? ' ' : '', /\S\s+$/.test(cells) ? ' ' : ''];
  return `${before}${escapeMarkdown(cells)}${after}`;
}
