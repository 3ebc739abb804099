import { statusFacts } from '../../lib/dossier/status.ts';
import type { NamedFirm } from '../../lib/model/library-search.ts';
import { t } from '../../lib/platform/i18n.ts';
import { countryName, statusWords } from '../popover/status-words.ts';
import { formatCount, formatLocale } from '../shared/language.ts';

/** Who a company is now, in one line: «bought by Orange, 2015 · Paris, France · 12 articles». */
export function firmSentence({ company, articles }: NamedFirm): string {
  const { city, country } = company;
  const seat = [...new Set([city, countryName(country, formatLocale())])].filter(Boolean).join(', ');
  return [...statusFacts(company).map(statusWords), seat, countWords(articles)]
    .filter((part) => part !== '')
    .join(' · ');
}

function countWords(articles: number | undefined): string {
  if (articles === undefined) return '';
  return articles === 0 ? t('search.noneOfFirm') : t('search.count', articles, [formatCount(articles)]);
}
