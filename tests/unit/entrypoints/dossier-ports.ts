/** The world of a dossier, as a test says it is. */
import { vi } from 'vitest';
import type { DossierPagePorts, DossierPorts } from '../../../entrypoints/dossier/ports.ts';
import type { DossierPlace } from '../../../lib/navigation/dossier-place.ts';
import { TODAY } from '../components/dossier/dossier-sample.ts';
import { backgroundAnswering } from './background-replies.ts';

export function dossierWorld(askBackground: DossierPorts['askBackground']): DossierPorts {
  return {
    askBackground,
    today: () => TODAY,
    newId: () => 'new',
    onLibraryChange: () => {},
    copy: async () => true,
    download: () => {},
    downloadFile: () => {},
    print: () => {},
    openMail: () => {},
    wordsIn:
      async () =>
      (key, ...values) =>
        `${key}: ${values.join()}`,
    libraryHref: (name) => `/library.html?q=${name}`,
  };
}

/** A page at a place, over a background that answers as a test says. */
export function pageWorld(
  place: DossierPlace,
  answers: Parameters<typeof backgroundAnswering>[0],
  special: Partial<DossierPorts> = {},
) {
  const background = backgroundAnswering(answers);
  const listeners = new Set<() => void>();
  const libraryListeners = new Set<() => void>();
  let at = place;
  const nameTab = vi.fn<(name: string) => void>();
  const ports: DossierPagePorts = {
    ...dossierWorld(background.askBackground),
    onLibraryChange: (listener, signal) => {
      libraryListeners.add(listener);
      signal.addEventListener('abort', () => libraryListeners.delete(listener));
    },
    ...special,
    place: () => at,
    goTo: (next) => {
      at = next;
      for (const tell of listeners) tell();
    },
    onPlace: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    nameTab,
  };
  return {
    ...background,
    ports,
    nameTab,
    place: () => at,
    changeLibrary: () => libraryListeners.forEach((tell) => tell()),
  };
}
