import { IdCard } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { CompanyCount } from '../../lib/model/mention.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { Icon } from '../shared/icon.tsx';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import type { PageState } from './page-state.ts';

/** As many as two or three lines hold; the others are one click away. */
const MOST_AT_FIRST = 7;

type PageCompaniesProps = {
  readonly state: PageState;
  /** Companies that the page’s article is about, most first; the others it only mentions. */
  readonly about: readonly CompanyId[];
  readonly onGo: (id: CompanyId) => void;
  /** Where the dossier of a company is: on this surface (`#…`), or in a tab. Without it none is offered. */
  readonly dossierHref?: ((id: CompanyId) => string) | undefined;
};

/** The companies this page names, those that it is about first, then the most named; a click goes to the first place where the page speaks of one. */
export function PageCompanies({ state, about, onGo, dossierHref }: PageCompaniesProps) {
  const headingId = useId();
  return (
    <section class="v-section" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading">
        {t('popup.companies')}
      </h2>
      <div class="v-companies-room">
        <Body state={state} about={about} onGo={onGo} dossierHref={dossierHref} />
      </div>
    </section>
  );
}

function Body({ state, about, onGo, dossierHref }: PageCompaniesProps) {
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
    case 'restricted':
      return <Notice tone="info">{t('error.restrictedPage')}</Notice>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'described':
      return <Described page={state.page} about={about} onGo={onGo} dossierHref={dossierHref} />;
  }
}

type DescribedProps = Omit<PageCompaniesProps, 'state'> & { readonly page: PageDescription };

function Described({ page, about, onGo, dossierHref }: DescribedProps) {
  if (page.state === 'kept-out') return <Notice tone="info">{t('popup.keptOut')}</Notice>;
  if (page.state === 'unsupported') return <Notice tone="warn">{t('popup.noHighlights')}</Notice>;
  if (page.state === 'muted') return <p class="v-soft">{t('popup.muted')}</p>;
  if (page.companies.length > 0) return <CompanyChips companies={bySalience(page.companies, about)} about={about} onGo={onGo} dossierHref={dossierHref} />;
  if (page.state === 'scanning') return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
  return <p class="v-soft">{t('popup.noCompanies')}</p>;
}

/** Those that the page is about in their order, then the others in theirs. */
function bySalience(companies: readonly CompanyCount[], about: readonly CompanyId[]): readonly CompanyCount[] {
  const rank = ({ companyId }: CompanyCount): number => (about.includes(companyId) ? about.indexOf(companyId) : about.length);
  return companies.toSorted((one, other) => rank(one) - rank(other));
}

type ChipsProps = Omit<PageCompaniesProps, 'state'> & { readonly companies: readonly CompanyCount[] };

function CompanyChips({ companies, about, onGo, dossierHref }: ChipsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? companies : companies.slice(0, MOST_AT_FIRST);
  const rest = companies.length - shown.length;
  return (
    <ul class="v-companies">
      {shown.map(({ companyId, name, count }, at) => (
        <li key={companyId}>
          <button type="button" class={about.includes(companyId) ? 'v-chip v-chip--about' : 'v-chip'} title={about.includes(companyId) ? t('names.pageIsAbout') : t('popup.goToHint')} aria-keyshortcuts={at < 9 ? `Alt+${String(at + 1)}` : undefined} onClick={() => onGo(companyId)}>
            <span class="v-chip-name">{name}</span> <span class="v-chip-count">{formatCount(count)}</span>
          </button>
          {dossierHref === undefined ? null : (
            <a class="v-icon-button" href={dossierHref(companyId)} {...(dossierHref(companyId).startsWith('#') ? {} : { target: '_blank' })} aria-label={t('dossier.titleOf', [name])} title={t('dossier.titleOf', [name])}>
              <Icon node={IdCard} />
            </a>
          )}
        </li>
      ))}
      {rest === 0 ? null : (
        <li>
          <button type="button" class="v-chip v-chip--more" onClick={() => setAll(true)}>
            {t('popup.moreCompanies', rest, [formatCount(rest)])}
          </button>
        </li>
      )}
    </ul>
  );
}
