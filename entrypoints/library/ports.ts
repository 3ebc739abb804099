/** What the library page needs of the world, handed in so that tests can stand in for it. */
import type { BackgroundProtocol } from '../../lib/messages/background-messages.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Searches } from '../../lib/model/searches.ts';
import { downloadBlob } from '../../lib/platform/downloads.ts';
import { openTabAt } from '../../lib/platform/tabs.ts';
import { onLibraryChange } from '../../lib/storage/local/library-revision.ts';
import { forgetLoss, isLibraryLost } from '../../lib/storage/local/lost-library.ts';
import { changeSearches, onSearchesChange, readSearches } from '../../lib/storage/local/searches.ts';

export type AskBackground = <Name extends keyof BackgroundProtocol>(
  name: Name,
  payload: BackgroundProtocol[Name]['request'],
) => Promise<Result<BackgroundProtocol[Name]['reply'], AppError>>;

export type LibraryPorts = {
  readonly askBackground: AskBackground;
  /** Tells that the library changed, here or elsewhere. */
  readonly onLibraryChange: (listener: () => void, signal: AbortSignal) => void;
  /** Whether the browser lost what it kept, and that the reader has put that aside. */
  readonly isLibraryLost: () => Promise<boolean>;
  readonly forgetLoss: () => Promise<void>;
  readonly readSearches: () => Promise<Searches>;
  readonly changeSearches: (change: (searches: Searches) => Searches) => Promise<Searches>;
  readonly onSearchesChange: (listener: (searches: Searches) => void, signal: AbortSignal) => void;
  readonly newId: () => string;
  readonly openPage: (url: string) => void;
  /** Offers a file. */
  readonly download: (name: string, file: Blob) => void;
  /** The query in the page’s own address, and writing it there. */
  readonly addressQuery: () => string;
  readonly keepInAddress: (query: string) => void;
};

/** The world as the browser gives it. */
export function browserPorts(): LibraryPorts {
  return {
    askBackground,
    onLibraryChange,
    isLibraryLost,
    forgetLoss,
    readSearches,
    changeSearches,
    onSearchesChange,
    newId: () => crypto.randomUUID(),
    openPage: (url) => void openTabAt(url),
    download: downloadBlob,
    addressQuery: () => new URLSearchParams(location.search).get('q') ?? '',
    keepInAddress: (query) => {
      const search = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
      history.replaceState(undefined, '', `${location.pathname}${search}`);
    },
  };
}
