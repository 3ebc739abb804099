import { formerNameFact } from '../../lib/dossier/former-name.ts';
import { lineageRow, type LineageRowStep } from '../../lib/dossier/lineage-row.ts';
import { statusFacts, type StatusFact } from '../../lib/dossier/status.ts';
import type { CompanyCard, CompanyId } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatLocale, wordsLanguage } from '../shared/language.ts';
import { countryName, formerNameWords, statusWords } from './status-words.ts';

type CompanyHeadProps = {
  readonly company: CompanyCard;
  readonly surface: string;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly id: string;
  /** Where its shares are traded, if they are. */
  readonly ticker: string | undefined;
};

const TONE: Record<StatusFact['kind'], string> = {
  active: 'is-active',
  'part-of': 'is-related',
  bought: 'is-related',
  merged: 'is-related',
  renamed: 'is-related',
  closed: 'is-closed',
};

/** «Orange 2015», «closed 2020». */
function stepWords(step: LineageRowStep): string {
  if (step.kind === 'closed') return t('popover.closedIn', [step.year]);
  return step.year === undefined ? step.name : `${step.name} ${step.year}`;
}

/** Who the company is now: status and country, what became of it in one row, and one sentence. */
export function CompanyHead({ company, surface, nameOf, id, ticker }: CompanyHeadProps) {
  const { country, city, founded, about } = company;
  const former = formerNameFact(company, surface);
  const steps = lineageRow(company, nameOf);
  // The pack speaks two languages, whatever the card speaks.
  const language = wordsLanguage() === 'fr' ? 'fr' : 'en';
  // Who bought what is closed is shown by the row, and to whom it belongs by the facts below.
  const facts = statusFacts(company, nameOf).filter(
    ({ kind }, at) => at === 0 || (kind !== 'part-of' && steps.length === 0),
  );
  const seat = new Set(
    [city, countryName(country, formatLocale())].filter((part) => part !== undefined && part !== ''),
  );
  const place = [
    [...seat].join(', '),
    founded === undefined ? '' : t('popover.founded', [founded.slice(0, 4)]),
    ticker ?? '',
  ].filter((part) => part !== '');
  return (
    <>
      {former ? <p class="former">{formerNameWords(former)}</p> : null}
      <p class="facts">
        {facts.map((fact) => (
          <span key={fact.kind} class={`status ${TONE[fact.kind]}`}>
            {statusWords(fact)}
          </span>
        ))}
        <span>{place.join(' · ')}</span>
      </p>
      {steps.length === 0 ? null : (
        <ol class="lineage" aria-label={t('popover.lineage')}>
          {steps.map(stepWords).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      <p class="about" id={id} lang={language}>
        {about[language]}
      </p>
    </>
  );
}
