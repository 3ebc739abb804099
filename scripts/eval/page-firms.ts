/** Companies met on saved pages, as the recogniser that ships finds them in their articles. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../../lib/content/extract/extract.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { recogniseText } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { decodeHtml } from '../read-article/decode-html.ts';
import { parseStyled } from '../read-article/without-styles.ts';

/** Where a page that does not say its address is taken to lie. */
const NOWHERE = 'https://page.example/';
/** Languages whose names the pack holds first. */
const LANGUAGES = /^(?:en|fr)\b/i;

/** Each company once a page, in English and French pages of a folder with an article; their count beside it. */
export function firmsOnPages(
  folder: string,
  gazetteer: Gazetteer,
): { readonly pages: number; readonly met: readonly CompanyId[] } {
  const today = isoDate(new Date().toISOString().slice(0, 10));
  if (today === undefined) throw new Error('the clock has no date');
  const met: CompanyId[] = [];
  let pages = 0;
  for (const name of globSync('**/*.{html,htm}', { cwd: folder }).toSorted()) {
    const { window } = parseStyled(
      decodeHtml(readFileSync(join(folder, name))),
      (html) => new JSDOM(html, { url: NOWHERE, virtualConsole: new VirtualConsole() }),
    );
    const article = extractArticle(window.document, addressOf(window.document), today);
    if (article.ok && LANGUAGES.test(article.value.lang)) {
      const { titleMentions, mentions } = recogniseText(gazetteer, article.value);
      const ids = new Set([...titleMentions, ...mentions].map(({ companyId }) => companyId));
      if (ids.size > 0) pages += 1;
      met.push(...ids);
    }
    window.close();
  }
  return { pages, met };
}

/** The address that a page says is its own. */
function addressOf(document: Document): string {
  const said = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return /^https?:/.test(said) && URL.canParse(said) ? said : NOWHERE;
}
