/** What surfaces of the dossier need of the world, handed in so that tests can stand in for it. */
import * as v from 'valibot';
import type { ViewWords } from '../../components/dossier/brief-headings.ts';
import { localDay } from '../../lib/dossier/calendar.ts';
import type { BackgroundProtocol } from '../../lib/messages/background-messages.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Result } from '../../lib/model/result.ts';
import { dossierHash, dossierPlace } from '../../lib/navigation/dossier-place.ts';
import type { DossierPlace } from '../../lib/navigation/dossier-place.ts';
import { libraryPath } from '../../lib/navigation/page-paths.ts';
import { copy } from '../../lib/platform/clipboard.ts';
import { downloadBlob, downloadText } from '../../lib/platform/downloads.ts';
import { readPackedJson } from '../../lib/platform/packed-files.ts';
import { onLibraryChange } from '../../lib/storage/local/library-revision.ts';

export type DossierPorts = {
  readonly askBackground: <Name extends keyof BackgroundProtocol>(
    name: Name,
    payload: BackgroundProtocol[Name]['request'],
  ) => Promise<Result<BackgroundProtocol[Name]['reply'], AppError>>;
  readonly today: () => IsoDate;
  readonly newId: () => string;
  /** Tells that the library changed, here or elsewhere. */
  readonly onLibraryChange: (listener: () => void, signal: AbortSignal) => void;
  /** Straight from the click; `false` where the browser forbids it. */
  readonly copy: (text: string, html?: string) => Promise<boolean>;
  readonly download: (name: string, text: string) => void;
  readonly downloadFile: (name: string, file: Blob) => void;
  readonly print: () => void;
  /** Opens a `mailto:` address in the reader's mail program. */
  readonly openMail: (address: string) => void;
  /** Words of `briefView` in a language that need not be the browser’s. */
  readonly wordsIn: (language: 'en' | 'fr') => Promise<ViewWords>;
  readonly libraryHref: (companyName: string) => string;
};

export type DossierPagePorts = DossierPorts & {
  /** Where the page’s own address says it is, and going elsewhere, with a way back. */
  readonly place: () => DossierPlace;
  readonly goTo: (place: DossierPlace) => void;
  readonly onPlace: (listener: () => void, signal: AbortSignal) => void;
  /** Names the page’s tab. */
  readonly nameTab: (title: string) => void;
};

const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));

/** What the dossier needs wherever it stands. */
export const dossierPorts: DossierPorts = {
  askBackground,
  today: () => localDay(Date.now()),
  newId: () => crypto.randomUUID(),
  onLibraryChange,
  copy,
  download: downloadText,
  downloadFile: downloadBlob,
  print: () => window.print(),
  openMail: (address) => location.assign(address),
  wordsIn: async (language) => {
    const messages = v.parse(messagesSchema, await readPackedJson(`/_locales/${language}/messages.json`));
    return (key, ...values) =>
      (messages[`briefView_${key}`]?.message ?? '').replaceAll(
        /\$([1-9])/g,
        (_, place: string) => values[Number(place) - 1] ?? '',
      );
  },
  libraryHref: (name) => libraryPath(`company:"${name.replaceAll('"', '')}"`),
};

/** The world of the page of its own. */
export function browserPorts(): DossierPagePorts {
  return {
    ...dossierPorts,
    place: () => dossierPlace(location.hash),
    goTo: (place) => {
      location.hash = dossierHash(place);
    },
    onPlace: (listener, signal) => addEventListener('hashchange', listener, { signal }),
    nameTab: (title) => {
      document.title = title;
    },
  };
}
