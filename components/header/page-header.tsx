import { Building2, LibraryBig, ListChecks, Settings, Telescope } from 'lucide';
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { GuidePage } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { HelpLink } from '../shared/help-link.tsx';
import { Icon } from '../shared/icon.tsx';
import { Mark } from '../shared/mark.tsx';

export type Place = 'library' | 'watch' | 'prospects' | 'companies' | 'settings';

type PageHeaderProps = {
  /** Where the reader is; absent on pages that are none of these places, such as the reader's. */
  readonly place?: Place | undefined;
  /** The page of the guide about this page; that of the place where it is not given. */
  readonly help?: GuidePage | undefined;
  /** The field that searches library and companies. */
  readonly search: ComponentChildren;
  /** What only this page has. */
  readonly children?: ComponentChildren;
};

const HELP: Record<Place, GuidePage> = {
  library: 'search',
  watch: 'watch',
  prospects: 'prospects',
  companies: 'dossier',
  settings: 'index',
};

/** One header on every page of the extension: the ways to all places, the search, and help. */
export function PageHeader({
  place,
  help = place === undefined ? 'index' : HELP[place],
  search,
  children,
}: PageHeaderProps) {
  const places: readonly (readonly [Place, string, IconNode, string])[] = [
    ['library', '/library.html', LibraryBig, t('header.library')],
    ['watch', '/watch.html', Telescope, t('header.watch')],
    ['prospects', '/prospects.html', ListChecks, t('header.prospects')],
    ['companies', '/dossier.html', Building2, t('header.companies')],
    ['settings', '/options.html', Settings, t('header.settings')],
  ];
  return (
    <header class="v-header">
      <Mark size={28} />
      <nav class="v-header-places" aria-label={t('header.places')}>
        {places.map(([each, href, icon, name]) => (
          <a key={each} href={href} aria-current={each === place ? 'page' : undefined}>
            <Icon node={icon} />
            <span>{name}</span>
          </a>
        ))}
      </nav>
      <div class="v-header-search">{search}</div>
      {children}
      <HelpLink page={help} />
    </header>
  );
}
