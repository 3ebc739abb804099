/** What a reader does with an installation before it is upgraded, by messages that every version knows. */
import type { Browser } from 'webextension-polyfill';
import { eventually } from '../browsers/eventually.ts';
import type { Json, Session } from '../browsers/session.ts';
import { readDisk } from '../soak/on-disk.ts';
import { feedAddress } from '../soak/press.ts';
import type { Press } from '../soak/press.ts';

declare const browser: Browser;

/** The webzine whose archive is half read at the upgrade, and how many articles it has. */
export const ARCHIVE = { host: 'archive130-1.example', posts: 130 };
/** The page that is saved, and what the reader wrote about it. */
export const SAVED = {
  url: 'http://tabs.example/articles/1',
  tags: ['à lire', 'cloud souverain'],
  note: 'Compare with the figures of last year.',
};
/** What the reader chose elsewhere. */
export const CHOICES = {
  watched: ['ovhcloud', 'orange'],
  settings: { density: 'all', certainty: 'careful' },
  muted: 'quiet.example',
  /** Both stand on every page of the press. */
  neverMarked: 'Orange',
  ownName: { surface: 'centres de données', companyId: 'ovhcloud' },
};

/** Asks the background; gives what it answers, and throws where it refuses. */
export async function asked(session: Session, vigie: string, payload: { readonly [key: string]: Json }): Promise<Json> {
  const { ok, value, error } = await session.inExtension(
    (name, json) =>
      browser.runtime.sendMessage({ vigie: name, payload: JSON.parse(json) }) as Promise<{
        readonly ok: boolean;
        readonly value?: Json;
        readonly error?: Json;
      }>,
    vigie,
    JSON.stringify(payload),
  );
  if (!ok) throw new Error(`${vigie} was answered by ${JSON.stringify(error)}`);
  return value;
}

/**
 * Uses a fresh installation under the press: webzines, a saved page with tags and a note, corrections, settings, a
 * watch list. Runs `midway` while the archive of a webzine is half read; it is not read further meanwhile.
 */
export async function useExtension(session: Session, press: Press, midway: () => Promise<void>): Promise<void> {
  await asked(session, 'follow-feeds', {
    commandId: 'webzines',
    feeds: [
      { url: feedAddress(0), title: 'Nuages' },
      { url: `http://${ARCHIVE.host}/feed`, title: 'Archives' },
    ],
  });
  const tab = await session.newPage(SAVED.url);
  const tabId = await session.inExtension(async () => {
    const [found] = await browser.tabs.query({ url: 'http://tabs.example/*' });
    return found?.id;
  });
  await asked(session, 'save-article', { commandId: 'saved', tabId, tags: SAVED.tags, note: SAVED.note });
  await tab.close();
  for (const companyId of CHOICES.watched) await asked(session, 'watch-company', { companyId, watched: true });
  await asked(session, 'change-settings', { settings: CHOICES.settings });
  await asked(session, 'mute-site', { host: CHOICES.muted, muted: true });
  const never = { kind: 'never', surface: CHOICES.neverMarked, host: '', everywhere: true };
  for (const correction of [never, { kind: 'name', ...CHOICES.ownName }])
    await asked(session, 'correct', { correction });
  await whileArchiveIsHalfRead(session, press, midway);
}

/** Begins to read an archive, and holds the answer to its second page of posts. */
async function whileArchiveIsHalfRead(session: Session, press: Press, midway: () => Promise<void>): Promise<void> {
  const id = await eventually('the first visit of the webzines', async () => {
    const { feeds, articles } = await readDisk(session);
    const known = (await asked(session, 'list-feeds', {})) as readonly {
      readonly feed: { readonly id: string; readonly url: string };
    }[];
    const all = feeds.length === 2 && articles.some(({ url }) => url.includes(ARCHIVE.host));
    return all ? known.find(({ feed }) => feed.url.includes(ARCHIVE.host))?.feed.id : undefined;
  });
  const held = Promise.withResolvers<void>();
  let pages = 0;
  press.watch((place) => {
    if (place !== `${ARCHIVE.host}/wp-json/wp/v2/posts`) return undefined;
    pages += 1;
    if (pages !== 2) return undefined;
    return midway()
      .then(held.resolve, held.reject)
      .then(() => undefined);
  });
  await asked(session, 'steer-archive', { id, order: { kind: 'start', since: '2020-01-01' } });
  await held.promise;
  press.watch(undefined);
}
