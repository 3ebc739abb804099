import { expect } from 'vitest';
/** The library of our own, brought into a running extension as the file of a library is. */
import type { Browser } from 'webextension-polyfill';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { Session } from '../../../scripts/browsers/session.ts';
import { seededLibrary } from '../../support/seeded-library/library.ts';
import { libraryReady } from './library.ts';

declare const browser: Browser;

/** Entries of one message. */
const PART = 100;

/** Brings the library in, as of today: the extension's clock is the machine's. Once for each session. */
export async function bringInSeeded(session: Session): Promise<void> {
  await libraryReady(session);
  const today = isoDate(new Date().toISOString().slice(0, 10));
  const items = seededLibrary(today).map((entry) => ({ kind: 'entry', entry }));
  for (let start = 0; start < items.length; start += PART) {
    const message = JSON.stringify({ importId: 'seeded', part: start / PART, items: items.slice(start, start + PART) });
    expect(await session.inExtension(bringIn, message)).toMatchObject({ ok: true });
  }
}

/** Runs in the extension. */
async function bringIn(json: string): Promise<unknown> {
  return browser.runtime.sendMessage({ vigie: 'bring-in', payload: JSON.parse(json) as unknown });
}
