import { ClipboardCopy, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Comparison } from '../../lib/model/dossier.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Result } from '../../lib/model/result.ts';
import { MAX_COMPARED } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SaveFile } from '../charts/chart-tools.tsx';
import { VoiceChart } from '../charts/voice-chart.tsx';
import { CompanyPicker } from '../names/company-picker.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { formatDate } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { Skeleton } from '../shared/skeleton.tsx';
import { usePrinting } from '../shared/use-printing.ts';
import { compareRows, failureOf } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import { DossierFailure } from './failure.tsx';
import { periodWords } from './period-words.ts';
import { SourceLink } from './source-link.tsx';

export type CompareState =
  /** One company alone: others are to be added. */
  | { readonly kind: 'alone'; readonly company: CompanyName }
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly error: AppError };

type CompareProps = {
  readonly state: CompareState;
  readonly today: IsoDate;
  readonly companyHref: (id: CompanyId) => string;
  /** The brief on one company for another. */
  readonly pairHref: (us: CompanyId, them: CompanyId) => string;
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
  readonly onAdd: (id: CompanyId) => void;
  readonly onRemove: (id: CompanyId) => void;
  readonly onCopy: (comparison: Comparison) => void;
  /** Offers a chart as a file. */
  readonly onSave: SaveFile;
  /** What came of copying, in words; announced as it comes up. */
  readonly copied: string;
};

/** Two to five companies side by side: the same rows, gaps as gaps, and the stories they share. */
export function CompareView({
  state,
  today,
  companyHref,
  pairHref,
  onFind,
  onAdd,
  onRemove,
  onCopy,
  onSave,
  copied,
}: CompareProps) {
  const names =
    state.kind === 'open'
      ? state.comparison.companies.map(({ company }) => company)
      : state.kind === 'alone'
        ? [state.company]
        : [];
  return (
    <article class="v-compare">
      <h1>{t('compare.title')}</h1>
      <div class="v-compare-bar">
        {names.length === 0 ? null : (
          <ul class="v-compare-names">
            {names.map(({ id, name }) => (
              <li key={id} class="v-compare-name">
                <a href={companyHref(id)}>{name}</a>
                <IconButton icon={X} label={t('compare.remove', [name])} onClick={() => onRemove(id)} />
              </li>
            ))}
          </ul>
        )}
        {names.length >= MAX_COMPARED ? (
          <p class="v-soft">{t('compare.full')}</p>
        ) : (
          <div class="v-compare-add">
            <CompanyPicker
              key={names.map(({ id }) => id).join(' ')}
              label={t('compare.add')}
              chosen={undefined}
              onFind={onFind}
              onChoose={(company) => company && onAdd(company.id)}
            />
            {names.length < 2 ? <p class="v-soft">{t('compare.addHint')}</p> : null}
          </div>
        )}
      </div>
      {state.kind === 'open' ? (
        <div class="v-compare-tools">
          <Button icon={ClipboardCopy} onClick={() => onCopy(state.comparison)}>
            {t('compare.copy')}
          </Button>
          <PairLinks companies={names} href={pairHref} />
          <output>{copied}</output>
        </div>
      ) : null}
      <Body state={state} today={today} companyHref={companyHref} onSave={onSave} />
    </article>
  );
}

/** Of two companies: the brief on either for the other. */
function PairLinks({
  companies,
  href,
}: {
  readonly companies: readonly CompanyName[];
  readonly href: CompareProps['pairHref'];
}) {
  const [one, other, more] = companies;
  if (!one || !other || more) return null;
  return [[one, other] as const, [other, one] as const].map(([us, them]) => (
    <a key={us.id} class="v-button v-button--quiet" href={href(us.id, them.id)}>
      {t('briefView.pair', [us.name, them.name])}
    </a>
  ));
}

function Body({ state, today, companyHref, onSave }: Pick<CompareProps, 'state' | 'today' | 'companyHref' | 'onSave'>) {
  switch (state.kind) {
    case 'alone':
      return null;
    case 'loading':
      return <Skeleton label={t('compare.loading')} lines={24} />;
    case 'failed':
      return <DossierFailure error={state.error} />;
    case 'open': {
      const { comparison } = state;
      const failure = failureOf(comparison);
      return (
        <>
          {failure ? <DossierFailure error={failure} /> : null}
          <CompareTable
            companies={comparison.companies.map(({ company }) => company)}
            rows={compareRows(comparison, today)}
            companyHref={companyHref}
          />
          {failure ? null : (
            <>
              <VoiceChart
                companies={comparison.companies.map(({ company: { name }, months }) => ({ name, months }))}
                periodWords={periodWords}
                onSave={onSave}
              />
              <Shared comparison={comparison} />
            </>
          )}
        </>
      );
    }
  }
}

const FIRST = 10;

function Shared({ comparison: { shared, companies } }: { readonly comparison: Comparison }) {
  const [wanted, setShown] = useState(FIRST);
  const shown = usePrinting() ? Infinity : wanted;
  const rest = shared.length - shown;
  const nameOf = new Map(companies.map(({ company }) => [company.id, company.name]));
  return (
    <section class="v-dossier-section">
      <h2 class="v-dossier-heading">{t('compare.shared')}</h2>
      {shared.length === 0 ? <p class="v-soft">{t('compare.noShared')}</p> : null}
      <ol class="v-stories">
        {shared.slice(0, shown).map(({ story, companies: named }) => (
          <li key={story.id} class="v-story">
            <span class="v-story-date">{formatDate(story.date)}</span>
            <span class="v-story-words">
              {story.articles[0] === undefined ? (
                <span lang={story.lang}>{story.title}</span>
              ) : (
                <SourceLink source={story.articles[0]} hasDate={false} />
              )}{' '}
              <span class="v-soft">· {named.map((id) => nameOf.get(id) ?? id).join(', ')}</span>
            </span>
          </li>
        ))}
      </ol>
      {rest <= 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setShown(shared.length)}>
            {t('dossier.more', rest, [formatCount(rest)])}
          </Button>
        </div>
      )}
    </section>
  );
}
