import type { FeedPorts } from '../../components/feeds/use-feeds.ts';
/** What the welcome page needs of the world, handed in so that tests can stand in for it. */
import { formatLocale, keyLanguage } from '../../components/shared/language.ts';
import type { WelcomeAccess } from '../../components/welcome/access-choice.tsx';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import type { Result } from '../../lib/model/result.ts';
import { commandKeys } from '../../lib/platform/commands.ts';
import {
  dropAccess,
  EVERY_SITE,
  grantedPatterns,
  onAccessChange,
  requestAccess,
  siteAccess,
} from '../../lib/platform/permissions.ts';
import { readStoredPolicy } from '../../lib/storage/local/policy.ts';
import { feedActions } from '../../lib/surfaces/feed-actions.ts';
import { feedLists } from '../../lib/surfaces/feed-lists.ts';

export type WelcomePorts = {
  readonly feeds: FeedPorts;
  /** Whether an administrator lets readers follow webzines of their own. */
  readonly mayFollow: () => Promise<boolean>;
  readonly previewCompany: (companyId: CompanyId) => Promise<Result<Preview, AppError>>;
  readonly readAccess: () => Promise<WelcomeAccess>;
  readonly onAccessChange: (listener: () => void, signal: AbortSignal) => void;
  /** Straight from the click; `false` where the reader refused. */
  readonly requestEverySite: () => Promise<boolean>;
  /** Gives every grant back. */
  readonly dropEverything: () => Promise<void>;
  readonly actionKey: () => Promise<string>;
  /** Address of the newest article of the library in the reader's language; `undefined` where it has none. */
  readonly firstPage: () => Promise<string | undefined>;
};

/** The world as the browser gives it, once the language is known that lists are named in. */
export const browserPorts = (): WelcomePorts => ({
  feeds: { ...feedActions, ...feedLists(formatLocale()) },
  mayFollow: async () => !(await readStoredPolicy()).switchedOff.includes('feeds'),
  previewCompany: (companyId) => askBackground('preview-company', { companyId }),
  readAccess: async () => {
    const [access, patterns] = await Promise.all([siteAccess(), grantedPatterns()]);
    if (access === 'every-site') return 'every-site';
    return patterns.length > 0 ? 'chosen-sites' : 'on-click';
  },
  onAccessChange,
  requestEverySite: () => requestAccess(EVERY_SITE),
  dropEverything: async () => {
    for (const pattern of await grantedPatterns()) await dropAccess(pattern);
  },
  actionKey: async () => (await commandKeys()).get('_execute_action') ?? '',
  firstPage: async () => {
    const query = `lang:${keyLanguage()}`;
    const found = await askBackground('search-library', { query, limit: 1, sort: 'newest' });
    return found.ok ? found.value.hits[0]?.article.url : undefined;
  },
});
