import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { newsroomLink, pressSearchLink } from '../../lib/navigation/press-links.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SaveFile } from '../charts/chart-tools.tsx';
import { pageLink } from '../shared/article-link.ts';
import { Skeleton } from '../shared/skeleton.tsx';
import { CompanionsSection } from './companions-section.tsx';
import { DossierHead } from './dossier-head.tsx';
import { EventsSection } from './events-section.tsx';
import { DossierFailure } from './failure.tsx';
import { FiguresSection } from './figures-section.tsx';
import { JumpList } from './jump-list.tsx';
import { LineageSection } from './lineage-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PulseSection } from './pulse-section.tsx';
import { SECTIONS } from './section.tsx';
import type { SectionName } from './section.tsx';
import { LeftOutBar } from './statements.tsx';
import type { StatementActions } from './statements.tsx';
import { StoriesSection } from './stories-section.tsx';

export type DossierState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly dossier: Dossier }
  | { readonly kind: 'failed'; readonly error: AppError };

type DossierProps = {
  readonly state: DossierState;
  readonly today: IsoDate;
  readonly companyHref: (id: CompanyId) => string;
  readonly readerHref: (id: ArticleId) => string;
  /** Where an article is read on this surface, if it is. */
  readonly readHref?: ((id: ArticleId) => string) | undefined;
  /** What can be done with single statements; absent where they are only shown. */
  readonly actions?: StatementActions | undefined;
  /** Offers a drawing as a file. */
  readonly onSave?: SaveFile;
  /** What can be done with the dossier, once it is open. */
  readonly tools?: ComponentChildren;
  /** What stands at its end. */
  readonly foot?: ComponentChildren;
};

/** What is known of a company, on one page: from the reader’s own library, each thing with its source. */
export function DossierView(props: DossierProps) {
  const { state, today, companyHref, readerHref, readHref, actions, onSave, tools, foot } = props;
  if (state.kind === 'loading') return <Skeleton label={t('dossier.loading')} lines={24} />;
  if (state.kind === 'failed') return <DossierFailure error={state.error} />;
  const { dossier } = state;
  const { failure } = dossier;
  // Without articles only the pack speaks, and what it does not know is no section.
  const isBare = failure !== undefined || dossier.total === 0;
  const fromPack: Partial<Record<SectionName, boolean>> = {
    lineage: [dossier.lineage.steps, dossier.lineage.former, dossier.lineage.parts].some((known) => known.length > 0),
    people: dossier.people.length > 0,
  };
  const sections = SECTIONS.filter((name) =>
    isBare ? fromPack[name] : name !== 'events' || dossier.events.length > 0,
  );
  return (
    <article class="v-dossier">
      <DossierHead dossier={dossier} today={today} companyHref={companyHref}>
        {tools}
      </DossierHead>
      {failure ? <DossierFailure error={failure} /> : isBare ? <WaysOn company={dossier.company} /> : null}
      {sections.length > 1 ? <JumpList sections={sections} /> : null}
      <div class="v-dossier-body">
        <div class="v-dossier-column">
          {sections.includes('lineage') ? (
            <LineageSection dossier={dossier} today={today} companyHref={companyHref} onSave={onSave} />
          ) : null}
          {isBare ? null : <FromArticles {...props} dossier={dossier} />}
        </div>
        <div class="v-dossier-column">
          {isBare ? null : <PulseSection dossier={dossier} />}
          {sections.includes('people') ? <PeopleSection dossier={dossier} /> : null}
          {isBare ? null : (
            <>
              <CompanionsSection key={dossier.company.id} dossier={dossier} companyHref={companyHref} />
              <NotesSection dossier={dossier} readerHref={readHref ?? readerHref} />
            </>
          )}
        </div>
      </div>
      {failure ? null : foot}
      {actions && <LeftOutBar actions={actions} />}
    </article>
  );
}

/** What to do where the library holds nothing: links that ask nobody anything before they are clicked. */
function WaysOn({ company: { name, site } }: Pick<Dossier, 'company'>) {
  return (
    <section class="v-dossier-ways">
      <p>{t('dossier.noStories')}</p>
      <p>
        {site === undefined ? null : (
          <a class="v-button v-button-link" title={t('popover.newsroomHint', [site])} {...pageLink(newsroomLink(site))}>
            {t('popover.newsroom')}
          </a>
        )}
        <a class="v-button v-button-link" title={t('popover.pressHint', [name])} {...pageLink(pressSearchLink(name))}>
          {t('popover.press')}
        </a>
      </p>
    </section>
  );
}

/** The stories, and what was read in them. */
function FromArticles({
  dossier,
  today,
  readHref,
  actions,
}: Pick<DossierProps, 'today' | 'readHref' | 'actions'> & { readonly dossier: Dossier }) {
  return (
    <>
      <StoriesSection key={dossier.company.id} dossier={dossier} readHref={readHref} />
      <FiguresSection key={dossier.company.id} dossier={dossier} today={today} actions={actions} />
      {dossier.events.length === 0 ? null : (
        <EventsSection key={dossier.company.id} dossier={dossier} actions={actions} />
      )}
    </>
  );
}
