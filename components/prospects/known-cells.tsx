import type { ArticleLine } from '../../lib/model/article.ts';
import type { CompanyCard } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SECTORS } from '../../lib/recognition/compile/knowledge.ts';
import { articleLink } from '../shared/article-link.ts';
import { formatDate } from '../shared/date.ts';
import { formatLocale, keyLanguage } from '../shared/language.ts';

/** What is known of a company beside what the reader wrote: of the pack, and its latest dated article. */
export type KnownOfCompany = { readonly card: CompanyCard; readonly news?: ArticleLine };

/** Sectors that tell what a company does; the others are its sidelines. */
const MAX_SECTORS = 2;

/** What a company is, its country, its sectors and its last news, each in a cell; empty for a name alone. */
export function KnownCells({ known }: { readonly known: KnownOfCompany | undefined }) {
  const card = known?.card;
  const news = known?.news;
  return (
    <>
      <td class="v-known v-known-what">{card?.about[keyLanguage()]}</td>
      <td class="v-known">{card === undefined ? '' : countryName(card.country)}</td>
      <td class="v-known">{card?.sectors.slice(0, MAX_SECTORS).map(sectorWords).join(', ')}</td>
      <td class="v-known v-known-news">
        {news === undefined ? null : (
          <>
            <time datetime={news.published}>{formatDate(news.published)}</time>{' '}
            <a {...articleLink(news.url, undefined)} lang={news.lang}>
              {news.title}
            </a>
          </>
        )}
      </td>
    </>
  );
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return new Intl.DisplayNames(formatLocale(), { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** A sector of the pack in the reader's language; by its own name where none is known. */
export function sectorWords(sector: string): string {
  return t('prospects.sectorNames').split(', ')[SECTORS.indexOf(sector)] ?? sector;
}
