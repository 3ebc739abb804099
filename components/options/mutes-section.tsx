import type { AppError } from '../../lib/model/app-error.ts';
import type { Correction } from '../../lib/model/correction.ts';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { correctionPlace, correctionWords } from './correction-words.ts';
import { RemovableList } from './removable-list.tsx';
import { Section } from './section.tsx';

type MutesSectionProps = {
  readonly sites: readonly string[];
  /** Sites that an administrator muted; they are among the others. */
  readonly locked?: readonly string[];
  /** Names that are never marked. */
  readonly names: readonly Correction[];
  readonly failure: AppError | undefined;
  readonly onUnmute: (host: string) => void;
  readonly onForget: (id: string) => void;
};

/** Sites on which nothing is marked, and names that are marked nowhere. */
export function MutesSection({
  sites,
  locked = NO_POLICY.mutedSites,
  names,
  failure,
  onUnmute,
  onForget,
}: MutesSectionProps) {
  return (
    <Section
      id="mutes"
      lead={sites.length + names.length === 0 ? t('options.noMutes') : t('options.mutesLead')}
      failure={failure}
    >
      <RemovableList
        label={t('options.mutes')}
        items={sites.toSorted().map((host) => ({
          key: host,
          text: host,
          removeLabel: t('options.unmute', [host]),
          kept: locked.includes(host) ? t('policy.setHost') : undefined,
        }))}
        onRemove={onUnmute}
      />
      <RemovableList
        label={t('options.mutedNames')}
        items={names.map((correction) => {
          const words = correctionWords(correction, (id) => id);
          return {
            key: correction.id,
            text: `${words}, ${correctionPlace(correction)}`,
            removeLabel: t('options.undoCorrection', [words]),
          };
        })}
        onRemove={onForget}
      />
    </Section>
  );
}
