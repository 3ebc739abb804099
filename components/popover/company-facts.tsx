import type { ComponentChildren } from 'preact';
import type { CompanyName, CompanyParty } from '../../lib/model/company.ts';
import type { CardFact } from '../../lib/model/preview.ts';
import { siteLink } from '../../lib/navigation/press-links.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatMonth } from '../shared/date.ts';
import { formatLocale } from '../shared/language.ts';

/** Facts that have a row; the ticker stands in the line of the place. */
type RowFact = Exclude<CardFact, { kind: 'ticker' }>;

type CompanyFactsProps = {
  readonly facts: readonly RowFact[];
  /** In a few lines, below articles. */
  readonly compact: boolean;
  /** Shows the card of another company in place of this one. */
  readonly onVisit: (company: CompanyName) => void;
};

/** Fewer rows are shown whatever the window. */
const MANY = 4;

/** What the pack knows of a company: whom it belongs to, who leads it, its rivals, each a click from its own card. */
export function CompanyFacts({ facts, compact, onVisit }: CompanyFactsProps) {
  if (facts.length === 0) return null;
  return (
    <dl
      class={`known ${compact ? 'is-compact' : facts.length >= MANY ? 'is-many' : ''}`}
      aria-label={t('popover.facts')}
    >
      {facts.map((fact) => (
        <div key={fact.kind}>
          <dt>{t(`popover.${fact.kind}`)}</dt>
          <dd>{valueOf(fact, onVisit)}</dd>
        </div>
      ))}
    </dl>
  );
}

function valueOf(fact: RowFact, onVisit: CompanyFactsProps['onVisit']): ComponentChildren {
  switch (fact.kind) {
    case 'account':
      return (
        <>
          <span>
            {fact.color && <i class="dot" style={{ background: fact.color }} />}
            {fact.words.join(' · ')}
          </span>
          {fact.url === undefined ? null : (
            <a class="visit" href={fact.url} target="_blank" rel="noopener noreferrer">
              {t('popover.openInCrm')}
            </a>
          )}
        </>
      );
    case 'owner':
    case 'today':
      return <Party party={fact.party} onVisit={onVisit} />;
    case 'chief':
    case 'chair':
    case 'founder':
      return (
        <>
          {new Intl.ListFormat(formatLocale()).format(fact.people)}
          {fact.asOf === undefined ? null : <span class="as-of">{t('popover.asOf', [formatMonth(fact.asOf)])}</span>}
        </>
      );
    case 'rivals':
    case 'parts':
      return fact.companies.map((company) => <Party key={company.id} party={company} onVisit={onVisit} />);
    case 'site':
      return (
        <a class="visit" href={siteLink(fact.host)} target="_blank" rel="noopener noreferrer">
          {fact.host}
        </a>
      );
  }
}

function Party({
  party: { id, name },
  onVisit,
}: { readonly party: CompanyParty } & Pick<CompanyFactsProps, 'onVisit'>) {
  return id === undefined ? (
    <span>{name}</span>
  ) : (
    <button type="button" class="visit" title={t('popover.cardOf', [name])} onClick={() => onVisit({ id, name })}>
      {name}
    </button>
  );
}
