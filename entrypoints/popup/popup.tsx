import type { ComponentChildren } from 'preact';
import { FollowBar } from '../../components/feeds/follow-bar.tsx';
import { SaveBlock } from '../../components/save/save-block.tsx';
import { SearchBlock } from '../../components/search/search-block.tsx';
import { Mark } from '../../components/shared/mark.tsx';
import { ErrorNotice, Notice } from '../../components/shared/notice.tsx';
import { NewsNotice } from '../../components/site/news-notice.tsx';
import { PageCompanies } from '../../components/site/page-companies.tsx';
import type { PageState } from '../../components/site/page-companies.tsx';
import { SiteBar } from '../../components/site/site-bar.tsx';
import { SurfaceLinks } from '../../components/site/surface-links.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import { late } from '../header/late.tsx';
import type { AtOnce } from './at-once.ts';
import type { PopupPorts } from './ports.ts';
import { useAccounts } from './use-accounts.ts';
import { useFollow } from './use-follow.ts';
import { useLibraryError } from './use-library-error.ts';
import { useNews } from './use-news.ts';
import { usePage } from './use-page.ts';
import { useRelated } from './use-related.ts';
import { useSave } from './use-save.ts';
import { useSearch } from './use-search.ts';
import { useSite } from './use-site.ts';

/** The tab the popup stands over; its address only where the reader let the extension see it. */
export type PopupTab = { readonly id: number; readonly url?: string };

type PopupProps = {
  readonly ports: PopupPorts;
  readonly tab: PopupTab | undefined;
  readonly atOnce: AtOnce;
  /** What stood in the field before the first draw. */
  readonly typed?: string;
};

/** What the reader opens is no longer new. */
function markRead({ askBackground, newCommandId }: PopupPorts, id: ArticleId): void {
  void askBackground('change-articles', { commandId: newCommandId(), change: { ids: [id], read: true } });
}

const LateLastParts = late(async () => (await import('./last-parts.tsx')).LastParts);

/** Before the article is read, whose block may then be lower than its skeleton. */
const LOADING: PageState = { kind: 'loading' };

/** The toolbar popup: search on top, then this site, this article, this page's companies. */
export function Popup({ ports, tab, atOnce, typed }: PopupProps) {
  const search = useSearch(ports, 'popup', { typed });
  const libraryError = useLibraryError(ports);
  const news = useNews(ports, atOnce.isNew);
  const { news: watched } = atOnce;
  const headlines =
    watched === undefined ? null : (
      <watched.Headlines headlines={watched.headlines} onOpen={({ article }) => markRead(ports, article.id)} />
    );
  const hasFresh = watched?.headlines.some(({ isKnown }) => !isKnown) ?? false;
  return (
    <div class="v-popup">
      <h1 class="v-unseen">{t('extension.name')}</h1>
      <SearchBlock
        {...search}
        firmHref={(kind, id) => dossierPath({ kind, id })}
        before={<Mark size={28} />}
        ways={
          <SurfaceLinks
            onSidePanel={tab !== undefined && ports.hasSidePanel ? () => ports.openSidePanel(tab.id) : undefined}
            onLibrary={() => ports.openLibrary('')}
            onSettings={ports.openSettings}
          />
        }
      />
      {news.isNew ? <NewsNotice onOpen={() => (news.heard(), ports.openNews())} onClose={news.heard} /> : null}
      <div class="v-popup-page" hidden={search.state.kind !== 'idle'}>
        {libraryError === undefined ? null : <ErrorNotice error={libraryError} />}
        {hasFresh ? headlines : null}
        {tab === undefined ? (
          <Notice tone="info">{t('popup.noTab')}</Notice>
        ) : (
          <TabBlocks ports={ports} tab={tab} atOnce={atOnce.site} shownAbove={libraryError?.kind}>
            {hasFresh ? null : headlines}
          </TabBlocks>
        )}
      </div>
    </div>
  );
}

type TabBlocksProps = {
  readonly ports: PopupPorts;
  readonly tab: PopupTab;
  readonly atOnce: AtOnce['site'];
  /** The failure that is shown on top already. */
  readonly shownAbove: AppError['kind'] | undefined;
  /** What stands before the articles related to the page. */
  readonly children: ComponentChildren;
};

/**
 * The switch of the site stands first, where nothing that comes later moves it. Nothing is drawn under what is still on
 * its way: neither what is read nor what is about to be pressed moves.
 */
function TabBlocks({ ports, tab, atOnce, shownAbove, children }: TabBlocksProps) {
  const host = tab.url === undefined ? undefined : siteHost(tab.url);
  const { site, mute, ask } = useSite(ports, host, atOnce);
  const page = usePage(ports, tab.id, host === undefined ? false : site?.muted);
  const saving = useSave(ports, tab.id);
  const { state, names, pageInHand } = saving;
  const accounts = useAccounts(ports, page);
  const related = useRelated(ports, pageInHand);
  const following = useFollow(ports, tab.id, tab.url);
  const isRead = state.kind !== 'loading';
  const isWhole = isRead && following.isKnown && !isUnderWay(page);
  return (
    <>
      {host === undefined ? null : (
        <div class="v-site-space">{site === undefined ? null : <SiteBar site={site} onMute={mute} onAsk={ask} />}</div>
      )}
      {page.kind === 'restricted' || (state.kind === 'unreadable' && state.error.kind === shownAbove) ? null : (
        <SaveBlock
          state={state}
          onDraft={saving.draft}
          onSave={saving.save}
          onEdit={saving.edit}
          onUndo={saving.undo}
          pictures={saving.pictures}
          onPictures={saving.agreeToPictures}
        />
      )}
      <PageCompanies
        state={isRead ? page : LOADING}
        about={state.kind === 'loading' ? undefined : names.about}
        accounts={accounts}
        target={{ kind: 'card', open: (id) => void openCard(ports, tab.id, id) }}
        keepsSpace={!isWhole}
      />
      {isWhole ? (
        <FollowBar
          state={following.state}
          feeds={following.feeds}
          onFollow={following.follow}
          onSettings={ports.openFeedSettings}
        />
      ) : null}
      {isWhole ? (
        <LateLastParts
          askBackground={ports.askBackground}
          tabId={tab.id}
          page={page.kind === 'described' ? page.page : undefined}
          unknown={names.unknown}
          onAddName={(name) => ports.openNameForm(name, host ?? '')}
          related={related}
        >
          {children}
        </LateLastParts>
      ) : null}
    </>
  );
}

async function openCard({ askTab, leave }: PopupPorts, tabId: number, companyId: string): Promise<void> {
  await askTab(tabId, 'go-to-company', { companyId });
  leave(tabId); // The card lies in the page, which has the focus and the pointer then.
}

/** Whether firms of the page may still come. */
function isUnderWay(page: PageState): boolean {
  return page.kind === 'loading' || (page.kind === 'described' && page.page.state === 'scanning');
}
