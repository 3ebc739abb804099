/** What the side panel needs of the world, handed in so that tests can stand in for it. */
import { panelHash, panelView } from '../../lib/navigation/panel-view.ts';
import type { PanelView } from '../../lib/navigation/panel-view.ts';
import { frontTabIn, onFrontTab, tabById } from '../../lib/platform/tabs.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import { keepPanelPlace, onPanelPlace, readPanelPlace } from '../../lib/storage/local/panel-places.ts';
import type { PanelPlace } from '../../lib/storage/local/panel-places.ts';
import { dossierPorts } from '../dossier/ports.ts';
import type { DossierPorts } from '../dossier/ports.ts';
import { browserPorts } from '../popup/ports.ts';
import type { PopupPorts } from '../popup/ports.ts';

export type PanelPorts = PopupPorts &
  DossierPorts & {
    /** The tab in front of the panel’s own window. */
    readonly frontTab: () => Promise<OpenTab | undefined>;
    /** Tells that another tab, or another page, is in front. */
    readonly onFrontTab: (listener: () => void, signal: AbortSignal) => void;
    /** Where the reader was in the panel beside a tab. */
    readonly readPlace: (tabId: number) => Promise<PanelPlace>;
    readonly keepPlace: (tabId: number, place: PanelPlace) => Promise<void>;
    /** Tells that what is kept of a tab changed, here or elsewhere. */
    readonly onKeptPlace: (tabId: number, listener: () => void, signal: AbortSignal) => void;
    /** What the panel’s own address says that it shows. */
    readonly view: () => PanelView;
    /** Goes to a view, with a way back. */
    readonly goTo: (view: PanelView) => void;
    /** Puts a view into the address without going anywhere. */
    readonly putView: (view: PanelView) => void;
    readonly onView: (listener: () => void, signal: AbortSignal) => void;
  };

/** The world as the browser gives it; with a tab named, the panel stays with that one. */
export function panelPorts(namedTab: number | undefined): PanelPorts {
  return {
    ...browserPorts,
    ...dossierPorts,
    frontTab: namedTab === undefined ? frontTabIn : () => tabById(namedTab),
    // As a page it stands in a tab itself, and where it goes is no page of the tab it stays with.
    onFrontTab: (listener, signal) =>
      onFrontTab((id) => (namedTab === undefined || id === namedTab ? listener() : undefined), signal),
    readPlace: readPanelPlace,
    keepPlace: keepPanelPlace,
    onKeptPlace: onPanelPlace,
    view: () => panelView(location.hash),
    goTo: (view) => {
      location.hash = panelHash(view);
    },
    putView: (view) => history.replaceState(undefined, '', `${location.pathname}${location.search}${panelHash(view)}`),
    onView: (listener, signal) => addEventListener('hashchange', listener, { signal }),
  };
}
