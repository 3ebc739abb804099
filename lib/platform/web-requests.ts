/** The extension's own requests as the browser sees them: where redirects lead, which `fetch` does not tell. */
import { browser } from 'wxt/browser';
import { siteAccess } from './permissions.ts';
import { extensionOrigin } from './runtime.ts';

/** One redirect of a request of ours. */
export type SeenRedirect = { readonly status: number; readonly from: string; readonly to: string };

/** What the reader is asked for with a feed: its host, and to see where our own requests are led. */
const SEES_REDIRECTS = 'webRequest';

/**
 * Asks for what following feeds needs; `false` where the reader refused the hosts. Call it straight from the click,
 * before anything is awaited. Seeing redirects costs no question of its own and may be refused without harm.
 */
export async function requestFeedAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns], permissions: [SEES_REDIRECTS] }).catch(() => false);
}

/** Whether the extension may ask an address. */
export async function mayAsk(url: string): Promise<boolean> {
  const host = URL.parse(url)?.hostname;
  return host !== undefined && (await siteAccess(host)) !== 'on-click';
}

/**
 * Tells of the redirects of our own request for an address, until the signal ends; `false` without the permission.
 * Requests of tabs are not ours, and one of ours for another address begins another chain.
 */
export function watchRedirects(url: string, tell: (redirect: SeenRedirect) => void, signal: AbortSignal): boolean {
  const event = redirectEvent();
  if (!event || signal.aborted) return false;
  const start = withoutHash(url);
  let request: string | undefined;
  const hear = ({ requestId, tabId, statusCode, url: from, redirectUrl, ...facts }: RedirectFacts): void => {
    if (tabId !== -1 || !isOurs(facts)) return;
    if (request === undefined && withoutHash(from) === start) request = requestId;
    if (requestId === request) tell({ status: statusCode, from, to: redirectUrl });
  };
  event.addListener(hear, { urls: ['<all_urls>'], types: ['xmlhttprequest'] });
  signal.addEventListener('abort', () => event.removeListener(hear), { once: true });
  return true;
}

type RedirectFacts = {
  readonly requestId: string;
  readonly tabId: number;
  readonly statusCode: number;
  readonly url: string;
  readonly redirectUrl: string;
  /** Who asked: Chromium's name, and Firefox's. */
  readonly initiator?: string | undefined;
  readonly originUrl?: string | undefined;
};

type RedirectEvent = {
  readonly addListener: (
    listener: (facts: RedirectFacts) => void,
    filter: { urls: string[]; types: 'xmlhttprequest'[] },
  ) => void;
  readonly removeListener: (listener: (facts: RedirectFacts) => void) => void;
};

/** The types promise the API whether or not it was granted. */
function redirectEvent(): RedirectEvent | undefined {
  const api: { readonly webRequest?: { readonly onBeforeRedirect: RedirectEvent } } = browser;
  return api.webRequest?.onBeforeRedirect;
}

function isOurs({ initiator, originUrl }: Pick<RedirectFacts, 'initiator' | 'originUrl'>): boolean {
  return (initiator ?? originUrl ?? '').startsWith(extensionOrigin());
}

function withoutHash(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/#.*$/, '');
}
