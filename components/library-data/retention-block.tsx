import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { RETENTION_DAYS, RETENTION_PER_FEED } from '../../lib/model/retention.ts';
import type { RetentionRule } from '../../lib/model/retention.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import type { LibraryDataPorts } from './ports.ts';
import { SelectLine } from './select-line.tsx';
import { useAsked } from './use-asked.ts';

const AGES: Readonly<Record<number, () => string>> = {
  182: () => t('libraryData.halfYear'),
  365: () => t('libraryData.oneYear'),
  730: () => t('libraryData.twoYears'),
  1826: () => t('libraryData.fiveYears'),
};

/** What may go by itself of what feeds brought: by age, and by number. */
export function RetentionBlock({ ports }: { readonly ports: Pick<LibraryDataPorts, 'retention' | 'changeRetention'> }) {
  const [asked] = useAsked(ports.retention);
  const [changed, setChanged] = useState<RetentionRule>();
  const [failure, setFailure] = useState<AppError>();
  if (asked === undefined) return null;
  if (!asked.ok) return null;
  const rule = changed ?? asked.value;
  const change = async (next: RetentionRule): Promise<void> => {
    const kept = await ports.changeRetention(next);
    setFailure(kept.ok ? undefined : kept.error);
    if (kept.ok) setChanged(next);
  };
  const { days, perFeed } = rule;
  return (
    <div class="v-data-block">
      <h3>{t('libraryData.retention')}</h3>
      <p class="v-soft">{t('libraryData.retentionHint')}</p>
      <SelectLine
        label={t('libraryData.keepFor')}
        value={days}
        choices={[
          [undefined, t('libraryData.forEver')],
          ...RETENTION_DAYS.map((choice) => [choice, AGES[choice]?.() ?? String(choice)] as const),
        ]}
        onChange={(next) =>
          void change({ ...(next !== undefined && { days: next }), ...(perFeed !== undefined && { perFeed }) })
        }
      />
      <SelectLine
        label={t('libraryData.keepPerFeed')}
        value={perFeed}
        choices={[
          [undefined, t('libraryData.allOfThem')],
          ...RETENTION_PER_FEED.map((choice) => [choice, t('libraryData.newest', [formatCount(choice)])] as const),
        ]}
        onChange={(next) =>
          void change({ ...(days !== undefined && { days }), ...(next !== undefined && { perFeed: next }) })
        }
      />
      {failure === undefined ? null : <ErrorNotice error={failure} />}
    </div>
  );
}
