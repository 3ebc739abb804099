/** What the side panel needs of the world, handed in so that tests can stand in for it. */
import { frontTabIn, onFrontTab, tabById } from '../../lib/platform/tabs.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import { keepPanelPlace, readPanelPlace } from '../../lib/storage/panel-places.ts';
import type { PanelPlace } from '../../lib/storage/panel-places.ts';
import { browserPorts } from '../popup/ports.ts';
import type { PopupPorts } from '../popup/ports.ts';

export type PanelPorts = PopupPorts & {
  /** The tab in front of the panel’s own window. */
  readonly frontTab: () => Promise<OpenTab | undefined>;
  /** Tells that another tab, or another page, is in front. */
  readonly onFrontTab: (listener: () => void, signal: AbortSignal) => void;
  /** Where the reader was in the panel beside a tab. */
  readonly readPlace: (tabId: number) => Promise<PanelPlace>;
  readonly keepPlace: (tabId: number, place: PanelPlace) => Promise<void>;
};

/** The world as the browser gives it; with a tab named, the panel stays with that one. */
export function panelPorts(namedTab: number | undefined): PanelPorts {
  return {
    ...browserPorts,
    frontTab: namedTab === undefined ? frontTabIn : () => tabById(namedTab),
    onFrontTab,
    readPlace: readPanelPlace,
    keepPlace: keepPanelPlace,
  };
}
