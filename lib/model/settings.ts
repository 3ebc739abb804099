/** Which mentions are painted; the others answer to hover and key unpainted. */
export const MARK_DENSITIES = ['first-in-section', 'first-on-page', 'all'] as const;
export type MarkDensity = (typeof MARK_DENSITIES)[number];

/** How marks are painted; `none` paints nothing: names answer all the same. */
export const MARK_STYLES = ['underline', 'dotted', 'tint', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What opens a popover, besides the keys: the pointer at rest, the pointer while Alt is held, a click or tap. */
export const OPENINGS = ['rest', 'alt', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How sure a name must be to be marked, from the fewest marks to the most. */
export const CERTAINTIES = ['certain', 'careful', 'balanced', 'open', 'generous'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The score (0..1) from which a name is marked. */
export const THRESHOLDS: Readonly<Record<Certainty, number>> = {
  certain: 0.9,
  careful: 0.7,
  balanced: 0.5,
  open: 0.35,
  generous: 0.2,
};

const ON_OR_OFF = [true, false] as const;

/** What there is to know of a setting. */
type SettingRow = {
  readonly values: readonly (string | boolean)[];
  /** What holds until the reader chooses. */
  readonly first: string | boolean;
  /** The part of the settings page that shows it and takes it back to the first value. */
  readonly part: 'density' | 'style' | 'opening' | 'certainty' | 'card' | 'feeds' | 'packs' | 'library';
};

/** Every setting. The schema, what is stored, the file of settings and the reset follow from this table. */
const SETTINGS = {
  density: { values: MARK_DENSITIES, first: 'first-in-section', part: 'density' },
  /** Whether only companies that the reader works on are marked. */
  onlyAccounts: { values: ON_OR_OFF, first: false, part: 'density' },
  markStyle: { values: MARK_STYLES, first: 'underline', part: 'style' },
  opening: { values: OPENINGS, first: 'rest', part: 'opening' },
  certainty: { values: CERTAINTIES, first: 'balanced', part: 'certainty' },
  /** Agencies and foundations, with a quieter mark. */
  publicBodies: { values: ON_OR_OFF, first: true, part: 'certainty' },
  /** Companies of the list of listed ones, beside those of the core list. */
  listed: { values: ON_OR_OFF, first: true, part: 'packs' },
  /** Products that bear a firm’s name, «Microsoft 365», with a quieter mark. */
  products: { values: ON_OR_OFF, first: false, part: 'certainty' },
  /** Whether it is kept when the reader last looked at a company, for «new since»; never from private windows. */
  visits: { values: ON_OR_OFF, first: true, part: 'card' },
  /** Whether a webzine can be followed from the end of its article, where the browser has no button for it. */
  offers: { values: ON_OR_OFF, first: true, part: 'feeds' },
  /** Whether the library and its search show the articles that came with the extension. */
  starter: { values: ON_OR_OFF, first: true, part: 'library' },
  /** Whether the pictures of an article are fetched and kept when the reader saves it. */
  pictures: { values: ON_OR_OFF, first: false, part: 'library' },
} as const satisfies Readonly<Record<string, SettingRow>>;

export type Settings = { readonly [Name in keyof typeof SETTINGS]: (typeof SETTINGS)[Name]['values'][number] };

/** A part of the settings page that settings are shown in. */
export type SettingsPart = SettingRow['part'];

// Marked as pure: pages get some values of this file, and need not get the table.
const ROWS: readonly (readonly [name: string, row: SettingRow])[] = /* @__PURE__ */ Object.entries(SETTINGS);

/** The values of each setting, by its name. */
export const SETTING_VALUES: ReadonlyMap<string, readonly (string | boolean)[]> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ROWS.map(([name, { values }]) => [name, values]),
);

/** What holds until the reader chooses. */
export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ completeSettings({});

/** Settings of which `chosen` says some: a value that is none of its setting counts as absent. */
export function completeSettings(chosen: Readonly<Record<string, unknown>>): Settings {
  const complete = ROWS.map(([name, { values, first }]) => [
    name,
    values.find((value) => value === chosen[name]) ?? first,
  ]);
  return Object.fromEntries(complete) as Settings;
}

/** Whether a value holds settings alone, each with a value of its own. */
export function isSettingsChange(value: unknown): value is Partial<Settings> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const rows = new Map(ROWS);
  return Object.entries(value).every(([name, chosen]) => rows.get(name)?.values.includes(chosen) === true);
}

/** Only what differs from the first values, so that a better one of a later version reaches everyone else. */
export function changedSettings(settings: Settings): Partial<Settings> {
  const first: Readonly<Record<string, unknown>> = DEFAULT_SETTINGS;
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => first[name] !== value));
}

/** The settings that a part of the settings page shows, as `settings` has them. */
export function settingsOfPart(part: SettingsPart, settings: Settings): Partial<Settings> {
  const shown = new Set(ROWS.filter(([, row]) => row.part === part).map(([name]) => name));
  return Object.fromEntries(Object.entries(settings).filter(([name]) => shown.has(name)));
}

/** What the reader silenced: hosts on which nothing is marked. */
export type Mutes = { readonly sites: readonly string[] };
