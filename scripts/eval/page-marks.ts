/**
 * `npm run eval -- --pages DIR`: the marks that a reader sees on saved pages, as the modules that ship choose them by
 * default, against verdicts of a person in `DIR/verdicts.tsv`. What has no verdict yet is written to `DIR/open.tsv`.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { matcherOf } from '../../lib/recognition/gazetteer/match.ts';
import { createLinkedDocument } from '../../lib/recognition/linking/linked-text.ts';
import { decodeHtml } from '../read-article/decode-html.ts';
import { LAID_ASIDE, withoutStyles } from '../read-article/without-styles.ts';
import { tableLines } from './table.ts';

const VERDICTS = ['right', 'wrong', 'useless'] as const;
type Verdict = (typeof VERDICTS)[number];
/** A mark by its page, company and words around, in which it is found again whatever else is marked. */
type PageMark = { readonly page: string; readonly companyId: string; readonly words: string };

/** Letters to each side of a mark by which it is told from others. */
const AROUND = 60;
/** Letters of an address in the table. */
const MAX_ADDRESS = 48;
const CONSOLE = new VirtualConsole();
const SCRIPTS = /<script\b[\s\S]*?<\/script>/gi;

/**
 * Makes a document of jsdom the one that the modules of the content script find; pages are written into it in turn.
 * Its address has a hash: where a page may be scrolled already is not asked then.
 */
function openPage(): Document {
  const { window } = new JSDOM('<!doctype html>', { url: 'https://page.example/#top', virtualConsole: CONSOLE });
  const names = ['window', 'document', 'Node', 'Element', 'HTMLElement', 'HTMLSlotElement', 'ShadowRoot', 'Text'];
  // Style sheets are not read: jsdom takes minutes for those of one page, and has no layout.
  const styleOf = (element: Element): Pick<CSSStyleDeclaration, 'display' | 'visibility'> => {
    const style = element.getAttribute(LAID_ASIDE) ?? '';
    const isHidden = element.hasAttribute('hidden') || /display:\s*none/i.test(style);
    return {
      display: isHidden ? 'none' : 'inline',
      visibility: /visibility:\s*hidden/i.test(style) ? 'hidden' : 'visible',
    };
  };
  const isShown = (element: Element): boolean => {
    const { display, visibility } = styleOf(element);
    const around = element.parentElement;
    return display !== 'none' && visibility === 'visible' && (!around || isShown(around));
  };
  const own = Object.fromEntries([...names, 'location'].map((name) => [name, Reflect.get(window, name)]));
  for (const [name, value] of Object.entries({ ...own, getComputedStyle: styleOf, scrollY: 0 }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  window.Element.prototype.checkVisibility = function checkVisibility(this: Element): boolean {
    return isShown(this);
  };
  return window.document;
}

/** The address that a page says is its own. */
function addressOf(page: Document): string {
  const said = [
    page.querySelector('link[rel=canonical]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ].find((address) => address && URL.canParse(address));
  return said ?? 'https://page.example/';
}

/** The marks of each page of a folder, with the address of the page. */
async function markPages(
  folder: string,
  gazetteer: Gazetteer,
): Promise<{ readonly address: string; readonly words: number; readonly marks: readonly PageMark[] }[]> {
  const page = openPage();
  const [
    { findMentionsIn, readPageSection, readSiteNames },
    { createPageReader },
    { createTextIndex, textOf },
    density,
    sections,
  ] = await Promise.all([
    import('../../lib/content/marking/link-page.ts'),
    import('../../lib/content/reading/page-reader.ts'),
    import('../../lib/content/reading/text-index.ts'),
    import('../../lib/content/marking/density.ts'),
    import('../../lib/content/reading/section.ts'),
  ]);
  const matcher = matcherOf(gazetteer);
  return globSync('*.html', { cwd: folder })
    .toSorted()
    .map((name) => {
      page.open();
      page.write(withoutStyles(decodeHtml(readFileSync(join(folder, name))).replaceAll(SCRIPTS, '')));
      page.close();
      const address = addressOf(page);
      const { host, pathname } = new URL(address);
      const lang = page.documentElement.lang;
      const context = { lang, host, title: page.title, section: readPageSection(page, pathname) };
      const finder = findMentionsIn(createLinkedDocument(gazetteer, matcher, context), {
        publicBodies: true,
        host,
        names: readSiteNames(page, page.title),
        gazetteer,
      });
      const index = createTextIndex({ onAdd: finder.setBlock, onRemove: finder.removeBlock });
      const order = sections.createSections();
      const reader = createPageReader(page.documentElement, index, () => {}, order.meet);
      for (const _ of reader.readPage());
      for (const key of finder.changedBlocks()) {
        if (key !== undefined) index.setMentions(key, finder.mentions(key));
        else if (index.blocks.size === 0) break;
      }
      const blocks = [...index.blocks.values()].toSorted((one, other) => {
        const [first, second] = [one.nodes[0], other.nodes[0]];
        return first && second && sections.isBefore(first, second) ? -1 : 1;
      });
      const { chosen } = density.createChooser(order)(
        blocks.flatMap(({ marks }) => marks),
        'first-in-section',
      );
      const marks = chosen.map(({ block, mention }) => {
        const text = textOf(block);
        const before = text.slice(Math.max(0, mention.start - AROUND), mention.start);
        const words = `${before}[${mention.surface}]${text.slice(mention.end, mention.end + AROUND)}`;
        return { page: name, companyId: mention.companyId, words: words.replaceAll(/\s+/g, ' ').trim() };
      });
      return { address, words: page.body.textContent.split(/\s+/).length, marks };
    });
}

const keyOf = ({ page, companyId, words }: PageMark): string => [page, companyId, words].join('\t');

/** Prints for each page how many marks are right, wrong and useless. */
export async function evaluatePageMarks(folder: string, gazetteer: Gazetteer): Promise<void> {
  const file = join(folder, 'verdicts.tsv');
  const known = new Map(
    (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').flatMap((line): [string, Verdict][] => {
      const [said, ...mark] = line.split('\t');
      const verdict = VERDICTS.find((one) => one === said);
      return verdict ? [[mark.join('\t'), verdict]] : [];
    }),
  );
  const pages = await markPages(folder, gazetteer);
  const open = pages.flatMap(({ marks }) => marks.filter((mark) => !known.has(keyOf(mark))));
  writeFileSync(join(folder, 'open.tsv'), open.map((mark) => `\t${keyOf(mark)}\n`).join(''));
  const all = pages.flatMap(({ marks }) => marks);
  const count = (marks: readonly PageMark[], verdict: Verdict): number =>
    marks.filter((mark) => known.get(keyOf(mark)) === verdict).length;
  const row = (name: string, marks: readonly PageMark[]): string[] => [
    name,
    ...[marks.length, ...VERDICTS.map((verdict) => count(marks, verdict))].map(String),
  ];
  const head = ['page', 'marks', ...VERDICTS];
  const rows = pages.map(({ address, marks }) => row(address.replace(/^https?:\/\//, '').slice(0, MAX_ADDRESS), marks));
  for (const line of tableLines([head, ...rows, row(`${pages.length} pages`, all)])) console.log(line);
  const judged = all.length - open.length;
  const share = (verdict: Verdict): string => (count(all, verdict) / judged).toFixed(3);
  console.log(
    `\nof ${judged} judged marks: wrong ${share('wrong')}, useless ${share('useless')}; ${open.length} not judged`,
  );
}
