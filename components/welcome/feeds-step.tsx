import { t } from '../../lib/platform/i18n.ts';
import { Directory } from '../feeds/directory.tsx';
import { useFeeds } from '../feeds/use-feeds.ts';
import type { FeedPorts } from '../feeds/use-feeds.ts';

/** As many as are taken in at a glance; the others come on demand. */
const FIRST_FEEDS = 10;

/** The step of choosing webzines to follow; one may as well go on without. */
export function FeedsStep({ ports }: { readonly ports: FeedPorts }) {
  const feeds = useFeeds(ports);
  if (!feeds?.ok) return null;
  return (
    <section class="v-welcome-feeds" aria-labelledby="feeds-step">
      <h2 id="feeds-step">{t('feeds.chooseHeading')}</h2>
      <p class="v-soft">{t('feeds.chooseLead')}</p>
      <Directory ports={ports} followed={feeds.value} open first={FIRST_FEEDS} />
    </section>
  );
}
