import { t } from '../../lib/platform/i18n.ts';
import type { FeedPorts } from '../feeds/feed-ports.ts';
import { FeedsBlock } from '../feeds/feeds-block.tsx';
import { Section } from './section.tsx';

/** Webzines that are followed. */
export function FeedsSection({ ports }: { readonly ports: FeedPorts }) {
  return (
    <Section id="feeds" lead={t('feeds.lead')}>
      <FeedsBlock ports={ports} />
    </Section>
  );
}
