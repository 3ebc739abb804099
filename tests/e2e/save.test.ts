import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { ask, libraryReady } from './support/library.ts';
import { offers, says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const SAVE = { role: 'button', name: en('save.save') };
const UNDO = { role: 'button', name: en('save.undo') };
const REMOVE = { role: 'button', name: en('save.remove') };
const NOTE = { role: 'textbox', name: en('save.note') };
/** «Saved on » and then a date. */
const SAVED = new RegExp(`${en('save.savedOn', '')}.*20\\d\\d`);

async function saved(stage: Stage): Promise<number> {
  const state = await ask(stage.session, 'library-state', {});
  expect(state).toMatchObject({ ok: true });
  return (state as { value: { saved: number } }).value.saved;
}

inEveryBrowser('saving a page', (stage) => {
  it('keeps the article with what it says of itself', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('demo/bilan.html');
    const popup = await stage.openPopup(page);
    await says(popup, 'la fin de Cloudwatt et de Numergy', /\d words/);
    await popup.click(SAVE);
    await says(popup, SAVED);
    expect(await saved(stage)).toBe(1);
  });

  it('says of a page saved before when that was, and removes it', async () => {
    const popup = await stage.openPopup(await stage.open('demo/bilan.html'));
    await says(popup, SAVED);
    await offers(popup, SAVE, false);
    await popup.click(REMOVE);
    await until(
      'the way to save',
      () => popup.has(SAVE),
      (found) => expect(found).toBe(true),
    );
    expect(await saved(stage)).toBe(0);
  });

  it('takes a save back at once', async () => {
    const popup = await stage.openPopup(await stage.open('demo/genese.html'));
    await popup.click(SAVE);
    await says(popup, SAVED);
    await popup.click(UNDO);
    await until(
      'the way to save',
      () => popup.has(SAVE),
      (found) => expect(found).toBe(true),
    );
    expect(await saved(stage)).toBe(0);
  });

  it('keeps a half-written note and tag for the time when the popup opens again', async () => {
    const page = await stage.open('demo/entretien.html');
    const first = await stage.openPopup(page);
    await first.write({ role: 'textbox', name: en('save.tags') }, 'cloud souv');
    await first.write(NOTE, 'Compare with the figures of 20');
    const typed = async (popup: View): Promise<readonly string[]> =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.v-save input, .v-save textarea')].map(
          (field) => field.value,
        ),
      );
    await until(
      'what was typed',
      () => typed(first),
      (values) => expect(values).toEqual(['cloud souv', 'Compare with the figures of 20']),
    );
    await first.close();
    const second = await stage.openPopup(page);
    await until(
      'the draft',
      () => typed(second),
      (values) => expect(values).toEqual(['cloud souv', 'Compare with the figures of 20']),
    );
    await second.click(SAVE);
    await says(second, SAVED);
  });

  it('loses nothing when the popup closes on the click', async () => {
    const page = await stage.open('demo/european-cloud.html');
    const before = await saved(stage);
    const popup = await stage.openPopup(page);
    await popup.click(SAVE);
    await popup.close();
    await until(
      'the save',
      () => saved(stage),
      (count) => expect(count).toBe(before + 1),
    );
  });

  it('saves a page that has no title', async () => {
    const popup = await stage.openPopup(await stage.open('untitled.html'));
    await popup.click(SAVE);
    expect(await says(popup, SAVED)).toContain('127.0.0.1');
  });

  it('says how little text there is where a paywall stands', async () => {
    const popup = await stage.openPopup(await stage.open('paywall.html'));
    expect(await says(popup, /only \d+ words: behind a paywall/)).toContain('For subscribers only');
  });
});

/** What the toolbar button says on a page. Runs in the extension. */
async function badgeOf(ending: string): Promise<string> {
  const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith(ending) === true);
  return browser.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
}

inEveryBrowser('saving by key or menu', (stage) => {
  const noticed = (page: Page, words: string) =>
    until(
      `the notice «${words}»`,
      () => page.popoverNow(),
      (notice) => expect(notice?.text).toContain(words),
    );
  const opened = async (path: string): Promise<Page> => {
    await libraryReady(stage.session);
    const page = await stage.open(path);
    await page.activate();
    return page;
  };
  /** What stands in the document beside head and body. */
  const guests = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body')
          .length,
    );

  it('says so on the page, where it is taken back, and leaves the page as it was', async () => {
    const page = await opened('demo/bilan.html');
    await stage.session.command('save-page');
    await noticed(page, en('notice.page'));
    expect(await saved(stage)).toBe(1);
    await page.clickInPopover(en('notice.undo'));
    await noticed(page, en('notice.undone'));
    expect(await saved(stage)).toBe(0);
    await until(
      'no badge',
      () => stage.session.inExtension(badgeOf, '/bilan.html'),
      (text) => expect(text).toBe(''),
    );
    await page.clickInPopover(en('notice.close'));
    await page.popoverGone();
    expect(await guests(page)).toBe(0);
  });

  it('is taken back by keys alone, which come back to the field they left', async () => {
    const page = await opened('demo/genese.html');
    await page.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { id: 'field' });
      document.body.prepend(field);
      field.focus();
    });
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    await stage.session.command('save-page');
    await noticed(page, en('notice.page'));
    expect(await focused()).toBe('field');
    await stage.session.command('save-page');
    await until('the focus in the notice', focused, (id) => expect(id).not.toBe('field'));
    await page.press('Enter');
    await noticed(page, en('notice.undone'));
    expect(await saved(stage)).toBe(0);
    await page.press('Escape');
    await page.popoverGone();
    await until('the focus in the field', focused, (id) => expect(id).toBe('field'));
    expect(await guests(page)).toBe(0);
  });

  it('keeps a sentence, says so, and says of what is saved that it is', async () => {
    const page = await opened('demo/bilan.html');
    await stage.session.chooseOnSelection('keep-quotation', 'Cloudwatt', stage.site.url('demo/bilan.html'));
    await noticed(page, en('notice.quotation'));
    expect(await saved(stage)).toBe(1);
    const again = await opened('demo/bilan.html');
    await stage.session.command('save-page');
    await noticed(again, en('notice.known'));
    expect((await again.popover()).buttons.map(({ name }) => name)).toEqual([en('notice.close')]);
  });
});
