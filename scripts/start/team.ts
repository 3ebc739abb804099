/** `npm start -- --team`: two members of a team on servers of their own; what one saves, the other sees. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { ArticleLine } from '../../lib/model/article.ts';
import { libraryPath } from '../../lib/navigation/page-paths.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { eventually } from '../browsers/eventually.ts';
import type { Session, View } from '../browsers/session.ts';
import { Failure } from '../setup/failure.mjs';
import { formatDuration } from '../setup/narrator.mjs';
import { ROOT } from '../setup/project.mjs';
import type { Cluster } from '../team/cluster.ts';
import { joinTeamIn } from '../team/in-browser.ts';
import { save } from './drive.ts';

declare const browser: Browser;

/** What the two members are called; each drives a browser of its own. */
export const TEAM_NAME = 'Sales';
export const MEMBERS = [
  { name: 'Ada', role: 'member' },
  { name: 'Bob', role: 'member' },
] as const;

const FOLDER = relative(ROOT, join(ROOT, 'out', 'team'));
const PICTURES = ['1-library-of-bob', '2-team-page-of-bob', '3-after-a-node-died'] as const;
/** The others elect a leader in four to nine seconds, and a slow machine takes longer. */
const ELECTION_MS = 60_000;

/** Takes a browser into the team, as the member that an invitation was made for. */
export async function joinAs(session: Session, team: Team | undefined): Promise<void> {
  if (!team) throw new TypeError('each browser has a member');
  await session.grantAllHosts();
  await joinTeamIn(session, team);
}

/** Without a window: Ada saves, Bob sees it; a node is killed, and it goes on. Pictures go to `out/team/`. */
export async function driveTeam(
  [ada, bob]: readonly [Session, Session],
  cluster: Cluster,
  demoUrl: string,
  say: (line: string) => void,
): Promise<void> {
  const folder = join(ROOT, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const name of PICTURES) await rm(join(folder, `${name}.png`), { force: true });
  const picture = async (name: (typeof PICTURES)[number], view: View): Promise<void> =>
    writeFile(join(folder, `${name}.png`), await view.screenshot());
  say(`\nThe team «${TEAM_NAME}» in ${ada.name} ${ada.version}, on ${cluster.servers.nodes.length} nodes\n`);

  say(await passOn(ada, bob, `${demoUrl}entretien.html`, 1));
  const library = await bob.openExtensionPage(libraryPath('source:team').slice(1));
  await eventually('the row of the library', async () => ((await library.text()).includes('Ada') ? true : undefined));
  await picture('1-library-of-bob', library);
  const page = await bob.openExtensionPage('team.html');
  await eventually('the team page', async () => ((await page.text()).includes('Ada') ? true : undefined));
  await picture('2-team-page-of-bob', page);

  if (cluster.servers.nodes.length > 1) {
    await cluster.servers.kill(0);
    say(`  node ${cluster.servers.nodes[0]?.name ?? ''} is killed`);
    say(await passOn(ada, bob, `${demoUrl}bilan.html`, 2));
    await library.close();
    const after = await bob.openExtensionPage(libraryPath('source:team').slice(1));
    await eventually('the second row', async () => ((await after.text()).split('Ada').length > 2 ? true : undefined));
    await picture('3-after-a-node-died', after);
  }
  say(`  pictures  ${FOLDER}`);
}

/** Ada saves a page; what Bob sees of it, and how soon. */
async function passOn(ada: Session, bob: Session, url: string, count: number): Promise<string> {
  const page = await ada.newPage(url);
  const { title } = await save(await ada.openPopup(page));
  const begun = performance.now();
  const brought = await eventually(
    'what Ada saved, in the library of Bob',
    async () => {
      const articles = await broughtTo(bob);
      return articles.length === count ? articles : undefined;
    },
    ELECTION_MS,
  );
  const found = brought.find((article) => article.title === title);
  if (!found) throw new Failure(`Bob got ${JSON.stringify(brought)}, and not «${title}».`);
  await page.close();
  const waited = formatDuration(performance.now() - begun);
  return `  Ada saves «${title}»\n  Bob has it after ${waited}, saved by ${(found.savedBy ?? []).join(', ')}`;
}

async function broughtTo(session: Session): Promise<readonly ArticleLine[]> {
  const reply = await session.inExtension(() =>
    browser.runtime.sendMessage({ vigie: 'search-library', payload: { query: 'source:team', limit: 50 } }),
  );
  const { value } = reply as { readonly value: { readonly hits: readonly { readonly article: ArticleLine }[] } };
  return value.hits.map(({ article }) => article);
}
