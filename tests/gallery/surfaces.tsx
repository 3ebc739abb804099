import type { ComponentChild } from 'preact';
import { Reader } from '../../components/reader/reader.tsx';
import { Headlines } from '../../components/watch/headlines.tsx';
import { ComparePane } from '../../entrypoints/dossier/compare-pane.tsx';
import { DossierPage } from '../../entrypoints/dossier/dossier-page.tsx';
import { MapPane } from '../../entrypoints/dossier/map-pane.tsx';
import type { DossierPorts } from '../../entrypoints/dossier/ports.ts';
import { Library } from '../../entrypoints/library/library.tsx';
import { Options } from '../../entrypoints/options/options.tsx';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { PopupPorts } from '../../entrypoints/popup/ports.ts';
import { Prospects } from '../../entrypoints/prospects/prospects.tsx';
import { SidePanel } from '../../entrypoints/sidepanel/side-panel.tsx';
import { Watch } from '../../entrypoints/watch/watch.tsx';
import { Welcome } from '../../entrypoints/welcome/welcome.tsx';
import { err, ok } from '../../lib/model/result.ts';
import { SAVED_TEXT } from '../unit/components/reader/saved-text.ts';
import { VOICES } from './chart-world.ts';
import { popovers } from './entries/popover.tsx';
import { nothing } from './entry.ts';
import { prospectPorts } from './prospect-world.ts';
import type { SurfaceName, SurfaceState } from './surface-list.ts';
import { HEADLINES, watchPorts } from './watch-world.ts';
import { DOSSIER, LIBRARY, OPTIONS, PANEL, POPUP, WELCOME } from './worlds.ts';
import popover from '../../components/popover/popover.css?inline';
import base from '../../components/shared/base.css?inline';
import controls from '../../components/shared/controls.css?inline';
import tokens from '../../components/shared/tokens.css?inline';
import popup from '../../entrypoints/popup/popup.css?inline';
import sidePanel from '../../entrypoints/sidepanel/side-panel.css?inline';

/** How a surface is in each of the three states that every surface has, and what dresses it. */
type Surface = {
  readonly states: Readonly<Record<SurfaceState, () => ComponentChild>>;
  readonly style: string;
  /** It stands in a shadow tree on a page that is none of ours. */
  readonly inShadow?: true;
};

const tab = { id: 7, url: 'https://press.example/cloudwatt' };
const missing = (): null => null;
const opened = (ports: PopupPorts) => () => (
  <Popup
    ports={ports}
    tab={tab}
    atOnce={{ isNew: false, news: { headlines: HEADLINES, Headlines }, site: { muted: false, access: 'on-click' } }}
  />
);
const card = popovers.find(({ name }) => name === 'popover/popover')?.states ?? {};
const sheets = import.meta.glob<string>('../../components/*/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
/** Styles of rooms by their file: `search/search`. */
const dressed = (...names: readonly string[]): string =>
  [tokens, base, controls, ...names.map((name) => sheets[`../../components/${name}.css`] ?? '')].join('\n');
const read = (saved: Parameters<typeof Reader>[0]['saved']) => () => (
  <Reader saved={saved} companyHref={(name) => `#${name}`} onPrint={nothing} />
);
const { text: _text, structure: _structure, ...withoutText } = SAVED_TEXT;

/** Drawn without waiting for their code, as the page shows them once it is there. */
const comparing = (ports: DossierPorts, ids: readonly string[]) => () => (
  <main class="v-dossier-page">
    <ComparePane ports={ports} ids={ids} onGo={nothing} />
  </main>
);
const owners = (ports: DossierPorts) => () => (
  <main class="v-dossier-page">
    <MapPane ports={ports} />
  </main>
);

export const SURFACES: Readonly<Record<SurfaceName, Surface>> = {
  popover: {
    inShadow: true,
    style: `${tokens}\n${popover}`,
    states: {
      full: card['ready'] ?? missing,
      empty: card['an empty library'] ?? missing,
      error: card['failed'] ?? missing,
    },
  },
  popup: {
    style: popup,
    states: { full: opened(POPUP.full), empty: opened(POPUP.empty), error: opened(POPUP.error) },
  },
  'side panel': {
    style: dressed('search/search', 'site/site') + sidePanel,
    states: {
      full: () => <SidePanel ports={PANEL.full} />,
      empty: () => <SidePanel ports={PANEL.empty} />,
      error: () => <SidePanel ports={PANEL.error} />,
    },
  },
  library: {
    style: dressed('header/header', 'search/search', 'charts/charts', 'library/library', 'library/pane'),
    states: {
      full: () => <Library ports={LIBRARY.full} />,
      empty: () => <Library ports={LIBRARY.empty} />,
      error: () => <Library ports={LIBRARY.error} />,
    },
  },
  reader: {
    style: dressed('reader/reader'),
    states: {
      full: read(ok(SAVED_TEXT)),
      empty: read(ok({ ...withoutText, mentions: [] })),
      error: read(err({ kind: 'not-found' })),
    },
  },
  dossier: {
    style: dressed('charts/charts', 'dossier/dossier'),
    states: {
      full: () => <DossierPage ports={DOSSIER.full} />,
      empty: () => <DossierPage ports={DOSSIER.empty} />,
      error: () => <DossierPage ports={DOSSIER.error} />,
    },
  },
  comparison: {
    style: dressed('charts/charts', 'dossier/dossier'),
    states: {
      full: comparing(
        DOSSIER.full,
        VOICES.map(({ name }) => name),
      ),
      empty: comparing(DOSSIER.full, ['cloudwatt']),
      error: comparing(DOSSIER.error, ['cloudwatt', 'bare']),
    },
  },
  owners: {
    style: dressed('charts/charts', 'dossier/dossier'),
    states: { full: owners(DOSSIER.full), empty: owners(DOSSIER.empty), error: owners(DOSSIER.error) },
  },
  watch: {
    style: dressed('watch/watch'),
    states: {
      full: () => <Watch ports={watchPorts('full')} />,
      empty: () => <Watch ports={watchPorts('empty')} />,
      error: () => <Watch ports={watchPorts('error')} />,
    },
  },
  prospects: {
    style: dressed('watch/watch', 'prospects/prospects'),
    states: {
      full: () => <Prospects ports={prospectPorts('full')} source={undefined} />,
      empty: () => <Prospects ports={prospectPorts('empty')} source={undefined} />,
      error: () => <Prospects ports={prospectPorts('error')} source={undefined} />,
    },
  },
  settings: {
    style: dressed('options/options', 'feeds/feeds', 'library-data/library-data'),
    states: {
      full: () => <Options ports={OPTIONS.full} />,
      empty: () => <Options ports={OPTIONS.empty} />,
      error: () => <Options ports={OPTIONS.error} />,
    },
  },
  welcome: {
    style: dressed('feeds/feeds', 'welcome/welcome'),
    states: {
      full: () => <Welcome ports={WELCOME.full} />,
      empty: () => <Welcome ports={WELCOME.empty} />,
      error: () => <Welcome ports={WELCOME.error} />,
    },
  },
};
