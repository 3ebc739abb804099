/** The world of the library page, as a test says it is. */
import { vi } from 'vitest';
import type { LibraryPorts } from '../../../entrypoints/library/ports.ts';
import { NO_SEARCHES } from '../../../lib/model/searches.ts';
import type { Searches } from '../../../lib/model/searches.ts';
import { backgroundAnswering } from './background-replies.ts';
import type { Answers } from './background-replies.ts';

export function libraryWorld(
  background: Partial<Answers>,
  {
    address = '',
    searches = NO_SEARCHES,
    isLost = false,
  }: { readonly address?: string; readonly searches?: Searches; readonly isLost?: boolean } = {},
) {
  const { askBackground, asked, askedFor } = backgroundAnswering(background);
  const libraryListeners = new Set<() => void>();
  const kept: string[] = [];
  let [stored, ids] = [searches, 0];
  const ports: LibraryPorts = {
    askBackground,
    onLibraryChange: (listener, signal) => {
      libraryListeners.add(listener);
      signal.addEventListener('abort', () => libraryListeners.delete(listener));
    },
    isLibraryLost: async () => isLost,
    forgetLoss: vi.fn<() => Promise<void>>(async () => {}),
    readSearches: async () => stored,
    changeSearches: async (change) => (stored = change(stored)),
    onSearchesChange: () => {},
    newId: () => `id-${String((ids += 1))}`,
    openPage: vi.fn<(url: string) => void>(),
    download: vi.fn<(name: string, file: Blob) => void>(),
    addressQuery: () => address,
    keepInAddress: (query) => void kept.push(query),
  };
  return { ports, asked, askedFor, kept, libraryListeners, searches: () => stored };
}
