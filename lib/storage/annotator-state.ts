/**
 * What the annotating script reads at its start, in one call: light, without a schema library.
 * `annotator-writer.ts` is the only writer; a value that does not have its shape counts as absent.
 */
import type { Lesson } from '../model/lesson.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
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

/** The state while nothing is stored. */
export const NO_STATE: AnnotatorState = { gazetteer: new Uint8Array(0), settings: DEFAULT_SETTINGS, mutes: { sites: [] }, lessons: [] };

/** How each part of the state is told from what is stored under its key. */
const PARTS: readonly (readonly [key: string, partOf: (stored: unknown) => Partial<AnnotatorState>])[] = [
  [GAZETTEER_KEY, (stored) => ({ gazetteer: gazetteerOf(stored) })],
  [SETTINGS_KEY, (stored) => ({ settings: settingsOf(stored) })],
  [MUTES_KEY, (stored) => ({ mutes: mutesOf(stored) })],
  [LESSONS_KEY, (stored) => ({ lessons: lessonsOf(stored) })],
];

/** Reads everything that marking a page needs, in one call to the browser. */
export async function readAnnotatorState(): Promise<AnnotatorState> {
  const items = await readLocal(PARTS.map(([key]) => key));
  const state: AnnotatorState = { ...NO_STATE };
  for (const [key, partOf] of PARTS) Object.assign(state, partOf(items[key]));
  return state;
}

/** Tells which parts of the state changed, and to what, until the signal ends. */
export function onAnnotatorStateChange(listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    const changed = PARTS.filter(([key]) => key in changes).map(([key, partOf]) => partOf(changes[key]?.newValue));
    if (changed.length > 0) listener(Object.assign({}, ...changed));
  }, signal);
}

/** Tells that the library changed, so that answers kept from before are stale, until the signal ends. */
export function onLibraryChange(listener: () => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (LIBRARY_REVISION_KEY in changes) listener();
  }, signal);
}

/** The settings held by a stored value that has only what the reader changed; checked by type, as the writer has checked the rest. */
export function settingsOf(stored: unknown): Settings {
  const changed = <Key extends keyof Settings>(key: Key): Settings[Key] => {
    const value = field(stored, key);
    return isLike(value, DEFAULT_SETTINGS[key]) ? value : DEFAULT_SETTINGS[key];
  };
  return {
    density: changed('density'),
    markStyle: changed('markStyle'),
    opening: changed('opening'),
    certainty: changed('certainty'),
    publicBodies: changed('publicBodies'),
    products: changed('products'),
  };
}

function isLike<T>(value: unknown, model: T): value is T {
  return typeof value === typeof model;
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
