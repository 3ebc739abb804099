import { useId } from 'preact/hooks';
import type { AccountLine } from '../../lib/model/account.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { CompanyChips } from './company-chips.tsx';
import type { ChipTarget } from './company-chips.tsx';
import { useSettledOrder } from './use-settled-order.ts';

type PageCompaniesProps = {
  readonly state: PageState;
  /**
   * Companies that the page’s article is about, most first; the others it only mentions. `undefined` while it is being
   * read.
   */
  readonly about: readonly CompanyId[] | undefined;
  /** Lines that the first ones may fill. */
  readonly rows?: number;
  /** Whether the lines are kept free although fewer are filled, since something stands below. */
  readonly keepsSpace?: boolean;
  /** Those of them that are accounts of the reader. */
  readonly accounts?: ReadonlyMap<CompanyId, AccountLine> | undefined;
  readonly target: ChipTarget;
};

/**
 * The companies this page names, those that it is about first, then the most named; a click opens
 * the card or the dossier of one.
 */
export function PageCompanies({ rows = 3, keepsSpace = true, ...props }: PageCompaniesProps) {
  const headingId = useId();
  return (
    <section class="v-section" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading">
        {t('popup.companies')}
      </h2>
      <div class={keepsSpace ? 'v-companies-space' : undefined} style={{ '--rows': rows }}>
        <Body {...props} rows={rows} />
      </div>
    </section>
  );
}

type BodyProps = Omit<PageCompaniesProps, 'keepsSpace'> & { readonly rows: number };

function Body({ state, ...props }: BodyProps) {
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
    case 'restricted':
      return <Notice tone="info">{t('error.restrictedPage')}</Notice>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'described':
      return <Described page={state.page} {...props} />;
  }
}

type DescribedProps = Omit<BodyProps, 'state'> & { readonly page: PageDescription };

function Described({ page, about, ...props }: DescribedProps) {
  const companies = useSettledOrder(page, about);
  if (page.state === 'kept-out') return <Notice tone="info">{t('popup.keptOut')}</Notice>;
  if (page.state === 'unsupported') return <Notice tone="warn">{t('popup.noHighlights')}</Notice>;
  if (page.state === 'muted') return <p class="v-soft">{t('popup.muted')}</p>;
  if (companies !== undefined && companies.length > 0)
    return <CompanyChips companies={companies} about={about ?? []} {...props} />;
  if (companies === undefined || page.state === 'scanning')
    return <Skeleton label={t('popup.lookingForCompanies')} lines={3} />;
  return <p class="v-soft">{t('popup.noCompanies')}</p>;
}

/** What the popup knows of the page it stands over. */
export type PageState =
  | { readonly kind: 'loading' }
  /** The browser keeps every extension out of it. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'described'; readonly page: PageDescription };
