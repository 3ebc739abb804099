import { ListPlus } from 'lucide';
import { collectPath } from '../../lib/navigation/prospect-place.ts';
import type { FirmSource } from '../../lib/navigation/prospect-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

/** Leads to the lists of prospects, to collect what a page, a search or a dossier names. */
export function CollectLink({ source, isShort = false }: { readonly source: FirmSource; readonly isShort?: boolean }) {
  const words = t('prospects.collectPage');
  return (
    <a
      class={isShort ? 'v-icon-button' : 'v-button v-button--quiet'}
      href={collectPath(source)}
      target="_blank"
      rel="noreferrer"
      aria-keyshortcuts="Alt+C"
      {...(isShort && { 'aria-label': words, title: words })}
    >
      <Icon node={ListPlus} />
      {isShort ? null : <span>{words}</span>}
    </a>
  );
}
