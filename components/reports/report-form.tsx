import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { COMPANY_STATUSES } from '../../lib/model/company.ts';
import { MAX_FACT_LENGTH, REPORTED_FACTS } from '../../lib/model/fact-report.ts';
import type { GivenFactReport, ReportedFact } from '../../lib/model/fact-report.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { factName, factWords } from './report-words.ts';

type ReportFormProps = {
  /** The company, and for one that was reported before what was said of it. */
  readonly given: Omit<GivenFactReport, 'fact'> & { readonly fact?: ReportedFact };
  /** What is shown of a fact now. */
  readonly told: (fact: ReportedFact) => string | undefined;
  readonly onReport: (report: GivenFactReport) => void;
  readonly onCancel: () => void;
};

/** Which fact of a company is no longer true, what it should be, and where that stands. */
export function ReportForm({ given, told, onReport, onCancel }: ReportFormProps) {
  const id = useId();
  const firstRef = useRef<HTMLSelectElement>(null);
  const [fact, setFact] = useState<ReportedFact>(given.fact ?? 'chief');
  const [value, setValue] = useState(given.value ?? '');
  const [source, setSource] = useState(given.source ?? '');
  useEffect(() => firstRef.current?.focus(), []);
  const was = fact === given.fact ? given.was : told(fact);
  const [meant, address] = [value.trim(), source.trim()];
  const isSound = address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address));
  const report = (): void =>
    onReport({
      company: given.company,
      name: given.name,
      fact,
      ...(was !== undefined && { was: was.slice(0, MAX_FACT_LENGTH) }),
      ...(meant !== '' && { value: meant }),
      ...(address !== '' && { source: address }),
    });
  return (
    <form
      class="v-report-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) report();
      }}
    >
      <label for={`${id}-fact`}>{t('reports.which')}</label>
      <select
        id={`${id}-fact`}
        ref={firstRef}
        class="v-field v-select"
        disabled={given.fact !== undefined}
        value={fact}
        onChange={({ currentTarget }) => {
          setFact(REPORTED_FACTS.find((known) => known === currentTarget.value) ?? 'other');
          setValue('');
        }}
      >
        {factOptions()}
      </select>
      <p class="v-soft">{was === undefined ? t('reports.toldNothing') : t('reports.told', [factWords(fact, was)])}</p>
      <label for={`${id}-value`}>{t('reports.value')}</label>
      <ValueField id={`${id}-value`} fact={fact} value={value} onInput={setValue} />
      <label for={`${id}-source`}>{t('reports.source')}</label>
      <input
        id={`${id}-source`}
        type="url"
        class="v-field"
        autocomplete="off"
        placeholder="https://"
        maxLength={2000}
        aria-invalid={!isSound}
        value={source}
        onInput={({ currentTarget }) => setSource(currentTarget.value)}
      />
      <Buttons words={t(given.fact === undefined ? 'reports.report' : 'reports.keep')} {...{ isSound, onCancel }} />
    </form>
  );
}

function factOptions() {
  return REPORTED_FACTS.map((known) => (
    <option key={known} value={known}>
      {factName(known)}
    </option>
  ));
}

type ButtonsProps = { readonly words: string; readonly isSound: boolean; readonly onCancel: () => void };

function Buttons({ words, isSound, onCancel }: ButtonsProps) {
  return (
    <div class="v-report-buttons">
      <button type="submit" class="v-button v-button--primary" aria-disabled={!isSound}>
        <span>{words}</span>
      </button>
      <Button onClick={onCancel}>{t('reports.cancel')}</Button>
    </div>
  );
}

type ValueFieldProps = {
  readonly id: string;
  readonly fact: ReportedFact;
  readonly value: string;
  readonly onInput: (value: string) => void;
};

/** How facts are written that have a form. */
const EXAMPLES: Partial<Record<ReportedFact, string>> = { seat: 'Lyon, FR', ticker: 'EPA:ORA', site: 'orange.com' };

/** What the fact should be: one of the states of a company, or words. */
function ValueField({ id, fact, value, onInput }: ValueFieldProps) {
  if (fact === 'status')
    return (
      <select
        id={id}
        class="v-field v-select"
        value={value}
        onChange={({ currentTarget }) => onInput(currentTarget.value)}
      >
        <option value="">{t('reports.unsure')}</option>
        {COMPANY_STATUSES.map((status) => (
          <option key={status} value={status}>
            {factWords('status', status)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      id={id}
      class="v-field"
      autocomplete="off"
      maxLength={MAX_FACT_LENGTH}
      placeholder={EXAMPLES[fact]}
      value={value}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  );
}
