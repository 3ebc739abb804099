/** BibTeX, in the entry types of biblatex. */
import type { ExportedArticle, TextFormat } from './exported.ts';
import { withoutLineBreaks } from './exported.ts';

export const BIBTEX: TextFormat = {
  extension: 'bib',
  type: 'application/x-bibtex',
  head: '',
  article: entry,
  tail: '',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function entry({ article }: ExportedArticle, index: number): string {
  const { title, author, publisher, published, savedAt, originalUrl, summary, note, tags, lang } = article;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', braced(title)],
    // Braced once more, so that «Rédaction, A. Auteur» is not taken for name and first name.
    ['author', author === undefined ? undefined : `{${braced(author)}}`],
    ['organization', braced(publisher)],
    ['date', published],
    ['urldate', savedAt?.slice(0, 10)],
    ['url', encodedUrl(originalUrl)],
    ['abstract', braced(summary ?? '')],
    ['keywords', braced(tags.map((tag) => tag.replaceAll(',', ' ')).join(', '))],
    ['note', braced(note ?? '')],
    ['langid', lang],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@online{${keyOf(title, published, index)},\n${lines.join('')}}\n\n`;
}

function braced(text: string): string {
  return withoutLineBreaks(text).replaceAll(/[\\{}~^]|[$&#_%]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

/** An address needs no escapes of TeX, but must not end the field: braces are written as URLs write them. */
function encodedUrl(url: string): string {
  return withoutLineBreaks(url).replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}

/** First long word, year and number: `cloudwatt2015-17`. */
function keyOf(title: string, published: string | undefined, index: number): string {
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]{4,}/g);
  return `${words?.[0] ?? 'article'}${published?.slice(0, 4) ?? ''}-${index + 1}`;
}
