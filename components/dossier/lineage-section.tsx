import { useRef } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Dossier, LineageStep } from '../../lib/model/dossier.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ChartTools } from '../charts/chart-tools.tsx';
import type { SaveFile } from '../charts/chart-tools.tsx';
import { lanesOf } from '../charts/lanes.ts';
import { LineageChart } from '../charts/lineage-chart.tsx';
import { wordsLanguage } from '../shared/language.ts';
import { DossierSection } from './section.tsx';
import { eventWords, stepDate, stepWords } from './step-words.ts';

type LineageSectionProps = {
  readonly dossier: Dossier;
  readonly today: IsoDate;
  readonly companyHref: (id: CompanyId) => string;
  /** Offers the drawing as a file; absent where a surface gives none. */
  readonly onSave: SaveFile | undefined;
};

/** Names, owners and parts along the years, drawn and as a list. */
export function LineageSection({ dossier, today, companyHref, onSave }: LineageSectionProps) {
  const chartRef = useRef<HTMLDivElement>(null);
  const { company, lineage } = dossier;
  const { steps, parts } = lineage;
  const lanes = steps.length + lineage.former.length === 0 ? undefined : lanesOf(company, lineage, today);
  return (
    <DossierSection name="lineage" heading={t('dossier.lineage')}>
      {lanes === undefined ? null : (
        <div ref={chartRef}>
          <LineageChart label={t('dossier.lineageChart')} lanes={lanes} words={stepWords} />
        </div>
      )}
      {lanes === undefined || onSave === undefined ? null : (
        <ChartTools title={t('dossier.lineageOf', [company.name])} chart={chartRef} onSave={onSave} />
      )}
      {steps.length === 0 ? (
        <p class="v-soft">{t('dossier.noLineage')}</p>
      ) : (
        <ol class="v-steps">
          {steps.map((step) => (
            <Step key={`${stepWords(step)} ${step.text ?? ''}`} step={step} />
          ))}
        </ol>
      )}
      {parts.length === 0 ? null : (
        <p>
          {t('dossier.parts', [''])}{' '}
          {parts.map((part, index) => (
            <span key={part.id}>
              {index === 0 ? null : ', '}
              <a href={companyHref(part.id)}>{part.name}</a>
            </span>
          ))}
        </p>
      )}
    </DossierSection>
  );
}

function Step({ step }: { readonly step: LineageStep }) {
  // In French a step that the pack tells in English only is shown by its kind.
  const [lang, more] = wordsLanguage() === 'fr' ? ['fr', step.fr] : ['en', step.text];
  return (
    <li>
      <span class="v-steps-date">{stepDate(step)}</span>
      <span>
        <strong>{eventWords(step)}</strong>
        {more === undefined ? null : <span lang={lang}> {more}</span>}
      </span>
    </li>
  );
}
