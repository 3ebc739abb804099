/**
 * Puts what an administrator set into force: at the background's start, and when the browser tells that it changed.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { FeedLine } from '../../../model/feed-line.ts';
import { samePolicy } from '../../../model/policy.ts';
import type { Policy } from '../../../model/policy.ts';
import type { Result } from '../../../model/result.ts';
import type { AnnotatorWriter } from '../../../storage/local/annotator-writer.ts';
import { siteHost } from '../../../url/web-address.ts';
import type { ContentScripts } from '../content-scripts.ts';
import type { FeedFollower } from '../feeds/follow-feeds.ts';

type Dependencies = {
  /** The policy as it is set. */
  readonly current: () => Promise<Policy>;
  /** The policy as pages have it. */
  readonly stored: () => Promise<Policy>;
  readonly writer: Pick<AnnotatorWriter, 'applyPolicy'>;
  readonly contentScripts: Pick<ContentScripts, 'register' | 'annotateOpenTabs' | 'restyle'>;
  readonly feeds: Pick<FeedFollower, 'list' | 'follow'>;
  readonly newId: () => string;
};

export type PolicyService = {
  /** Reads the policy anew and puts it into force; without effect where it is the same. */
  readonly apply: () => Promise<void>;
  /** Follows the feeds of the policy that are not followed yet. Fails where the library does not open. */
  readonly followFeeds: () => Promise<Result<undefined, AppError>>;
};

export function createPolicyService({
  current,
  stored,
  writer,
  contentScripts,
  feeds,
  newId,
}: Dependencies): PolicyService {
  return {
    async apply() {
      const [policy, before] = [await current(), await stored()];
      if (samePolicy(policy, before)) return;
      const { markStyle } = policy.settings;
      const isRestyled = markStyle !== before.settings.markStyle;
      // As with a change by the reader: the sheet is there before the marks and goes after them.
      if (isRestyled && markStyle !== 'none') await contentScripts.restyle(markStyle ?? 'underline');
      await writer.applyPolicy(policy);
      if (isRestyled && markStyle === 'none') await contentScripts.restyle(markStyle);
      if (policy.mutedSites.join(' ') === before.mutedSites.join(' ')) return;
      await contentScripts.register();
      await contentScripts.annotateOpenTabs();
    },

    async followFeeds() {
      const wanted = (await current()).feeds;
      if (wanted.length === 0) return DONE;
      const followed = await feeds.list();
      if (!followed.ok) return followed;
      const missing = wanted.filter((url) => !isFollowed(followed.value, url));
      if (missing.length === 0) return DONE;
      const outcome = await feeds.follow({
        commandId: newId(),
        feeds: missing.map((url) => ({ url, title: siteHost(url) ?? url })),
      });
      return outcome.ok ? DONE : outcome;
    },
  };
}

const DONE = { ok: true, value: undefined } as const;

function isFollowed(feeds: readonly FeedLine[], url: string): boolean {
  return feeds.some(({ feed }) => feed.url === url);
}
