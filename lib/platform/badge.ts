/** The small sign on the toolbar button, of one tab or of all. */
import { browser } from 'wxt/browser';

/**
 * What the sign says: nothing, that the page is in the library, how many pages were saved, that saving failed, or how
 * many stories are new.
 */
export type Badge = { readonly text: string; readonly tone: 'good' | 'bad' | 'news' };

/** White letters on them have a contrast of 4.5 at least. */
const COLOURS: Record<Badge['tone'], string> = { good: '#1a6b3c', bad: '#b3261e', news: '#0b5f70' };

/**
 * Sets the sign of a tab, or leaves it to that of all tabs; a tab that was closed meanwhile has none. What a tab says
 * of its own page goes before. The browser forgets it at the next page.
 */
export async function setBadge(tabId: number, badge: Badge | undefined): Promise<void> {
  try {
    if (badge) await setColours(badge, { tabId });
    // `null` shows the sign of all tabs, where an empty text would hide it. Chromium's types know it left out only,
    // which Firefox refuses.
    const details: { readonly tabId: number } = Object.assign({ tabId }, { text: badge?.text ?? null });
    await browser.action.setBadgeText(details);
  } catch {
    // No such tab any more.
  }
}

/** Sets or clears the sign of all tabs that have none of their own. */
export async function setBadgeOfAll(badge: Badge | undefined): Promise<void> {
  if (badge) await setColours(badge, {});
  await browser.action.setBadgeText({ text: badge?.text ?? '' });
}

async function setColours({ tone }: Badge, where: { readonly tabId?: number }): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ ...where, color: COLOURS[tone] });
  await browser.action.setBadgeTextColor({ ...where, color: '#ffffff' });
}
