/** Listeners of browser events, added in the worker's first turn: the browser wakes the worker for those only. */
import type { AppError } from '../model/app-error.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { NamedFirm } from '../model/library-search.ts';
import { onAlarm } from '../platform/alarms.ts';
import { createMenus } from '../platform/context-menus.ts';
import { t } from '../platform/i18n.ts';
import { onManagedChange } from '../platform/managed-store.ts';
import { clearNotification, onNotificationClick } from '../platform/notifications.ts';
import { handleOmnibox } from '../platform/omnibox.ts';
import { onAccessChange } from '../platform/permissions.ts';
import { extensionOrigin, onInstalled, onStartup } from '../platform/runtime.ts';
import { openAt, onPageShown, onTabClosed, onTabOpened, openTabAt, showPage } from '../platform/tabs.ts';
import { renewLanguage, speakChosenLanguage } from '../storage/local/choose-language.ts';
import { onDraftChange } from '../storage/local/drafts.ts';
import { keepNews } from '../storage/local/news.ts';
import type { BackgroundServices } from './create-services.ts';
import { registerMenusAndKeys, userMenus } from './menus-and-keys.ts';
import { omniboxResponse, omniboxTarget } from './omnibox.ts';
import { newId, reporting } from './service-groups.ts';
import { TEAM_ALARM } from './services/sync/team-service.ts';
import { WATCH_ALARM } from './services/watch/watch-platform.ts';

/** What the entrypoint brings along: sentences lie outside of `lib`. */
type Sentences = {
  readonly errorSentence: (error: AppError) => string;
  readonly firmSentence: (firm: NamedFirm) => string;
  readonly formatDate: (day: IsoDate) => string;
  readonly formatCount: (count: number) => string;
};

/** Notes who opened a tab, where that is asked: in a browser that tells pages what an event came from. */
export function noteOpenedTabs({ openedTabs }: BackgroundServices): void {
  if (!('originalTarget' in Event.prototype)) return;
  onTabOpened((tab) => reporting(openedTabs.note(tab)));
  onTabClosed((id) => reporting(openedTabs.forget(id)));
}

/** Listens to installation, tabs, grants, alarms, notifications and the address bar. */
export function registerListeners(services: BackgroundServices, sentences: Sentences): void {
  const {
    contentScripts,
    byHand,
    tabFollower,
    feeds,
    library,
    facts,
    watch,
    team,
    search,
    policy,
    installer,
    accounts,
    drafts,
    packs,
  } = services;
  onInstalled((reason) => {
    reporting(renewLanguage().then(() => createMenus(userMenus())));
    reporting(contentScripts.register().then(contentScripts.annotateOpenTabs));
    if (reason === 'update') reporting(keepNews().then(drafts.restore));
    if (reason === 'install') reporting(openTabAt(`${extensionOrigin()}/welcome.html`));
  });
  registerMenusAndKeys({ contentScripts, byHand, follower: tabFollower, reporting });
  onPageShown(({ id, url }) => reporting(byHand.showState(id, url)));
  onStartup(() => reporting(contentScripts.register().then(drafts.forget)));
  onDraftChange((change) => reporting(drafts.changed(change)));
  onAccessChange(() => {
    reporting(contentScripts.annotateOpenTabs());
    reporting(feeds.accessChanged());
  }, new AbortController().signal);
  onManagedChange(() =>
    reporting(policy.apply().then(installer.install).then(policy.followFeeds).then(packs.set.bring).then(team.goOn)),
  );
  onAlarm(feeds.alarm);
  onAlarm(library.alarm);
  onAlarm(facts.alarm);
  onAlarm((name) => reporting(accounts.alarm(name)));
  onAlarm((name) => reporting(packs.service.alarm(name)));
  onAlarm((name) => reporting(packs.set.alarm(name)));
  onAlarm((name) => name === WATCH_ALARM && reporting(watch.refresh()));
  onAlarm((name) => name === TEAM_ALARM && reporting(team.goOn()));
  onNotificationClick((page) => reporting(Promise.all([clearNotification(page), showPage(`/${page}.html`)])));
  handleOmnibox({
    hint: t('omnibox.hint'),
    respond: (typed) =>
      omniboxResponse(
        {
          search: search.results.search,
          countWords: (count) => t('omnibox.all', count, [sentences.formatCount(count)]),
          errorWords: sentences.errorSentence,
          firmWords: sentences.firmSentence,
          dateWords: sentences.formatDate,
        },
        typed,
      ),
    entered: (text, where) => reporting(openAt(omniboxTarget(text, extensionOrigin()), where)),
    reportBug: reportError,
  });
}

/**
 * Work at the worker's start: the language, what an administrator set, then the pack, then whatever was interrupted or
 * is due.
 */
export function resumeWork({
  writer,
  policy,
  installer,
  feeds,
  library,
  watch,
  team,
  facts,
  packs,
  renewLog,
}: BackgroundServices): void {
  reporting(renewLog());
  reporting(speakChosenLanguage({ isInEveryLanguage: true }));
  reporting(
    writer
      .adoptOldCorrections(newId)
      .then(policy.apply)
      .then(installer.install)
      .then(policy.followFeeds)
      .then(packs.set.goOn)
      .then(feeds.goOn)
      .then(library.goOn)
      .then(watch.refresh)
      .then(team.goOn)
      .then(facts.goOn),
  );
}
