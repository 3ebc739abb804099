/** The small sign on the toolbar button of a tab. */
import { browser } from 'wxt/browser';

/** What the sign says: nothing, that the page is in the library, how many pages were saved, or that saving failed. */
export type Badge = { readonly text: string; readonly tone: 'good' | 'bad' };

/** White letters on them have a contrast of 4.5 at least. */
const COLOURS: Record<Badge['tone'], string> = { good: '#1a6b3c', bad: '#b3261e' };

/** Sets or clears the sign of a tab; a tab that was closed meanwhile has none. The browser clears it at the next page. */
export async function setBadge(tabId: number, badge: Badge | undefined): Promise<void> {
  try {
    if (badge) {
      await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[badge.tone] });
      await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    }
    await browser.action.setBadgeText({ tabId, text: badge?.text ?? '' });
  } catch {
    // No such tab any more.
  }
}
