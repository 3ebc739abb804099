/** The popup's world, as a test says it is. */
import { vi } from 'vitest';
import type { PopupPorts } from '../../../entrypoints/popup/ports.ts';
import type { TabProtocol } from '../../../lib/messages/tab-messages.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { feedWorld } from '../components/feeds/feed-world.ts';
import { backgroundAnswering } from './background-replies.ts';
import type { Answers } from './background-replies.ts';

type TabReplies = {
  readonly [Name in keyof TabProtocol]: () =>
    | Result<TabProtocol[Name]['reply'], AppError>
    | Promise<Result<TabProtocol[Name]['reply'], AppError>>;
};
type World = {
  readonly background?: Partial<Answers>;
  readonly page?: Partial<TabReplies>;
  readonly ports?: Partial<PopupPorts>;
  readonly drafts?: Map<string, Draft>;
};

const EVERYDAY: TabReplies = {
  'describe-page': () =>
    ok({ state: 'done', companies: [{ companyId: 'cloudwatt', name: 'Cloudwatt', count: 9 }], mentions: 9 }),
  'step-mark': () => ok({}),
  'toggle-popover': () => ok({}),
  'look-up-selection': () => ok({}),
  'open-for-frame': () => ok({}),
  'close-for-frame': () => ok({}),
  'go-to-company': () => ok({}),
};

export function popupWorld({ background = {}, page = {}, ports = {}, drafts = new Map() }: World = {}) {
  const { askBackground, asked, askedFor } = backgroundAnswering(background);
  const answers: TabReplies = { ...EVERYDAY, ...page };
  const askedTab: string[] = [];
  const siteListeners = new Set<() => void>();
  let commands = 0;
  const world: PopupPorts = {
    askBackground,
    askTab: async (_tabId, name) => {
      askedTab.push(name);
      return answers[name]();
    },
    isMuted: async () => false,
    siteAccess: async () => 'on-click',
    requestAccess: async () => true,
    onSiteChange: (listener, signal) => {
      siteListeners.add(listener);
      signal.addEventListener('abort', () => siteListeners.delete(listener));
    },
    readDraft: async ({ tabId, url }) => drafts.get(`${String(tabId)} ${url}`),
    keepDraft: async ({ tabId, url }, draft) => void drafts.set(`${String(tabId)} ${url}`, draft),
    forgetDraft: async ({ tabId, url }) => void drafts.delete(`${String(tabId)} ${url}`),
    newCommandId: () => {
      commands += 1;
      return `command-${String(commands)}`;
    },
    pause: async () => {},
    feeds: feedWorld().ports,
    readPageLinks: async () => '',
    openFeedSettings: vi.fn<() => void>(),
    hasNews: async () => false,
    readHeadlines: async () => [],
    forgetNews: vi.fn<() => Promise<void>>(async () => {}),
    openNews: vi.fn<() => void>(),
    openSettings: vi.fn<() => void>(),
    openLibrary: vi.fn<(query: string) => void>(),
    hasSidePanel: true,
    openSidePanel: vi.fn<(tabId: number) => void>(),
    leave: vi.fn<(tabId: number) => void>(),
    readSearches: async () => ({ recent: ['numergy avant:2016'], saved: [] }),
    noteSearch: vi.fn<(query: string) => void>(),
    openNameForm: vi.fn<(name: string, host: string) => void>(),
    ...ports,
  };
  return { ports: world, asked, askedFor, askedTab, drafts, siteListeners };
}
