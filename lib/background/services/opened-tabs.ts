/**
 * Tabs that a page opened in front, as `window.open` does. In Firefox a page that does so may listen in the window
 * before the document is there, and let go of it: that document cannot tell. A tab that a reader opens behind is none
 * of them.
 */
import { siteHost } from '../../url/web-address.ts';

type Dependencies = {
  /** Firefox tells that a tab opened before it brings it to the front. */
  readonly isInFront: (tabId: number) => Promise<boolean>;
  readonly addressOf: (tabId: number) => Promise<string | undefined>;
  /** The site of the opener by the id of a tab; empty where it is not known. */
  readonly keep: (tabId: number, host: string) => Promise<void>;
  readonly read: (tabId: number) => Promise<string | undefined>;
  readonly forget: (tabId: number) => Promise<void>;
};

type OpenedTab = {
  readonly id: number;
  readonly openerId: number | undefined;
  readonly isPrivate: boolean;
};

export type OpenedTabs = {
  readonly note: (tab: OpenedTab) => Promise<void>;
  /** Keeps nothing of a tab that was closed. */
  readonly forget: (tabId: number) => Promise<void>;
  /** Whether a page of this site may have opened a tab. */
  readonly mayBePrepared: (tabId: number, host: string) => Promise<boolean>;
};

export function createOpenedTabs({ isInFront, addressOf, keep, read, forget }: Dependencies): OpenedTabs {
  return {
    async note({ id, openerId, isPrivate }) {
      if (openerId === undefined || !(await isInFront(id))) return;
      const address = isPrivate ? undefined : await addressOf(openerId);
      await keep(id, siteHost(address ?? '') ?? '');
    },
    forget,
    async mayBePrepared(tabId, host) {
      const opener = await read(tabId);
      return opener === '' || opener === host;
    },
  };
}
