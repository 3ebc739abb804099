/**
 * What the annotating script reads at its start, in one call: light, without a schema library.
 * `annotator-writer.ts` is the only writer; a value that does not have its shape counts as absent.
 */
import type { Lesson } from '../model/lesson.ts';
import { CERTAINTIES, DEFAULT_SETTINGS, MARK_DENSITIES, MARK_STYLES, OPENINGS } from '../model/settings.ts';
import type { Mutes, Settings } from '../model/settings.ts';
import { onLocalChange, readLocal } from '../platform/local-store.ts';
import { GAZETTEER_KEY, LESSONS_KEY, LIBRARY_REVISION_KEY, MUTES_KEY, SETTINGS_KEY } from './annotator-keys.ts';
import { fromBase64 } from './base64.ts';

export type AnnotatorState = {
  /** The compiled gazetteer; empty before the installation has finished. */
  readonly gazetteer: Uint8Array;
  readonly settings: Settings;
  readonly mutes: Mutes;
  readonly lessons: readonly Lesson[];
};

/** Reads everything that marking a page needs, in one call to the browser. */
export async function readAnnotatorState(): Promise<AnnotatorState> {
  const items = await readLocal([GAZETTEER_KEY, SETTINGS_KEY, MUTES_KEY, LESSONS_KEY]);
  return {
    gazetteer: gazetteerOf(items[GAZETTEER_KEY]),
    settings: settingsOf(items[SETTINGS_KEY]),
    mutes: mutesOf(items[MUTES_KEY]),
    lessons: lessonsOf(items[LESSONS_KEY]),
  };
}

/** Tells which parts of the state changed, and to what, until the signal ends. */
export function onAnnotatorStateChange(listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    const changed: Partial<AnnotatorState> = {
      ...(GAZETTEER_KEY in changes && { gazetteer: gazetteerOf(changes[GAZETTEER_KEY]?.newValue) }),
      ...(SETTINGS_KEY in changes && { settings: settingsOf(changes[SETTINGS_KEY]?.newValue) }),
      ...(MUTES_KEY in changes && { mutes: mutesOf(changes[MUTES_KEY]?.newValue) }),
      ...(LESSONS_KEY in changes && { lessons: lessonsOf(changes[LESSONS_KEY]?.newValue) }),
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
  const oneOf = <Key extends keyof Settings>(key: Key, choices: readonly Settings[Key][]): Settings[Key] =>
    choices.find((choice) => choice === field(stored, key)) ?? DEFAULT_SETTINGS[key];
  return {
    density: oneOf('density', MARK_DENSITIES),
    markStyle: oneOf('markStyle', MARK_STYLES),
    opening: oneOf('opening', OPENINGS),
    certainty: oneOf('certainty', CERTAINTIES),
    publicBodies: oneOf('publicBodies', [true, false]),
    products: oneOf('products', [true, false]),
  };
}

/** The muted sites held by a stored value. */
export function mutesOf(stored: unknown): Mutes {
  const sites = field(stored, 'sites');
  return { sites: Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [] };
}

/** The lessons held by a stored value; each was checked by its schema when it was written. */
export function lessonsOf(stored: unknown): readonly Lesson[] {
  return Array.isArray(stored) ? stored.filter(isLesson) : [];
}

function isLesson(value: unknown): value is Lesson {
  const kind = field(value, 'kind');
  const learned = field(value, 'learned');
  if (typeof field(value, 'surface') !== 'string') return false;
  if (kind === 'verdict') return Array.isArray(field(learned, 'words')) && Array.isArray(field(learned, 'features')) && typeof field(learned, 'surface') === 'string';
  return kind === 'never' || typeof field(value, 'companyId') === 'string';
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
