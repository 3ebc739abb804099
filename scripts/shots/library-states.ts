/** Brings the library of the installed extension into the states that every surface is pictured in. */
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { isoDate } from '../../lib/model/iso-date.ts';
import { seededLibrary } from '../../tests/support/seeded-library/library.ts';
import { eventually } from '../browsers/eventually.ts';
import type { Session } from '../browsers/session.ts';

declare const browser: Browser;

/** Before there is anything, in use, and when it cannot be opened: in this order, since the last is for good. */
export const STATES = ['empty', 'full', 'error'] as const;
export type State = (typeof STATES)[number];

/** Entries of one message. */
const PART = 100;
const WATCHED = ['scaleway', 'ovhcloud', 'numergy'];
const FIRMS = ['OVHcloud', 'Outscale', 'Scaleway', 'Numergy'];

/** Brings a library, which is that of the state before, into the next one. */
export async function bringInto(session: Session, state: State): Promise<void> {
  await { empty, full, error: fail }[state](session);
}

/** Asks the background, and throws where it refuses. */
export async function ask(session: Session, vigie: string, payload: unknown): Promise<unknown> {
  const reply = JSON.parse(await session.inExtension(send, vigie, JSON.stringify(payload))) as {
    ok: boolean;
    value?: unknown;
    error?: unknown;
  };
  if (!reply.ok) throw new Error(`${vigie}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Runs in the extension. */
async function send(vigie: string, payload: string): Promise<string> {
  return JSON.stringify(await browser.runtime.sendMessage({ vigie, payload: JSON.parse(payload) as unknown }));
}

/** The starter library is thrown away for good. */
async function empty(session: Session): Promise<void> {
  const ids = await eventually('the starter library', async () => {
    const found = await ask(session, 'search-ids', { query: '', sort: 'newest' });
    return Array.isArray(found) && found.length > 100 ? found : undefined;
  });
  for (let start = 0; start < ids.length; start += PART)
    await ask(session, 'throw-away', { commandId: crypto.randomUUID(), ids: ids.slice(start, start + PART) });
  await ask(session, 'empty-trash', {});
}

async function full(session: Session): Promise<void> {
  const today = isoDate(new Date().toISOString().slice(0, 10));
  const items = seededLibrary(today).map((entry) => ({ kind: 'entry', entry }));
  for (let start = 0; start < items.length; start += PART)
    await ask(session, 'bring-in', { importId: 'shots', part: start / PART, items: items.slice(start, start + PART) });
  for (const companyId of WATCHED) await ask(session, 'watch-company', { companyId, watched: true });
  const firms = FIRMS.map((name) => ({ name, company: name.toLowerCase() }));
  await ask(session, 'collect-firms', {
    collection: { list: 'shots', name: 'Cloud 2026', firms, unknown: ['Nuage du Forez'] },
  });
}

/** Saves the page of a tab, with a note, and gives the id of the article. */
export async function saveTab(session: Session, tabId: number): Promise<string> {
  const receipt = await ask(session, 'save-article', { commandId: 'shots', tabId, tags: ['cloud'], note: 'Essai' });
  return v.parse(v.object({ id: v.string() }), receipt).id;
}

/** A later version of the extension has opened the library: this one cannot. */
async function fail(session: Session): Promise<void> {
  await session.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('vigie', 1_000_000);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      }),
  );
}
