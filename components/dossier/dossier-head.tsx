import type { ComponentChildren } from 'preact';
import { asKnownIn } from '../../lib/dossier/as-known.ts';
import { isGone, statusFacts } from '../../lib/dossier/status.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import type { IsoDate, PartialDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { countryName, statusWords } from '../popover/status-words.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount, formatLocale, wordsLanguage } from '../shared/language.ts';
import { Monogram } from '../shared/monogram.tsx';
import { CompanyLink } from './company-link.tsx';
import { momentWords, partialDateWords } from './period-words.ts';

type DossierHeadProps = {
  readonly dossier: Dossier;
  readonly today: IsoDate;
  readonly companyHref: (id: CompanyId) => string;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
};

/** Facts of which the class differs; all others say what the company is related to. */
const STATUS_CLASS: Readonly<Record<string, string>> = { closed: 'closed', active: 'active' };

/** Who the company is now, and how much and how fresh what is known of it is. */
export function DossierHead({ dossier, today, companyHref, children }: DossierHeadProps) {
  const { company, lineage, total, dated, newest, names } = dossier;
  const { name, about } = company;
  const known = asKnownIn(newest, today);
  const { owner, successor, former } = lineage;
  return (
    <header class="v-dossier-head">
      <div class="v-dossier-name">
        <Monogram id={company.id} name={name} size={36} />
        <h1>{name}</h1>
      </div>
      <p class="v-dossier-status">
        {statusFacts(company, (id) => names[id])
          .filter(({ kind }) => kind !== 'part-of' || owner === undefined)
          .map((fact) => (
            <span key={fact.kind} class={`v-status v-status--${STATUS_CLASS[fact.kind] ?? 'related'}`}>
              {statusWords(fact)}
            </span>
          ))}
      </p>
      {owner === undefined ? null : <Owners dossier={dossier} owner={owner} companyHref={companyHref} />}
      {successor === undefined ? (
        company.status === 'closed' && <p class="v-dossier-moved">{t('dossier.nobodyNow')}</p>
      ) : (
        <p class="v-dossier-moved">
          <CompanyLink
            company={successor}
            href={companyHref}
            sentence={(next) => t('dossier.contractsMoved', [next])}
          />
        </p>
      )}
      <p class="v-dossier-about">{wordsLanguage() === 'fr' ? about.fr : about.en}</p>
      {former.length === 0 ? null : (
        <p class="v-soft">
          {t('dossier.formerly', [new Intl.ListFormat(formatLocale()).format(former.map((each) => each.name))])}
        </p>
      )}
      <BasicFacts company={company} />
      {dossier.failure ? null : (
        <p class={known === undefined ? 'v-soft' : 'v-dossier-known'}>
          {total > 0 && dated === total
            ? t('feeds.articles', total, [formatCount(total)])
            : t('dossier.articles', total, [formatCount(total), formatCount(dated)])}{' '}
          {newest === undefined
            ? ''
            : known === undefined
              ? t('dossier.newest', [formatDate(newest, 'long')])
              : t('dossier.asKnown', [known, formatDate(newest, 'long')])}
        </p>
      )}
      <div class="v-dossier-tools">{children}</div>
    </header>
  );
}

/** Whom it belongs to, or belonged to while it was there. */
function ownedWords(owner: string, since: PartialDate | undefined, isOver: boolean): string {
  if (since === undefined) return isOver ? t('dossier.ownedOnce', [owner]) : t('dossier.ownedBy', [owner]);
  return isOver
    ? t('dossier.ownedOnceSince', [owner, momentWords(since)])
    : t('dossier.ownedBySince', [owner, momentWords(since)]);
}

function BasicFacts({ company }: Pick<Dossier, 'company'>) {
  const { city, country, founded, site } = company;
  return (
    <p class="v-soft">
      {[
        [city, countryName(country, formatLocale())].filter(Boolean).join(', '),
        founded === undefined ? '' : t('dossier.founded', [partialDateWords(founded)]),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      {site === undefined ? null : (
        <>
          {' · '}
          <a href={/^https?:\/\//.test(site) ? site : `https://${site}`} target="_blank" rel="noopener noreferrer">
            {t('dossier.site')}
          </a>
        </>
      )}
    </p>
  );
}

type OwnersProps = {
  readonly dossier: Dossier;
  readonly owner: CompanyName;
  readonly companyHref: (id: CompanyId) => string;
};

/** Whom the company belongs to, and whom its owner belongs to. */
function Owners({ dossier: { company, lineage }, owner, companyHref }: OwnersProps) {
  const { ownedSince, above } = lineage;
  return (
    <p>
      <CompanyLink company={owner} href={companyHref} sentence={(by) => ownedWords(by, ownedSince, isGone(company))} />
      {above.map((each) => (
        <span key={each.id}>
          {' '}
          <CompanyLink company={each} href={companyHref} sentence={(over) => t('dossier.above', [over])} />
        </span>
      ))}
    </p>
  );
}
