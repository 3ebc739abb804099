/**
 * In a language that is longer, accented and in brackets: a plain vowel was never translated, and what is cut would be
 * cut in German.
 */
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { importFormat, PROGRAMS } from '../../lib/exchange/import/formats.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { PAGES } from './pages/pages.ts';
import { libraryReady, marked } from './support/library.ts';
import { pseudoBuild } from './support/pseudo-build.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';

/** Everything in the pack, the starter library, the directory and the page that may stand on a surface as it is. */
const DATA = [
  ...['assets/starter/articles.jsonl', 'assets/pack/companies.jsonl', 'assets/feeds/directory.json'].map((path) =>
    readFileSync(path, 'utf8').replaceAll(/\\"/g, '"'),
  ),
  PAGES['story.html']?.() ?? '',
  ...PROGRAMS.map((program) => importFormat(program).name ?? ''),
].join('\n');
const OWN =
  /^(?:Vigie|Chromium|Alt|Ctrl|Shift|Esc|Markdown|CSV|RIS|BibTeX|CSL-JSON|English|Français|Deutsch|Español|Italiano|localhost|news\.example)$/;
/** An example of what is typed into a field for addresses. */
const ADDRESS = /^https?:\/\//;
/** What `Intl` writes. */
const INTL =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$|^(?:ago|in|years?|months?|days?|kB|MB|GB|byte|French|English|German|Spanish|Italian)$/;

/** Texts on a surface, shown, read aloud or seen at rest. */
function textsOf(): readonly string[] {
  const said: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script, style, [hidden]')) said.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
  }
  return said.map((text) => text.trim()).filter((text) => text !== '');
}

/** What is cut off sideways and told nowhere else, or reaches beyond the window. */
function cutElements(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    const hides =
      (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none' && !element.matches('svg, svg *, input');
    return hides && element.scrollWidth > element.clientWidth + 1 && element.closest('[title]') === null;
  });
  return [
    ...cut.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className} «${element.textContent.slice(0, 60)}»`,
    ),
    ...(scrollWidth > clientWidth ? ['the page'] : []),
  ];
}

/**
 * Texts with a word that has a plain vowel, which the pseudo-locale has not, and that is no data: neither the text as a
 * whole nor the word.
 */
function untranslated(texts: readonly string[]): readonly string[] {
  const isKnown = (word: string): boolean =>
    !/[aeiou]/i.test(word) || OWN.test(word) || INTL.test(word) || DATA.includes(word);
  return [...new Set(texts)].filter(
    (text) =>
      !ADDRESS.test(text) &&
      !DATA.includes(text) &&
      !text.split(/[^\p{L}\p{N}.]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u).every(isKnown),
  );
}

/** What is wrong with a surface, once it has said something. */
async function faults(
  view: View,
): Promise<{ readonly untranslated: readonly string[]; readonly cut: readonly string[] }> {
  await until(
    'pseudo words',
    () => view.text(),
    (text) => expect(text).toContain('~⟧'),
  );
  return { untranslated: untranslated(await view.evaluate(textsOf)), cut: await view.evaluate(cutElements) };
}
const NONE = { untranslated: [], cut: [] };

const folder = pseudoBuild();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inEveryBrowser(
  'in a pseudo-locale',
  (stage) => {
    it.each([
      'welcome.html',
      'library.html',
      ...['', '#mutes', '#feeds', '#files', '#team'].map((part) => `options.html${part}`),
    ])('%s is translated as a whole, and nothing is cut', async (path) => {
      await libraryReady(stage.session);
      expect(await faults(await stage.openExtensionPage(path))).toEqual(NONE);
    });

    it('so is the popup', async () => {
      await libraryReady(stage.session);
      expect(await faults(await stage.openPopup(await stage.open('story.html')))).toEqual(NONE);
    });

    it('so is the popover', async () => {
      await libraryReady(stage.session);
      const page = await stage.open('story.html');
      const [name = ''] = await marked(page);
      await page.hoverText(name);
      const { text } = await page.popover();
      expect(text).toContain('⟦');
      expect(untranslated(text.split('\n'))).toEqual([]);
    });
  },
  { only: 'chromium', launch: { extensionDir: folder } },
);
