import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SaveFile } from '../charts/chart-tools.tsx';
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
  const sections = SECTIONS.filter((name) =>
    failure ? name === 'lineage' || name === 'people' : name !== 'events' || dossier.events.length > 0,
  );
  return (
    <article class="v-dossier">
      <DossierHead dossier={dossier} today={today} companyHref={companyHref}>
        {tools}
      </DossierHead>
      {failure ? <DossierFailure error={failure} /> : null}
      <JumpList sections={sections} />
      <div class="v-dossier-body">
        <div class="v-dossier-column">
          <LineageSection dossier={dossier} today={today} companyHref={companyHref} onSave={onSave} />
          {failure ? null : <FromArticles {...props} dossier={dossier} />}
        </div>
        <div class="v-dossier-column">
          {failure ? null : <PulseSection dossier={dossier} />}
          <PeopleSection dossier={dossier} />
          {failure ? null : (
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
