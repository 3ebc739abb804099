import { NO_POLICY } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FeedsBlock } from '../feeds/feeds-block.tsx';
import type { FeedPorts } from '../feeds/use-feeds.ts';
import { Section } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

type FeedsSectionProps = { readonly ports: FeedPorts; readonly policy?: Policy };

/** Webzines that are followed, and whether the reader may follow others. */
export function FeedsSection({ ports, policy = NO_POLICY }: FeedsSectionProps) {
  const isOff = policy.switchedOff.includes('feeds');
  return (
    <Section id="feeds" lead={t('feeds.lead')}>
      {isOff ? <SetByAdministrator>{t('policy.off')}</SetByAdministrator> : null}
      <FeedsBlock ports={ports} mayFollow={!isOff} kept={policy.feeds} />
    </Section>
  );
}
