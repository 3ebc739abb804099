import type { Browser } from 'webextension-polyfill';
import { eventually } from '../browsers/eventually.ts';
import type { Session } from '../browsers/session.ts';

declare const browser: Browser;

/** How often a page names each company, most named first. */
export type PageCount = {
  readonly url: string;
  readonly companies: readonly { readonly name: string; readonly count: number }[];
  readonly mentions: number;
};

type Reply = { readonly ok: boolean; readonly value?: { readonly state: string } & Omit<PageCount, 'url'> };

/**
 * Asks the annotating script of the tab at this address, as the popup does, and waits until it has read the whole page.
 */
export async function describePage(session: Session, url: string): Promise<PageCount> {
  return eventually(`the mentions of ${url}`, async () => {
    const reply = await session.inExtension(askTabAt, url);
    return reply?.value?.state === 'done'
      ? { url, companies: reply.value.companies, mentions: reply.value.mentions }
      : undefined;
  });
}

/** Runs in a page of the extension. */
async function askTabAt(url: string): Promise<Reply | undefined> {
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((candidate) => candidate.url === url);
  if (tab?.id === undefined) return undefined;
  return browser.tabs.sendMessage(tab.id, { vigie: 'describe-page', payload: {} }, { frameId: 0 });
}
