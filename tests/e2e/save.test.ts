import { expect, it } from 'vitest';
import type { View } from '../../scripts/browsers/session.ts';
import { ask, libraryReady } from './support/library.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

const SAVE = { role: 'button', name: en('save.save') };
const UNDO = { role: 'button', name: en('save.undo') };
const REMOVE = { role: 'button', name: en('save.remove') };
const NOTE = { role: 'textbox', name: en('save.note') };
/** «Saved on » and then a date. */
const SAVED = new RegExp(`${en('save.savedOn', '')}.*20\\d\\d`);

const says = (popup: View, ...lines: readonly (string | RegExp)[]): Promise<string> =>
  until(`the popup to say ${lines.join(', ')}`, () => popup.text(), (text) => {
    for (const line of lines) expect(text).toMatch(line);
  });

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
    expect(await popup.has(SAVE)).toBe(false);
    await popup.click(REMOVE);
    await until('the way to save', () => popup.has(SAVE), (found) => expect(found).toBe(true));
    expect(await saved(stage)).toBe(0);
  });

  it('takes a save back at once', async () => {
    const popup = await stage.openPopup(await stage.open('demo/genese.html'));
    await popup.click(SAVE);
    await says(popup, SAVED);
    await popup.click(UNDO);
    await until('the way to save', () => popup.has(SAVE), (found) => expect(found).toBe(true));
    expect(await saved(stage)).toBe(0);
  });

  it('keeps a half-written note and tag for the time when the popup opens again', async () => {
    const page = await stage.open('demo/entretien.html');
    const first = await stage.openPopup(page);
    await first.write({ role: 'textbox', name: en('save.tags') }, 'cloud souv');
    await first.write(NOTE, 'Compare with the figures of 20');
    const typed = async (popup: View): Promise<readonly string[]> =>
      popup.evaluate(() => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.v-save input, .v-save textarea')].map((field) => field.value));
    await until('what was typed', () => typed(first), (values) => expect(values).toEqual(['cloud souv', 'Compare with the figures of 20']));
    await first.close();
    const second = await stage.openPopup(page);
    await until('the draft', () => typed(second), (values) => expect(values).toEqual(['cloud souv', 'Compare with the figures of 20']));
    await second.click(SAVE);
    await says(second, SAVED);
  });

  it('loses nothing when the popup closes on the click', async () => {
    const page = await stage.open('demo/european-cloud.html');
    const before = await saved(stage);
    const popup = await stage.openPopup(page);
    await popup.click(SAVE);
    await popup.close();
    await until('the save', () => saved(stage), (count) => expect(count).toBe(before + 1));
  });

  it('saves a page that has no title', async () => {
    const popup = await stage.openPopup(await stage.open('untitled.html'));
    await popup.click(SAVE);
    expect(await says(popup, SAVED)).toContain('127.0.0.1');
  });

  it('says how little text there is where a paywall stands', async () => {
    const popup = await stage.openPopup(await stage.open('paywall.html'));
    expect(await says(popup, /only \d+ words: probably a paywall/)).toContain('For subscribers only');
  });
});
