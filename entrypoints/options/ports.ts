import type { AccountsPorts, FormPreviewPorts } from '../../components/accounts/ports.ts';
import type { FeedPorts } from '../../components/feeds/use-feeds.ts';
/** What the settings need of the world, handed in so that tests can stand in for it. */
import type { LibraryDataPorts } from '../../components/library-data/ports.ts';
import type { PacksPorts } from '../../components/packs/ports.ts';
import type { ReportFilePorts } from '../../components/reports/ports.ts';
import { formatLocale } from '../../components/shared/language.ts';
import { correctionFile } from '../../lib/exchange/corrections-file.ts';
import { settingsFile } from '../../lib/exchange/settings-file.ts';
import type { BackgroundProtocol } from '../../lib/messages/background-messages.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Correction } from '../../lib/model/correction.ts';
import type { Language } from '../../lib/model/language.ts';
import { settingsOfReader } from '../../lib/model/policy.ts';
import type { Result } from '../../lib/model/result.ts';
import { selectedName } from '../../lib/navigation/selected-name.ts';
import { extensionVersion, openShortcutSettings, openWelcome } from '../../lib/platform/about.ts';
import { commandKeys } from '../../lib/platform/commands.ts';
import { downloadText } from '../../lib/platform/downloads.ts';
import { onLocalChange, readLocal } from '../../lib/platform/local-store.ts';
import { hasPageButton } from '../../lib/platform/page-button.ts';
import {
  dropAccess,
  EVERY_SITE,
  grantedPatterns,
  onAccessChange,
  requestAccess,
  siteAccess,
} from '../../lib/platform/permissions.ts';
import { chosenLanguage } from '../../lib/storage/local/language.ts';
import { keepPopoverForm, likesFullPopover } from '../../lib/storage/local/popover-form.ts';
import { CHOICE_KEYS, choicesOf } from '../../lib/storage/local/reader-choices.ts';
import type { ReaderChoices } from '../../lib/storage/local/reader-choices.ts';
import { feedActions } from '../../lib/surfaces/feed-actions.ts';
import { feedLists } from '../../lib/surfaces/feed-lists.ts';
import { accountsPorts, formPreviewPorts } from './accounts-ports.ts';
import { libraryDataPorts } from './library-data-ports.ts';
import { packsPorts, reportsPorts } from './packs-ports.ts';

/** What the reader chose. */
export type Choices = ReaderChoices & {
  /** None where the browser’s own holds. */
  readonly language: Language | undefined;
  /** Whether all of the card at a name is shown at first. */
  readonly wholeCard: boolean;
};

export type OptionsPorts = {
  readonly askBackground: <Name extends keyof BackgroundProtocol>(
    name: Name,
    payload: BackgroundProtocol[Name]['request'],
  ) => Promise<Result<BackgroundProtocol[Name]['reply'], AppError>>;
  readonly readChoices: () => Promise<Choices>;
  readonly onChoicesChange: (listener: () => void, signal: AbortSignal) => void;
  readonly readAccess: () => Promise<{ readonly everySite: boolean; readonly sites: readonly string[] }>;
  readonly onAccessChange: (listener: () => void, signal: AbortSignal) => void;
  /** Straight from the click; `false` where the reader refused. */
  readonly requestEverySite: () => Promise<boolean>;
  readonly dropEverySite: () => Promise<boolean>;
  readonly dropSite: (pattern: string) => Promise<boolean>;
  readonly commandKeys: () => Promise<ReadonlyMap<string, string>>;
  readonly openShortcutSettings: () => Promise<boolean>;
  readonly keepWholeCard: (whole: boolean) => Promise<void>;
  /** Offers all choices as a file. */
  readonly saveSettings: (choices: Choices) => void;
  /** Draws the page anew, as in another language. */
  readonly reload: () => void;
  /** Offers the corrections as a file. */
  readonly saveCorrections: (corrections: readonly Correction[]) => void;
  /** A name selected on a page, and that page’s host, where the settings were opened to add it. */
  readonly selected: { readonly name: string; readonly host: string };
  readonly newId: () => string;
  readonly accounts: AccountsPorts;
  readonly formPreview: FormPreviewPorts;
  readonly packs: PacksPorts;
  readonly reports: ReportFilePorts;
  readonly feeds: FeedPorts;
  /** Whether webzines are offered on pages: the browser has no button of its own for them. */
  readonly offersWebzines: boolean;
  readonly libraryData: LibraryDataPorts;
  readonly openWelcome: () => void;
  readonly version: string;
};

/** The world as the browser gives it. */
export function browserPorts(): OptionsPorts {
  return {
    askBackground,
    readChoices: async () => {
      const [stored, language, wholeCard] = await Promise.all([
        readLocal(CHOICE_KEYS),
        chosenLanguage(),
        likesFullPopover(),
      ]);
      return { ...choicesOf(stored), language, wholeCard };
    },
    onChoicesChange: (listener, signal) => onLocalChange(() => listener(), signal),
    readAccess: async () => {
      const [access, patterns] = await Promise.all([siteAccess(), grantedPatterns()]);
      return { everySite: access === 'every-site', sites: patterns.filter((pattern) => pattern !== EVERY_SITE) };
    },
    onAccessChange,
    requestEverySite: () => requestAccess(EVERY_SITE),
    dropEverySite: () => dropAccess(EVERY_SITE),
    dropSite: dropAccess,
    commandKeys,
    openShortcutSettings,
    keepWholeCard: keepPopoverForm,
    saveSettings: ({ policy, settings, mutes, corrections, language, wholeCard }) =>
      downloadText(
        'vigie-settings.json',
        settingsFile({
          settings: settingsOfReader(policy, settings),
          mutedSites: mutes.sites.filter((site) => !policy.mutedSites.includes(site)),
          corrections,
          wholeCard,
          ...(language !== undefined && { language }),
        }),
      ),
    reload: () => location.reload(),
    saveCorrections: (corrections) => downloadText('vigie-corrections.json', correctionFile(corrections)),
    selected: selectedName(location.search),
    newId: () => crypto.randomUUID(),
    feeds: { ...feedActions, ...feedLists(formatLocale()) },
    offersWebzines: !hasPageButton(),
    accounts: accountsPorts,
    formPreview: formPreviewPorts,
    packs: packsPorts,
    reports: reportsPorts,
    libraryData: libraryDataPorts,
    openWelcome: () => void openWelcome(),
    version: extensionVersion(),
  };
}
