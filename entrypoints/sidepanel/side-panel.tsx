import { FollowBar } from '../../components/feeds/follow-bar.tsx';
import { CollectLink } from '../../components/prospects/collect-link.tsx';
import { RelatedBlock } from '../../components/related/related-block.tsx';
import { SearchBlock } from '../../components/search/search-block.tsx';
import type { FirmHref } from '../../components/search/search-state.ts';
import { Button } from '../../components/shared/button.tsx';
import { ErrorNotice, Notice } from '../../components/shared/notice.tsx';
import { NewsNotice } from '../../components/site/news-notice.tsx';
import { PageCompanies } from '../../components/site/page-companies.tsx';
import { SurfaceLinks } from '../../components/site/surface-links.tsx';
import type { ArticleId } from '../../lib/model/article.ts';
import { panelHash, under } from '../../lib/navigation/panel-view.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import { late } from '../header/late.tsx';
import { useAccounts } from '../popup/use-accounts.ts';
import { useFollow } from '../popup/use-follow.ts';
import { useLibraryError } from '../popup/use-library-error.ts';
import { useNews } from '../popup/use-news.ts';
import { usePage } from '../popup/use-page.ts';
import { useRelated } from '../popup/use-related.ts';
import { useSearch } from '../popup/use-search.ts';
import { useSite } from '../popup/use-site.ts';
import { OverPage, useFocusBack } from './panel-view.tsx';
import type { PanelPorts } from './ports.ts';
import { useFrontTab } from './use-front-tab.ts';
import { usePageInHand } from './use-page-in-hand.ts';
import { usePlace } from './use-place.ts';

const LateDossier = late(
  async () => (await import('./dossier-pane.tsx')).DossierPane,
  () => t('dossier.loading'),
);
const LateArticle = late(
  async () => (await import('./article-pane.tsx')).ArticlePane,
  () => t('reader.loading'),
);
const readHref = (article: ArticleId): string => panelHash({ article });

const firmHref: FirmHref = (kind, id) => panelHash({ dossier: { kind, id } });

/**
 * Beside the page in front: search, the firms it names, and what else the library holds on them. `isNew` tells of an
 * update.
 */
export function SidePanel({ ports, isNew = false }: { readonly ports: PanelPorts; readonly isNew?: boolean }) {
  const news = useNews(ports, isNew);
  const visit = useFrontTab(ports);
  const search = useSearch(ports, 'side-panel');
  const { onQuery } = search;
  const { onTyped, view } = usePlace(ports, visit, onQuery);
  const isReading = view.article !== undefined;
  const isOver = isReading || view.dossier !== undefined;
  useFocusBack(view);
  return (
    <div class={isReading ? 'v-panel v-panel--reading' : 'v-panel'}>
      <h1 class="v-unseen">{t('sidePanel.title')}</h1>
      <SearchBlock
        {...search}
        onQuery={onTyped}
        readHref={readHref}
        firmHref={firmHref}
        ways={<SurfaceLinks onLibrary={() => ports.openLibrary(search.state.query)} onSettings={ports.openSettings} />}
      />
      {news.isNew ? <NewsNotice onOpen={() => (news.heard(), ports.openNews())} onClose={news.heard} /> : null}
      <div class="v-panel-page" hidden={search.state.kind !== 'idle' && !isReading}>
        {/* It stays while something lies over it: the way back leads to the same links. */}
        <div class="v-panel-page" hidden={isOver}>
          {visit === undefined ? null : visit.tab === undefined ? (
            <Notice tone="info">{t('sidePanel.noPage')}</Notice>
          ) : (
            <BesidePage key={`${String(visit.tab.id)} ${String(visit.number)}`} ports={ports} tab={visit.tab} />
          )}
        </div>
        {!isOver ? null : (
          <OverPage view={view} onBack={() => ports.goTo(under(view))}>
            {view.dossier === undefined ? null : (
              <div hidden={isReading}>
                <LateDossier ports={ports} dossier={view.dossier} />
              </div>
            )}
            {view.article === undefined ? null : <LateArticle key={view.article} ports={ports} id={view.article} />}
          </OverPage>
        )}
      </div>
    </div>
  );
}

function BesidePage({ ports, tab }: { readonly ports: PanelPorts; readonly tab: OpenTab }) {
  const host = tab.url === undefined ? undefined : siteHost(tab.url);
  const { site, ask } = useSite(ports, host);
  const page = usePage(ports, tab.id, host === undefined ? false : site?.muted);
  const accounts = useAccounts(ports, page);
  const { pageInHand, about, isUnreadable } = usePageInHand(ports, tab.id);
  const related = useRelated(ports, pageInHand);
  const libraryError = useLibraryError(ports);
  const following = useFollow(ports, tab.id, tab.url);
  if (page.kind === 'restricted') {
    return (
      <Notice
        tone="info"
        action={
          host === undefined ? undefined : (
            <Button kind="quiet" onClick={() => ask('this-site')}>
              {t('sidePanel.allowSite')}
            </Button>
          )
        }
      >
        {host === undefined ? t('sidePanel.noPage') : t('sidePanel.allow')}
      </Notice>
    );
  }
  return (
    <>
      <PageCompanies
        state={page}
        about={about}
        accounts={accounts}
        target={{ kind: 'dossier', href: (id) => panelHash({ dossier: { kind: 'company', id } }) }}
      />
      {page.kind === 'described' && page.page.companies.length > 1 ? (
        <CollectLink source={{ kind: 'tab', tabId: tab.id }} />
      ) : null}
      {/* What comes later moves nothing that stands. */}
      {following.isKnown ? (
        <>
          <FollowBar
            state={following.state}
            feeds={following.feeds}
            onFollow={following.follow}
            onSettings={ports.openFeedSettings}
          />
          {libraryError === undefined ? (
            <RelatedBlock {...related} readHref={readHref} tellsNone={pageInHand !== undefined || isUnreadable} />
          ) : (
            <ErrorNotice error={libraryError} />
          )}
        </>
      ) : null}
    </>
  );
}
