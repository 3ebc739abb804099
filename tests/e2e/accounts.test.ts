import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { chooseFile } from './support/choose-file.ts';
import { ask, libraryReady } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const button = (name: string) => ({ role: 'button', name });

/** Sends a message that holds more than plain values. Runs in the extension. */
async function send(vigie: string, json: string): Promise<unknown> {
  return browser.runtime.sendMessage({ vigie, payload: JSON.parse(json) as unknown });
}

/** A table as Salesforce exports it: two known accounts and others of the same company group. */
function tableOf(rows: number): string {
  const line = (at: number): string => `B${String(at)},Brume Numérique ${String(at)},Grace Hopper,,Prospect`;
  return [
    'Account ID,Account Name,Account Owner,Website,Type',
    '001,Vodafone Ltd,Ada Lovelace,https://www.vodafone.com,Opportunity',
    '002,Zorglub Robotics,Grace Hopper,zorglub.example,Customer',
    ...Array.from({ length: rows - 2 }, (_, at) => line(at)),
  ].join('\n');
}

async function marksOf(stage: Stage, check: (marks: readonly string[]) => void) {
  const page = await stage.open('teaching.html');
  await until('the marks', () => page.marks(), check);
  return page;
}

inEveryBrowser('accounts of a CRM', (stage) => {
  it('are kept part by part: what came before the page was closed and the background stopped counts', async () => {
    await libraryReady(stage.session);
    const part = JSON.stringify({
      file: 'salesforce.csv',
      total: 10_000,
      done: 0,
      accounts: [{ name: 'Zorglub Robotics', aliases: [], crmId: '002' }],
    });
    expect(await stage.session.inExtension(send, 'import-accounts', part)).toMatchObject({ value: { added: 1 } });
    await stage.session.stopBackground();
    expect(await stage.session.inExtension(send, 'import-accounts', part)).toMatchObject({ value: { updated: 1 } });
    const settings = await stage.openExtensionPage('options.html#accounts');
    await says(settings, en('accounts.unfinished', 'salesforce.csv', '1', '10,000'));
  });

  it('are taken in by the thousand from a table, told beforehand', async () => {
    const settings = await stage.openExtensionPage('options.html#accounts');
    await settings.write(
      { role: 'textbox', name: en('accounts.template') },
      'https://crm.example/lightning/r/Account/{id}/view',
    );
    await settings.evaluate(chooseFile, '#accounts input[type="file"]', 'salesforce.csv', 'text/csv', tableOf(10_000));
    await says(settings, en('accounts.willTake', '10,000', 'salesforce.csv'));
    await settings.click(button(en('accounts.take')));
    await says(settings, en('accounts.ready', '9,999', '1'));
    expect(await ask(stage.session, 'accounts-state', {})).toMatchObject({ ok: true, value: { total: 10_000 } });
  });

  it('are marked, and their cards tell whose they are, at what stage, and where the CRM shows them', async () => {
    const page = await marksOf(stage, (marks) =>
      expect(marks).toEqual(expect.arrayContaining(['Vodafone', 'Mannesmann', 'Zorglub Robotics'])),
    );
    await page.hoverText('Zorglub Robotics');
    const own = await until(
      'the card',
      () => page.popover(),
      ({ text }) => expect(text).toContain('Grace Hopper · Customer'),
    );
    expect(own.text).toContain(en('popover.openInCrm'));
    await page.press('Escape');
    await page.popoverGone();
    await page.hoverText('Vodafone');
    await until(
      'the card of a company that the pack knows',
      () => page.popover(),
      ({ text }) => expect(text).toContain('Ada Lovelace · Opportunity'),
    );
    const popup = await stage.openPopup(page);
    await says(popup, 'Ada Lovelace · Opportunity');
  });

  it('alone are marked where the reader wants it so', async () => {
    const settings = await stage.openExtensionPage('options.html#density');
    const only = { role: 'switch', name: en('accounts.only') };
    await settings.click(only);
    const page = await marksOf(stage, (marks) => {
      expect(marks).toEqual(expect.arrayContaining(['Vodafone', 'Zorglub Robotics']));
      expect(marks).not.toContain('Mannesmann');
    });
    await settings.click(only);
    await until(
      'all marks',
      () => page.marks(),
      (marks) => expect(marks).toContain('Mannesmann'),
    );
  });

  it('go all at once, and names that the pack knows stay marked', async () => {
    const settings = await stage.openExtensionPage('options.html#accounts');
    await settings.click(button(en('accounts.remove')));
    await settings.click(button(en('accounts.removeAction')));
    await says(settings, en('accounts.total', '0'));
    await marksOf(stage, (marks) => {
      expect(marks).toContain('Vodafone');
      expect(marks).not.toContain('Zorglub Robotics');
    });
  });

  it('can be tried: a name tells what it would mark in the library', async () => {
    const settings = await stage.openExtensionPage('options.html#names');
    await settings.write({ role: 'textbox', name: en('names.name') }, 'souverain');
    await until(
      'what it would mark',
      () => settings.text(),
      (text) =>
        expect(text).toMatch(/“souverain” would mark (?:\d+ places? in your library \(articles: \d+\)|nothing)/),
    );
  });
});
