/** Giving the extension every site, the way a reader does. */
import type { Browser } from 'webextension-polyfill';
import { eventually } from './eventually.ts';
import type { View } from './session.ts';

declare const browser: Browser;

/** The pattern that the extension asks for when it is to mark every site. */
export const EVERY_SITE = '*://*/*';

/** Gives every site on the welcome page, and closes it. */
export async function grantEverySite(welcome: View): Promise<void> {
  await clickEverySite(welcome);
  await hasEverySite(welcome);
  await welcome.close();
}

/** Clicks the welcome page's first way: mark names on every site. */
async function clickEverySite(welcome: View): Promise<void> {
  const name = await eventually(
    'the welcome page',
    async () => (await welcome.evaluate(() => browser.i18n.getMessage('welcome_everyAction'))) || undefined,
  );
  await welcome.click({ role: 'button', name });
}

/** Waits until the browser says that every site is granted. */
async function hasEverySite(view: View): Promise<void> {
  await eventually('the grant of every site', async () =>
    (await view.evaluate((every) => browser.permissions.contains({ origins: [every] }), EVERY_SITE)) ? true : undefined,
  );
}
