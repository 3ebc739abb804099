import { FeedsSection } from '../../components/options/feeds-section.tsx';
import { PacksSection, ReportsSection } from '../../components/options/list-sections.tsx';
import { isLocked } from '../../lib/model/policy.ts';
import type { Choices, OptionsPorts } from './ports.ts';
import type { useOptions } from './use-options.ts';
import type { useReset } from './use-reset.ts';

export type PartProps = {
  readonly ports: OptionsPorts;
  /** What {@link useOptions} gives, with the choices or those before they are read. */
  readonly options: ReturnType<typeof useOptions> & Choices;
  readonly reset: ReturnType<typeof useReset>;
};

/** Where articles and names come from. */
export function SourceSections({ ports, options, reset }: PartProps) {
  const { policy, settings, failureOf, changeSettings } = options;
  return (
    <>
      <FeedsSection
        ports={ports.feeds}
        policy={policy}
        failure={failureOf('feeds')}
        reset={reset.part('feeds')}
        offers={ports.offersWebzines ? settings.offers : undefined}
        onOffers={(offers) => changeSettings('feeds', { offers })}
      />
      <PacksSection
        ports={ports.packs}
        kept={policy.packs}
        listed={settings.listed}
        listedLocked={isLocked(policy, 'listed')}
        failure={failureOf('packs')}
        reset={reset.part('packs')}
        onListed={(listed) => changeSettings('packs', { listed })}
      />
      <ReportsSection ports={ports.reports} />
    </>
  );
}
