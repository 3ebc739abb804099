import { formerNameFact } from '../../lib/dossier/former-name.ts';
import { statusFacts, type StatusFact } from '../../lib/dossier/status.ts';
import type { CompanyCard, CompanyId } from '../../lib/model/company.ts';
import { formatLocale, wordsLanguage } from '../shared/language.ts';
import { countryName, formerNameWords, statusWords } from './status-words.ts';

type CompanyHeadProps = { readonly company: CompanyCard; readonly surface: string; readonly nameOf: (id: CompanyId) => string | undefined; readonly id: string };

const TONE: Record<StatusFact['kind'], string> = {
  active: 'is-active',
  'part-of': 'is-kin',
  bought: 'is-kin',
  merged: 'is-kin',
  renamed: 'is-kin',
  closed: 'is-closed',
};

/** Who the company is now: status, country and one sentence. */
export function CompanyHead({ company, surface, nameOf, id }: CompanyHeadProps) {
  const { country, about } = company;
  const former = formerNameFact(company, surface);
  return (
    <>
      {former ? <p class="former">{formerNameWords(former)}</p> : null}
      <p class="facts">
        {statusFacts(company, nameOf).map((fact) => (
          <span key={fact.kind} class={`status ${TONE[fact.kind]}`}>
            {statusWords(fact)}
          </span>
        ))}
        <span class="place">{countryName(country, formatLocale())}</span>
      </p>
      <p class="about" id={id}>
        {wordsLanguage() === 'fr' ? about.fr : about.en}
      </p>
    </>
  );
}
