import { Telescope } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

/** Leads to the watch list. */
export function WatchLink() {
  return (
    <a
      class="v-icon-button"
      href="/watch.html"
      target="_blank"
      rel="noreferrer"
      aria-label={t('watch.title')}
      title={`${t('watch.title')} (Alt+W)`}
      aria-keyshortcuts="Alt+W"
    >
      <Icon node={Telescope} />
    </a>
  );
}
