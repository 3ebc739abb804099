/** Where the reader was in the side panel, tab by tab; kept until the browser closes. */
import * as v from 'valibot';
import { readSession, writeSession } from '../platform/session-store.ts';

/** What was typed, and how far the panel was scrolled, in CSS pixels. */
export type PanelPlace = { readonly query: string; readonly scrolled: number };

const NOWHERE: PanelPlace = { query: '', scrolled: 0 };

const schema: v.GenericSchema<unknown, PanelPlace> = v.object({ query: v.string(), scrolled: v.number() });

/** The beginning where nothing is kept. */
export async function readPanelPlace(tabId: number): Promise<PanelPlace> {
  const read = v.safeParse(schema, await readSession(keyOf(tabId)));
  return read.success ? read.output : NOWHERE;
}

export async function keepPanelPlace(tabId: number, place: PanelPlace): Promise<void> {
  await writeSession(keyOf(tabId), place);
}

function keyOf(tabId: number): string {
  return `panel:${String(tabId)}`;
}
