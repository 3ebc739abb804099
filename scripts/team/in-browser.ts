/** A team in a browser: joined on the team page as a member does it, and how sync stands. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sealInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import type { Progress, Team } from '../../lib/sync/team-record.ts';
import { eventually } from '../browsers/eventually.ts';
import type { Session, View } from '../browsers/session.ts';

type Words = Readonly<Record<'code' | 'words' | 'openInvitation' | 'joinNow' | 'members', string>>;
const LOCALES = ['en', 'fr'] as const;

/** Opens an invitation on the team page and joins; the page is in whichever language the browser has. */
export async function joinTeamIn(session: Session, team: Team): Promise<void> {
  const { code, words } = await sealInvitation(team);
  const page = await session.openExtensionPage('team.html');
  const said = await eventually('the form of the team page', () => languageOf(page));
  await page.write({ role: 'textbox', name: said.code }, code);
  await page.write({ role: 'textbox', name: said.words }, words);
  await page.click({ role: 'button', name: said.openInvitation });
  await eventually('what would leave', async () => ((await page.text()).includes(said.joinNow) ? true : undefined));
  await page.click({ role: 'button', name: said.joinNow });
  await eventually('the team', async () => ((await page.text()).includes(said.members) ? true : undefined));
  await page.close();
}

/** How sync stands; `undefined` without a team. */
export type SyncStanding = Pick<Progress, 'problem' | 'syncedAt'> & { readonly waiting: number };

/** Reads how sync stands where it lies: in the database. */
export function syncStanding(session: Session): Promise<SyncStanding | undefined> {
  return session.inExtension(readStanding);
}

/** To be run in a page of the extension. */
export function readStanding(): Promise<SyncStanding | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vigie');
    opening.addEventListener('error', () => reject(new Error('no database')));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(['meta', 'outbox']);
      const meta = transaction.objectStore('meta');
      const [team, progress] = [meta.getKey('team'), meta.get('teamProgress')];
      const waiting = transaction.objectStore('outbox').count();
      transaction.addEventListener('complete', () => {
        opening.result.close();
        const { problem, syncedAt } = progress.result as Omit<SyncStanding, 'waiting'>;
        resolve(
          team.result === undefined
            ? undefined
            : {
                waiting: waiting.result,
                ...(problem !== undefined && { problem }),
                ...(syncedAt !== undefined && { syncedAt }),
              },
        );
      });
    });
  });
}

async function languageOf(page: View): Promise<Words | undefined> {
  for (const locale of LOCALES) {
    const { team } = parse(readFileSync(new URL(`../../locales/${locale}.yml`, import.meta.url), 'utf8')) as {
      readonly team: Words;
    };
    // «Invitation» is a word of both languages.
    if (await page.has({ role: 'textbox', name: team.words })) return team;
  }
  return undefined;
}
