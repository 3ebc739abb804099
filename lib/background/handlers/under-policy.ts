/** Handlers that refuse what an administrator switched off or set, whatever page asks. */
import type { Sender } from '../../messages/sender.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { FeedId } from '../../model/feed.ts';
import { changeUnder } from '../../model/policy.ts';
import type { SwitchableFeature } from '../../model/policy.ts';
import { err } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { PolicyRules } from '../services/policy/policy-rules.ts';

type Handle<Request, Reply> = (request: Request, sender: Sender) => Promise<Result<Reply, AppError>>;

/** Refuses where the policy says so; else asks the handler. */
function guarded<Request, Reply>(
  isRefused: (request: Request) => Promise<boolean>,
  handle: Handle<Request, Reply>,
): Handle<Request, Reply> {
  return async (request, sender) =>
    (await isRefused(request)) ? err(appError('set-by-administrator')) : handle(request, sender);
}

/** The same handlers, under a policy that is asked at each message. */
export function underPolicy(
  handlers: BackgroundHandlers,
  { current, isOff }: Pick<PolicyRules, 'current' | 'isOff'>,
): BackgroundHandlers {
  const whenOff = (feature: SwitchableFeature) => () => isOff(feature);
  const isOfPolicy = async (id: FeedId): Promise<boolean> => {
    const { feeds } = await current();
    if (feeds.length === 0) return false;
    const followed = await handlers['list-feeds']({}, { kind: 'page' });
    return followed.ok && followed.value.some(({ feed }) => feed.id === id && feeds.includes(feed.url));
  };
  const isSetPack = async (id: string): Promise<boolean> => {
    const { packs } = await current();
    if (packs.length === 0) return false;
    const listed = await handlers['list-packs']({}, { kind: 'page' });
    return listed.ok && listed.value.packs.some((pack) => pack.id === id && packs.includes(pack.address ?? ''));
  };
  return {
    ...handlers,
    // A file of settings names all of them: what is locked is left out, and the rest is taken in.
    'change-settings': async ({ settings }, sender) =>
      handlers['change-settings']({ settings: changeUnder(await current(), settings) }, sender),
    'mute-site': guarded(
      async ({ host, muted }) => !muted && (await current()).mutedSites.includes(host),
      handlers['mute-site'],
    ),
    'look-for-feed': guarded(whenOff('feeds'), handlers['look-for-feed']),
    'follow-feeds': guarded(whenOff('feeds'), handlers['follow-feeds']),
    'follow-offered': guarded(whenOff('feeds'), handlers['follow-offered']),
    'unfollow-feed': guarded(({ id }) => isOfPolicy(id), handlers['unfollow-feed']),
    'roll-pack-back': guarded(({ id }) => isSetPack(id), handlers['roll-pack-back']),
    'remove-pack': guarded(({ id }) => isSetPack(id), handlers['remove-pack']),
    'plan-import': guarded(whenOff('import'), handlers['plan-import']),
    'bring-in': guarded(whenOff('import'), handlers['bring-in']),
    'library-slice': guarded(whenOff('export'), handlers['library-slice']),
    'change-backup': guarded(async ({ on }) => on && isOff('export'), handlers['change-backup']),
  };
}
