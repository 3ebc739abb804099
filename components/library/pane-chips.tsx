/** What an article is about, on the pane that shows it: each filters the list. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../../lib/model/article.ts';
import type { ReadableArticle } from '../../lib/model/library-search.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

/** More companies than these push a text out of sight. */
const FEW_COMPANIES = 6;

type PaneCompaniesProps = Pick<ReadableArticle, 'companyNames'> & {
  readonly companies: Article['companies'];
  readonly onFilter: (filter: Filter) => void;
};

/**
 * The companies of an article, those that it is about first, each with the way to its dossier. The others come on
 * demand.
 */
export function PaneCompanies({ companies, companyNames, onFilter }: PaneCompaniesProps) {
  const [isWhole, setWhole] = useState(false);
  if (companies.length === 0) return null;
  const shown = (isWhole ? companies : companies.slice(0, FEW_COMPANIES)).map(({ id }) => ({
    id,
    name: companyNames[id] ?? id,
  }));
  const more = companies.length - shown.length;
  return (
    <>
      <Chips
        label={t('libraryPage.companies')}
        values={shown.map(({ name }) => name)}
        onChoose={(value) => onFilter({ kind: 'company', value })}
      >
        {more === 0 ? null : (
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t('libraryPage.more', more, [formatCount(more)])}
          </Button>
        )}
      </Chips>
      <p class="v-pane-line">
        {t('dossier.title')}{' '}
        {shown.map(({ id, name }, index) => (
          <span key={id}>
            {index === 0 ? null : ' · '}
            <a href={dossierPath({ kind: 'company', id })} target="_blank" rel="noreferrer">
              {name}
            </a>
          </span>
        ))}
      </p>
    </>
  );
}

export function Chips({
  label,
  values,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChoose: (value: string) => void;
  /** What stands after them. */
  readonly children?: ComponentChildren;
}) {
  if (values.length === 0) return null;
  return (
    <ul class="v-chips" aria-label={label}>
      {values.map((value) => (
        <li key={value}>
          <button type="button" class="v-chip" onClick={() => onChoose(value)}>
            <span class="v-chip-words">{value}</span>
          </button>
        </li>
      ))}
      {children ? <li>{children}</li> : null}
    </ul>
  );
}
