import { useId, useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { CompanyCount } from '../../lib/model/mention.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import type { PageState } from './page-state.ts';

/** As many as two or three lines hold; the others are one click away. */
const MOST_AT_FIRST = 7;

type PageCompaniesProps = { readonly state: PageState; readonly onGo: (id: CompanyId) => void };

/** The companies this page names, most named first; a click goes to the first place where the page speaks of one. */
export function PageCompanies({ state, onGo }: PageCompaniesProps) {
  const headingId = useId();
  return (
    <section class="v-section" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading">
        {t('popup.companies')}
      </h2>
      <div class="v-companies-room">
        <Body state={state} onGo={onGo} />
      </div>
    </section>
  );
}

function Body({ state, onGo }: PageCompaniesProps) {
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
    case 'restricted':
      return <Notice tone="info">{t('error.restrictedPage')}</Notice>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'described':
      return <Described page={state.page} onGo={onGo} />;
  }
}

function Described({ page, onGo }: { readonly page: PageDescription; readonly onGo: (id: CompanyId) => void }) {
  if (page.state === 'unsupported') return <Notice tone="warn">{t('popup.noHighlights')}</Notice>;
  if (page.state === 'muted') return <p class="v-soft">{t('popup.muted')}</p>;
  if (page.companies.length > 0) return <CompanyChips companies={page.companies} onGo={onGo} />;
  if (page.state === 'scanning') return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
  return <p class="v-soft">{t('popup.noCompanies')}</p>;
}

function CompanyChips({ companies, onGo }: { readonly companies: readonly CompanyCount[]; readonly onGo: (id: CompanyId) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? companies : companies.slice(0, MOST_AT_FIRST);
  const rest = companies.length - shown.length;
  return (
    <ul class="v-companies">
      {shown.map(({ companyId, name, count }) => (
        <li key={companyId}>
          <button type="button" class="v-chip" title={t('popup.goToHint')} onClick={() => onGo(companyId)}>
            <span class="v-chip-name">{name}</span> <span class="v-chip-count">{formatCount(count)}</span>
          </button>
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
