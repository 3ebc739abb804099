import type { AppError } from '../../lib/model/app-error.ts';
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
