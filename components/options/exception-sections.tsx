import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Correction } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { RemovableList } from './removable-list.tsx';
import { Section } from './section.tsx';

type MutesSectionProps = {
  readonly sites: readonly string[];
  readonly failure: AppError | undefined;
  readonly onUnmute: (host: string) => void;
};

/** Sites on which nothing is marked. */
export function MutesSection({ sites, failure, onUnmute }: MutesSectionProps) {
  return (
    <Section id="mutes" lead={sites.length === 0 ? t('options.noMutes') : t('options.mutesLead')} failure={failure}>
      <RemovableList
        label={t('options.mutes')}
        items={sites.toSorted().map((host) => ({ key: host, text: host, removeLabel: t('options.unmute', [host]) }))}
        onRemove={onUnmute}
      />
    </Section>
  );
}

type CorrectionsSectionProps = {
  readonly corrections: readonly Correction[];
  /** Names of the companies concerned; a company that left the pack keeps its id. */
  readonly names: ReadonlyMap<CompanyId, string>;
  readonly failure: AppError | undefined;
  readonly onUndo: (correction: Correction) => void;
};

/** «Not this company», said by the reader. */
export function CorrectionsSection({ corrections, names, failure, onUndo }: CorrectionsSectionProps) {
  const byKey = new Map(corrections.map((correction) => [keyOf(correction), correction]));
  const wordsOf = ({ surface, companyId, host }: Correction): [string, string, string] => [surface, names.get(companyId) ?? companyId, host];
  return (
    <Section id="corrections" lead={corrections.length === 0 ? t('options.noCorrections') : t('options.correctionsLead')} failure={failure}>
      <RemovableList
        label={t('options.corrections')}
        items={[...byKey].map(([key, correction]) => ({
          key,
          text: t('options.correction', wordsOf(correction)),
          removeLabel: t('options.undoCorrection', wordsOf(correction)),
        }))}
        onRemove={(key) => {
          const correction = byKey.get(key);
          if (correction) onUndo(correction);
        }}
      />
    </Section>
  );
}

function keyOf({ surface, companyId, host }: Correction): string {
  return JSON.stringify([surface, companyId, host]);
}
