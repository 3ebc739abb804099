/** The part of `npm start` that needs the dependencies: build, serve, open the browser, show or drive. */
import { join } from 'node:path';
import { serveDemo } from '../../demo/server.mjs';
import type { Session } from '../browsers/session.ts';
import { BROWSER_KINDS } from '../setup/browser-kinds.mjs';
import { atEnd } from '../setup/ending.mjs';
import { Failure, runMain } from '../setup/failure.mjs';
import { createNarrator } from '../setup/narrator.mjs';
import { npm, ROOT } from '../setup/project.mjs';
import { runQuietly } from '../setup/run.mjs';
import { parseStartOptions, type StartOptions } from '../setup/start-options.mjs';
import { startTeamCluster } from '../team/cluster.ts';
import { drive } from './drive.ts';
import { openChromiumWindow, openDriven } from './open-browser.ts';
import { PICTURE_FOLDER } from './pictures.ts';
import { printSummary } from './summary.ts';
import { driveTeam, joinAs, MEMBERS, TEAM_NAME } from './team.ts';
import { showInChromium, showInFirefox } from './window.ts';

/** What the built extension is called by WXT for each browser. */
const BUILDS = { chromium: 'chrome', firefox: 'firefox' } as const;

type Act = (
  options: StartOptions,
  extensionDir: string,
  demoUrl: string,
  say: (line: string) => void,
) => Promise<number>;

/** Without a window: walks the main road, takes pictures, tells what was seen. */
const driveBrowser: Act = async ({ browser, url }, extensionDir, demoUrl, say) => {
  say(`… Driving ${BROWSER_KINDS[browser].name} through the main road (about 30 seconds)`);
  const session = await openDriven(browser, extensionDir);
  await closing(session, async () => printSummary(await drive(session, demoUrl, url), PICTURE_FOLDER, say));
  return 0;
};

/** With a window: opens the page and leaves it to the person. */
const showBrowser: Act = async ({ browser, url }, extensionDir, demoUrl, say) => {
  const address = url ?? demoUrl;
  if (browser === 'firefox') {
    await showInFirefox(extensionDir, address, say);
    return 0;
  }
  const session = await openChromiumWindow(extensionDir);
  await closing(session, () => showInChromium(session, address, say));
  return 0;
};

/** Two members of a team, each in a browser of its own, on servers that end with them. */
const runTeam: Act = async ({ browser, headless, team }, extensionDir, demoUrl, say) => {
  say('… Starting the servers of a team, and two browsers (about 15 seconds)');
  const cluster = await startTeamCluster(team ?? 1, TEAM_NAME, MEMBERS);
  const forget = atEnd(cluster.end);
  try {
    // One after the other: a Chromium that starts takes the focus, and with it the click that grants.
    const ada = await openDriven(browser, extensionDir, headless);
    await closing(ada, async () => {
      await joinAs(ada, cluster.members[0]);
      const bob = await openDriven(browser, extensionDir, headless);
      await closing(bob, async () => {
        await joinAs(bob, cluster.members[1]);
        if (headless) return driveTeam([ada, bob], cluster, demoUrl, say);
        for (const session of [ada, bob]) await session.newPage(demoUrl);
        say('Two windows, two members: save an article in one, and look for source:team in the library of the other.');
        say('Press Ctrl+C to end.');
        return new Promise<never>(() => {});
      });
    });
    return 0;
  } finally {
    forget();
    await cluster.end();
  }
};

/** Closes a session after its use, however that ends. */
async function closing(session: Session, use: () => Promise<void>): Promise<void> {
  const forget = atEnd(session.close);
  try {
    await use();
  } finally {
    forget();
    await session.close();
  }
}

/** Runs a tool quietly; what it said is shown only when it fails. */
async function demand(command: string, args: readonly string[]): Promise<void> {
  const { code, tail } = await runQuietly(command, args, { cwd: ROOT });
  if (code !== 0) throw new Failure(`«${[command, ...args].join(' ')}» ended with code ${code}.\n${tail}`);
}

await runMain(async () => {
  const options = parseStartOptions(process.argv.slice(2), process.platform, process.env);
  const narrator = createNarrator();
  const build = BUILDS[options.browser];
  await narrator.step('Compiling the companies and the starter library', 'a few seconds', () =>
    demand(...npm(['run', '-s', 'build-pack'])),
  );
  await narrator.step('Building the extension', 'about 10 seconds', () => demand('wxt', ['build', '-b', build]));
  const demo = await serveDemo();
  const forget = atEnd(demo.close);
  try {
    narrator.ready(`The demo webzine is served at ${demo.url}`);
    const act = options.team !== undefined ? runTeam : options.headless ? driveBrowser : showBrowser;
    return await act(options, join(ROOT, 'out', 'build', build), demo.url, narrator.say);
  } finally {
    forget();
    await demo.close();
  }
});
