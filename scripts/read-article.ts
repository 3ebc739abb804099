/** `read-article FILE.html [FILE...] --url URL`: one JSON line for each page, as `extract.js` reads it in a tab. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../lib/content/extract/extract.ts';
import { isoDate } from '../lib/model/iso-date.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { decodeHtml } from './read-article/decode-html.ts';
import { parseStyled } from './read-article/without-styles.ts';

const USAGE = 'usage: read-article FILE.html [FILE...] --url URL';
const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: { url: { type: 'string' } },
});
const today = isoDate(new Date().toISOString().slice(0, 10));
if (positionals.length === 0 || values.url === undefined || !URL.canParse(values.url) || today === undefined)
  refuse(USAGE);

/** What one file holds, or why it holds nothing. */
function readFile(file: string, url: string, day: NonNullable<typeof today>): object {
  try {
    const html = decodeHtml(readFileSync(file));
    const { window } = parseStyled(html, (text) => new JSDOM(text, { url, virtualConsole: new VirtualConsole() }));
    const article = extractArticle(window.document, url, day);
    if (!article.ok) return { file, error: article.error.kind };
    const {
      title,
      published,
      author,
      publisher,
      lang,
      text,
      url: canonical,
      wordCount,
      summary,
      keywords,
    } = article.value;
    return { title, published, author, publisher, lang, text, url: canonical, wordCount, summary, keywords };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

for (const file of positionals) {
  const line = readFile(file, values.url, today);
  if ('error' in line) process.exitCode = 1;
  console.log(JSON.stringify(line));
}
