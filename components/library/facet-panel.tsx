import { ARTICLE_SOURCES } from '../../lib/model/article.ts';
import type { Facets, FacetValue, MonthCount } from '../../lib/model/facets.ts';
import { t } from '../../lib/platform/i18n.ts';
import { parseSpan } from '../../lib/search/query/periods.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { filterWords } from '../search/clause-words.ts';
import { formatLocale, languageName } from '../shared/language.ts';
import { FacetGroup } from './facet-group.tsx';
import type { FacetChoice } from './facet-group.tsx';

type FacetPanelProps = { readonly facets: Facets; readonly query: string; readonly onToggle: (filter: Filter) => void };

/** What the results have in common, to filter by. */
export function FacetPanel({ facets, query, onToggle }: FacetPanelProps) {
  const groups: readonly { readonly heading: string; readonly choices: readonly FacetChoice[] }[] = [
    { heading: t('libraryPage.states'), choices: stateChoices(facets) },
    { heading: t('libraryPage.companies'), choices: named(facets.companies, 'company') },
    { heading: t('libraryPage.publishers'), choices: named(facets.publishers, 'site') },
    { heading: t('libraryPage.years'), choices: yearChoices(facets) },
    { heading: t('libraryPage.tags'), choices: named(facets.tags, 'tag') },
    { heading: t('libraryPage.languages'), choices: languageChoices(facets.langs) },
    { heading: t('libraryPage.sources'), choices: sourceChoices(facets.sources) },
  ];
  return (
    <>
      {groups.map(({ heading, choices }) => (
        <FacetGroup key={heading} heading={heading} choices={choices} query={query} onToggle={onToggle} />
      ))}
    </>
  );
}

function named(values: readonly FacetValue[], kind: 'company' | 'site' | 'tag'): FacetChoice[] {
  return values.map(({ label, count }) => ({
    label,
    count,
    filter: { kind, value: kind === 'site' ? label.toLowerCase() : label },
  }));
}

function stateChoices({ unread, saved, archived }: Facets): FacetChoice[] {
  const choices = [
    { label: t('query.isUnread'), count: unread, filter: { kind: 'is', value: 'unread' } },
    { label: t('query.isSaved'), count: saved, filter: { kind: 'is', value: 'saved' } },
    { label: t('query.isArchived'), count: archived, filter: { kind: 'is', value: 'archived' } },
  ] as const;
  return choices.filter(({ count }) => count > 0);
}

function yearChoices({ months }: Facets): FacetChoice[] {
  return yearsOf(months)
    .toReversed()
    .flatMap(({ year, count }) => {
      const span = parseSpan(year);
      return span ? [{ label: year, count, filter: { kind: 'date', value: span } }] : [];
    });
}

/** Varieties of a language are one: `fr` and `fr-CA`. */
function languageChoices(langs: readonly FacetValue[]): FacetChoice[] {
  const counts = new Map<string, number>();
  for (const { value, count } of langs) {
    const language = value.toLowerCase().split('-')[0] ?? value;
    counts.set(language, (counts.get(language) ?? 0) + count);
  }
  const locale = formatLocale();
  return [...counts].map(([value, count]) => ({
    label: languageName(value, locale) ?? value,
    count,
    filter: { kind: 'lang', value },
  }));
}

function sourceChoices(sources: readonly FacetValue[]): FacetChoice[] {
  return ARTICLE_SOURCES.flatMap((value) => {
    const filter: Filter = { kind: 'source', value };
    const count = sources.find((source) => source.value === value)?.count ?? 0;
    return count === 0 ? [] : [{ label: filterWords(filter), count, filter }];
  });
}

/** Articles of each year that has some, in order. */
export function yearsOf(months: readonly MonthCount[]): { readonly year: string; readonly count: number }[] {
  const [first, last] = [months[0], months.at(-1)].map((month) => Number(month?.month.slice(0, 4)));
  if (first === undefined || last === undefined || Number.isNaN(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return {
      year,
      count: months.filter(({ month }) => month.startsWith(year)).reduce((sum, { count }) => sum + count, 0),
    };
  }).filter(({ count }) => count > 0);
}
