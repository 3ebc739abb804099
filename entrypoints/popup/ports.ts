/** What the popup needs of the world, handed in so that tests can stand in for it. */
import { createPageAsker } from '../../lib/messages/ask-frames.ts';
import { askTab } from '../../lib/messages/ask-tab.ts';
import type { BackgroundProtocol } from '../../lib/messages/background-messages.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { TabProtocol } from '../../lib/messages/tab-messages.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { FeedActions } from '../../lib/model/feed-actions.ts';
import type { SiteAccess } from '../../lib/model/page-description.ts';
import type { Result } from '../../lib/model/result.ts';
import { withRecent } from '../../lib/model/searches.ts';
import type { Searches } from '../../lib/model/searches.ts';
import type { WatchedHeadline } from '../../lib/model/watch.ts';
import { libraryPath } from '../../lib/navigation/page-paths.ts';
import { nameFormPath } from '../../lib/navigation/selected-name.ts';
import { isInTab } from '../../lib/platform/about.ts';
import { readLocal } from '../../lib/platform/local-store.ts';
import { readPageLinks } from '../../lib/platform/page-links.ts';
import { EVERY_SITE, hostPattern, onAccessChange, requestAccess, siteAccess } from '../../lib/platform/permissions.ts';
import { openOptions } from '../../lib/platform/runtime.ts';
import { framesOf } from '../../lib/platform/scripting.ts';
import { hasSidePanel, openSidePanel } from '../../lib/platform/side-panel.ts';
import { showPage, showTab } from '../../lib/platform/tabs.ts';
import { MUTES_KEY, POLICY_KEY } from '../../lib/storage/local/annotator-keys.ts';
import { forgetDraft, keepDraft, readDraft } from '../../lib/storage/local/drafts.ts';
import type { DraftKey } from '../../lib/storage/local/drafts.ts';
import { forgetNews, hasNews } from '../../lib/storage/local/news.ts';
import { choicesOf, onChoice } from '../../lib/storage/local/reader-choices.ts';
import { changeSearches, readSearches } from '../../lib/storage/local/searches.ts';
import { readHeadlines } from '../../lib/storage/local/watched-headlines.ts';
import { feedActions } from '../../lib/surfaces/feed-actions.ts';

type Ask<Protocol extends Record<keyof Protocol, { request: unknown; reply: unknown }>, Rest extends unknown[]> = <
  Name extends keyof Protocol,
>(
  ...question: [...Rest, name: Name, payload: Protocol[Name]['request']]
) => Promise<Result<Protocol[Name]['reply'], AppError>>;

export type PopupPorts = {
  readonly askBackground: Ask<BackgroundProtocol, []>;
  readonly askTab: Ask<TabProtocol, [tabId: number]>;
  readonly isMuted: (host: string) => Promise<boolean>;
  readonly siteAccess: (host: string) => Promise<SiteAccess>;
  /** Straight from the click; `false` where the reader refused. */
  readonly requestAccess: (what: 'this-site' | 'every-site', host: string) => Promise<boolean>;
  /** Tells that mutes or grants changed, here or elsewhere. */
  readonly onSiteChange: (listener: () => void, signal: AbortSignal) => void;
  readonly readDraft: (key: DraftKey) => Promise<Draft | undefined>;
  readonly keepDraft: (key: DraftKey, draft: Draft) => Promise<void>;
  readonly forgetDraft: (key: DraftKey) => Promise<void>;
  readonly newCommandId: () => string;
  /** Waits before asking a page again that is still being scanned. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  readonly feeds: FeedActions;
  /** What a tab's page says about its feeds, as markup. */
  readonly readPageLinks: (tabId: number) => Promise<string>;
  readonly openFeedSettings: () => void;
  /** Whether an update is still to be shown. */
  readonly hasNews: () => Promise<boolean>;
  /** The newest about watched companies. */
  readonly readHeadlines: () => Promise<readonly WatchedHeadline[]>;
  readonly forgetNews: () => Promise<void>;
  readonly openNews: () => void;
  readonly openSettings: () => void;
  /** Opens the library page with a query. */
  readonly openLibrary: (query: string) => void;
  readonly hasSidePanel: boolean;
  /** Straight from the click. */
  readonly openSidePanel: (tabId: number) => void;
  /** Goes away, or, where the popup is a page, to the tab it acts on. */
  readonly leave: (tabId: number) => void;
  readonly readSearches: () => Promise<Searches>;
  /** Notes a search that led somewhere. */
  readonly noteSearch: (query: string) => void;
  /** Opens the form that adds a name of the page. */
  readonly openNameForm: (name: string, host: string) => void;
};

const SCAN_PAUSE_MS = 200;

/** The world as the browser gives it. */
export const browserPorts: PopupPorts = {
  askBackground,
  askTab: createPageAsker({ askTab, framesOf }),
  isMuted: async (host) => {
    const { mutes } = choicesOf(await readLocal([MUTES_KEY, POLICY_KEY]));
    return mutes.sites.includes(host);
  },
  siteAccess,
  requestAccess: (what, host) => requestAccess(what === 'every-site' ? EVERY_SITE : hostPattern(host)),
  onSiteChange: (listener, signal) => {
    onAccessChange(listener, signal);
    onChoice(listener, signal, [MUTES_KEY, POLICY_KEY]);
  },
  readDraft,
  keepDraft,
  forgetDraft,
  newCommandId: () => crypto.randomUUID(),
  pause: (signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, SCAN_PAUSE_MS);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    }),
  feeds: feedActions,
  readPageLinks,
  openFeedSettings: () => void showPage('/options.html#feeds'),
  hasNews,
  readHeadlines,
  forgetNews,
  openNews: () => void showPage('/options.html#news'),
  openSettings: () => void openOptions(),
  openLibrary: (query) => void showPage(libraryPath(query)),
  hasSidePanel: hasSidePanel(),
  openSidePanel: (tabId) => {
    // The popup would lie over it.
    void openSidePanel(tabId).then(() => close());
  },
  leave: (tabId) => void isInTab().then((inTab) => (inTab ? showTab(tabId) : close())),
  readSearches,
  noteSearch: (query) => void changeSearches((before) => withRecent(before, query)),
  openNameForm: (name, host) => void showPage(nameFormPath({ name, host })),
};
