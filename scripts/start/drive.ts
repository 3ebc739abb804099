/** The main road, driven as a reader would walk it: marks, popover, save, search. */
import type { Browser } from 'webextension-polyfill';
import { eventually } from '../browsers/eventually.ts';
import type { Page, Session, View } from '../browsers/session.ts';
import { Failure } from '../setup/failure.mjs';
import { describePage, type PageCount } from './describe-page.ts';
import { takePictures } from './pictures.ts';
import { createStopwatch, type Lap } from './stopwatch.ts';

declare const browser: Browser;

/** The pages of the demo; on the last nothing may be marked. */
const DEMO_PAGES = [
  '',
  'entretien.html',
  'bilan.html',
  'genese.html',
  'european-cloud.html',
  'atelier.html',
  'oranges.html',
];
const UNMARKED_PAGE = 'oranges.html';
const DEMO_PAGE = 'entretien.html';
const DEMO_NAME = 'Cloudwatt';
const DEMO_QUERY = 'clodwat';

/** What the popup says of the saved page: its title, and the line of publisher, date and length below. */
type Saved = { readonly title: string; readonly facts: readonly string[] };

/** What was seen on the way. */
export type Journey = {
  readonly browser: string;
  readonly pages: readonly PageCount[];
  readonly popover?: { readonly name: string; readonly articles: number; readonly text: string };
  readonly saved: Saved;
  readonly query: string;
  readonly hits: readonly string[];
  readonly laps: readonly Lap[];
};

/**
 * Walks the demo, or the reader's own address. Throws a `Failure` at the first step that does not do what it should.
 * @param demoUrl address of the demo's front page
 * @param ownUrl a page of the reader's own instead
 */
export async function drive(session: Session, demoUrl: string, ownUrl: string | undefined): Promise<Journey> {
  const { laps, timed } = createStopwatch();
  await timed('grant access to sites', () => session.grantAllHosts());
  const pages = await timed('mark the pages', () =>
    visit(session, ownUrl === undefined ? DEMO_PAGES.map((path) => demoUrl + path) : [ownUrl]),
  );
  if (ownUrl === undefined) checkPages(pages);

  const address = ownUrl ?? demoUrl + DEMO_PAGE;
  const page = await timed('open the article', () => session.newPage(address));
  const mark = ownUrl === undefined ? DEMO_NAME : await firstMark(session, page, address);
  const pictures = await takePictures(session, page, address);
  await pictures.page('1-page-with-marks');

  const popover = mark === undefined ? undefined : await timed('show the popover', () => rest(page, mark));
  if (popover !== undefined) {
    await pictures.page('2-popover', popover.pointer);
    await page.press('Escape');
    await page.popoverGone();
  }

  const popup = await timed('open the popup', () => session.openPopup(page));
  const saved = await timed('save the page', () => save(popup));
  await pictures.popup('3-popup-save', popup);
  const query = ownUrl === undefined ? DEMO_QUERY : misspell(mark ?? longestWord(saved.title));
  const hits = await timed(`search «${query}»`, () => search(popup, query));
  await pictures.popup('4-search', popup);
  await timed('frame the pictures', () => pictures.write());
  if (ownUrl === undefined && !hits.some((hit) => hit.includes(DEMO_NAME)))
    throw new Failure(`Searching «${query}» did not find an article on ${DEMO_NAME}.`);
  return {
    browser: `${session.name} ${session.version}`,
    pages,
    saved,
    query,
    hits,
    laps,
    ...(popover === undefined ? {} : { popover }),
  };
}

async function visit(session: Session, urls: readonly string[]): Promise<PageCount[]> {
  const counts: PageCount[] = [];
  for (const url of urls) {
    const page = await session.newPage(url);
    counts.push(await describePage(session, url));
    await page.close();
  }
  return counts;
}

function checkPages(pages: readonly PageCount[]): void {
  for (const { url, mentions } of pages) {
    const wanted = !url.endsWith(UNMARKED_PAGE);
    if (wanted && mentions === 0) throw new Failure(`No company name was marked on ${url}.`);
    if (!wanted && mentions > 0)
      throw new Failure(`${mentions} names were marked on ${url}, where every orange is a fruit, a colour or a town.`);
  }
}

async function firstMark(session: Session, page: Page, address: string): Promise<string | undefined> {
  const { mentions } = await describePage(session, address);
  if (mentions === 0) return undefined;
  return eventually('a painted mark', async () => (await page.marks())[0]);
}

/** Rests the pointer on a name and reads what opens. */
async function rest(page: Page, name: string) {
  await eventually('the marks to be painted', async () => ((await page.marks()).includes(name) ? true : undefined));
  const box = await page.hoverText(name);
  const { name: shown, links, text } = await page.popover();
  const articles = links.filter(({ isArticle }) => isArticle).length;
  if (shown === '' || articles === 0) throw new Failure(`The popover on ${name} lists no article.`);
  return { name: shown, articles, text, pointer: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** Saves by the popup's button, and waits for the popup to say so. */
export async function save(popup: View): Promise<Saved> {
  const [button, heading] = await eventually('the popup’s words', () =>
    popup.evaluate(words, ['save_save', 'save_headingSaved']),
  );
  if (button === undefined || heading === undefined) throw new TypeError('The popup has words for saving.');
  try {
    await popup.click({ role: 'button', name: button });
    await eventually('the word that the article is saved', async () =>
      (await popup.has({ role: 'heading', name: heading })) ? true : undefined,
    );
  } catch (error) {
    throw new Failure(
      `The page could not be saved. The popup says: ${(await popup.text()).replaceAll(/\s*\n\s*/g, ' | ')}`,
      { cause: error },
    );
  }
  return popup.evaluate(readSaved);
}

/** Types a query and reads the answers' titles. */
async function search(popup: View, query: string): Promise<readonly string[]> {
  const [label] = (await popup.evaluate(words, ['search_label'])) ?? [];
  if (label === undefined) throw new TypeError('The search field has a name.');
  await popup.write({ role: 'searchbox', name: label }, query);
  return eventually(`answers to «${query}»`, async () => {
    const titles = await popup.evaluate(readHits);
    return titles.length > 0 ? titles : undefined;
  });
}

/** A word that a search for an article would use. */
function longestWord(text: string): string {
  return text.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Runs in the popup: the words of its language; `undefined` while it loads. */
function words(keys: readonly string[]): string[] | undefined {
  const found = keys.map((key) => browser.i18n.getMessage(key));
  return found.every((word) => word !== '') ? found : undefined;
}

/** Runs in the popup. */
function readSaved(): Saved {
  const title = document.querySelector('.v-article-title')?.textContent ?? '';
  return { title, facts: [...document.querySelectorAll('.v-article-line > span')].map((fact) => fact.textContent) };
}

/** Runs in the popup: the answers, and not what else it lists before. */
function readHits(): string[] {
  return [...document.querySelectorAll('.v-search [aria-busy="false"] a.v-hit')].map(
    (link) => link.querySelector('.v-hit-title')?.textContent ?? '',
  );
}

/**
 * A name as a hurried hand types it: in lower case, with two inner letters changed round (`Cloudwatt` gives
 * `cloduwatt`).
 */
export function misspell(name: string): string {
  const letters = [...name.toLowerCase()];
  const middle = Math.floor(letters.length / 2);
  const [left, right] = [letters[middle - 1], letters[middle]];
  if (letters.length < 4 || left === undefined || right === undefined) return letters.join('');
  return [...letters.slice(0, middle - 1), right, left, ...letters.slice(middle + 1)].join('');
}
