/** What the settings need of the world, handed in so that tests can stand in for it. */
import { askBackground } from '../../lib/messaging/client.ts';
import type { BackgroundProtocol } from '../../lib/messaging/protocol.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Correction, Mutes, Settings } from '../../lib/model/settings.ts';
import { extensionVersion, openShortcutSettings, openWelcome } from '../../lib/platform/about.ts';
import { commandKeys } from '../../lib/platform/commands.ts';
import { readLocal } from '../../lib/platform/local-store.ts';
import { dropAccess, EVERY_SITE, grantedPatterns, onAccessChange, requestAccess, siteAccess } from '../../lib/platform/permissions.ts';
import { CORRECTIONS_KEY, MUTES_KEY, SETTINGS_KEY } from '../../lib/storage/annotator-keys.ts';
import { correctionsOf, mutesOf, onAnnotatorStateChange, settingsOf } from '../../lib/storage/annotator-state.ts';

/** What the reader chose. */
export type Choices = { readonly settings: Settings; readonly mutes: Mutes; readonly corrections: readonly Correction[] };

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
  readonly openWelcome: () => void;
  readonly version: string;
};

/** The world as the browser gives it. */
export function browserPorts(): OptionsPorts {
  return {
    askBackground,
    readChoices: async () => {
      const stored = await readLocal([SETTINGS_KEY, MUTES_KEY, CORRECTIONS_KEY]);
      return { settings: settingsOf(stored[SETTINGS_KEY]), mutes: mutesOf(stored[MUTES_KEY]), corrections: correctionsOf(stored[CORRECTIONS_KEY]) };
    },
    onChoicesChange: (listener, signal) => onAnnotatorStateChange(() => listener(), signal),
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
    openWelcome: () => void openWelcome(),
    version: extensionVersion(),
  };
}
