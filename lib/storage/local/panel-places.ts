/** Where the reader was in the side panel, tab by tab; kept until the browser closes. */
import * as v from 'valibot';
import type { CompanyId } from '../../model/company.ts';
import type { PanelView } from '../../navigation/panel-view.ts';
import { onSessionChange, readSession, writeSession } from '../../platform/session-store.ts';

/** What was typed, how far the panel was scrolled, in CSS pixels, and which dossier and article are open. */
export type PanelPlace = PanelView & { readonly query: string; readonly scrolled: number };

const NOWHERE: PanelPlace = { query: '', scrolled: 0 };

const dossier = v.object({ kind: v.picklist(['company', 'brief']), id: v.string() });
const schema: v.GenericSchema<unknown, PanelPlace> = v.object({
  query: v.string(),
  scrolled: v.number(),
  dossier: v.exactOptional(dossier),
  article: v.exactOptional(v.string()),
});

/** The beginning where nothing is kept. */
export async function readPanelPlace(tabId: number): Promise<PanelPlace> {
  const read = v.safeParse(schema, await readSession(keyOf(tabId)));
  return read.success ? read.output : NOWHERE;
}

export async function keepPanelPlace(tabId: number, place: PanelPlace): Promise<void> {
  await writeSession(keyOf(tabId), place);
}

/** Has the panel beside a tab show the dossier of a company, from its beginning. */
export async function keepPanelDossier(tabId: number, id: CompanyId): Promise<void> {
  const { query } = await readPanelPlace(tabId);
  await keepPanelPlace(tabId, { query, scrolled: 0, dossier: { kind: 'company', id } });
}

/** Tells that the place beside a tab was changed, by the panel itself or by another context. */
export function onPanelPlace(tabId: number, listener: () => void, signal: AbortSignal): void {
  onSessionChange(keyOf(tabId), listener, signal);
}

function keyOf(tabId: number): string {
  return `panel:${String(tabId)}`;
}
