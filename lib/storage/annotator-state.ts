/**
 * What the annotating script reads at its start, in one call: light, without a schema library.
 * `annotator-writer.ts` is the only writer; a value that does not have its shape counts as absent.
 */
import { DEFAULT_SETTINGS, MARK_DENSITIES } from '../model/settings.ts';
import type { Correction, Mutes, Settings } from '../model/settings.ts';
import { onLocalChange, readLocal } from '../platform/local-store.ts';
import { CORRECTIONS_KEY, GAZETTEER_KEY, LIBRARY_REVISION_KEY, MUTES_KEY, SETTINGS_KEY } from './annotator-keys.ts';
import { fromBase64 } from './base64.ts';

export type AnnotatorState = {
  /** The compiled gazetteer; empty before the installation has finished. */
  readonly gazetteer: Uint8Array;
  readonly settings: Settings;
  readonly mutes: Mutes;
  readonly corrections: readonly Correction[];
};

/** Reads everything that marking a page needs, in one call to the browser. */
export async function readAnnotatorState(): Promise<AnnotatorState> {
  const items = await readLocal([GAZETTEER_KEY, SETTINGS_KEY, MUTES_KEY, CORRECTIONS_KEY]);
  return {
    gazetteer: gazetteerOf(items[GAZETTEER_KEY]),
    settings: settingsOf(items[SETTINGS_KEY]),
    mutes: mutesOf(items[MUTES_KEY]),
    corrections: correctionsOf(items[CORRECTIONS_KEY]),
  };
}

/** Tells which parts of the state changed, and to what, until the signal ends. */
export function onAnnotatorStateChange(listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    const changed: Partial<AnnotatorState> = {
      ...(GAZETTEER_KEY in changes && { gazetteer: gazetteerOf(changes[GAZETTEER_KEY]?.newValue) }),
      ...(SETTINGS_KEY in changes && { settings: settingsOf(changes[SETTINGS_KEY]?.newValue) }),
      ...(MUTES_KEY in changes && { mutes: mutesOf(changes[MUTES_KEY]?.newValue) }),
      ...(CORRECTIONS_KEY in changes && { corrections: correctionsOf(changes[CORRECTIONS_KEY]?.newValue) }),
    };
    if (Object.keys(changed).length > 0) listener(changed);
  }, signal);
}

/** Tells that the library changed, so that answers kept from before are stale, until the signal ends. */
export function onLibraryChange(listener: () => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (LIBRARY_REVISION_KEY in changes) listener();
  }, signal);
}

/** The settings held by a stored value that has only what the reader changed. */
export function settingsOf(stored: unknown): Settings {
  const chosen = field(stored, 'density');
  return { density: MARK_DENSITIES.find((density) => density === chosen) ?? DEFAULT_SETTINGS.density };
}

/** The muted sites held by a stored value. */
export function mutesOf(stored: unknown): Mutes {
  const sites = field(stored, 'sites');
  return { sites: Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [] };
}

/** The corrections held by a stored value. */
export function correctionsOf(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.filter(isCorrection) : [];
}

function isCorrection(value: unknown): value is Correction {
  return ['surface', 'companyId', 'host'].every((key) => typeof field(value, key) === 'string');
}

function gazetteerOf(stored: unknown): Uint8Array {
  const data = field(stored, 'data');
  if (typeof data !== 'string') return new Uint8Array(0);
  try {
    return fromBase64(data);
  } catch {
    return new Uint8Array(0);
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
