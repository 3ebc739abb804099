import type { AppError } from '../../lib/model/app-error.ts';
import { isLocked, NO_POLICY } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FeedsBlock } from '../feeds/feeds-block.tsx';
import type { FeedPorts } from '../feeds/use-feeds.ts';
import { Kind } from './kind.tsx';
import { Section, SetByAdministrator, type SectionReset } from './section.tsx';

type FeedsSectionProps = {
  readonly ports: FeedPorts;
  readonly policy?: Policy;
  /** Whether a webzine is offered at the end of its article; none where the browser has a button for it. */
  readonly offers?: boolean | undefined;
  readonly onOffers: (offers: boolean) => void;
  readonly failure?: AppError | undefined;
  readonly reset?: SectionReset | undefined;
};

/** Webzines that are followed, whether the reader may follow others, and whether pages offer theirs. */
export function FeedsSection({ ports, policy = NO_POLICY, offers, onOffers, failure, reset }: FeedsSectionProps) {
  const isOff = policy.switchedOff.includes('feeds');
  const hasOffers = offers !== undefined && !isOff;
  const areOffersLocked = hasOffers && isLocked(policy, 'offers');
  return (
    <Section id="feeds" lead={t('feeds.lead')} failure={failure} reset={areOffersLocked ? undefined : reset}>
      {isOff ? <SetByAdministrator>{t('policy.off')}</SetByAdministrator> : null}
      <FeedsBlock ports={ports} mayFollow={!isOff} kept={policy.feeds} />
      {hasOffers ? (
        <Kind
          label={t('feeds.offers')}
          hint={t('feeds.offersHint')}
          on={offers}
          disabled={areOffersLocked}
          onChange={onOffers}
        />
      ) : null}
      {areOffersLocked ? <SetByAdministrator /> : null}
    </Section>
  );
}
