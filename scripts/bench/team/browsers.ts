/**
 * A team in real browsers, of the build in `out/build`: how soon Chromium and Firefox see each other's saves on a
 * cluster of three nodes, and how soon each hears of a colleague's save after it rested.
 */
import { serveDemo } from '../../../demo/server.mjs';
import { libraryPath } from '../../../lib/navigation/page-paths.ts';
import { launchChromium } from '../../browsers/chromium.ts';
import { eventually } from '../../browsers/eventually.ts';
import { launchFirefox } from '../../browsers/firefox.ts';
import type { BrowserName, Session } from '../../browsers/session.ts';
import { restThenHear } from '../../soak/idle.ts';
import { save } from '../../start/drive.ts';
import { joinAs } from '../../start/team.ts';
import { startTeamCluster } from '../../team/cluster.ts';
import type { Measure } from '../measure.ts';
import { builtFile } from '../page/browser.ts';

const NODES = 3;
/** Each browser saves every other one of them, and sees the rest. */
const PAGES = ['bilan', 'genese', 'entretien', 'european-cloud', 'atelier', 'oranges'];
const REST_SECONDS = 100;
/** What the issue allows: a browser that rests in Firefox hears at the alarm of a minute. */
const LIMITS_MS = { together: 5000, chromium: 5000, firefox: 60_000 } as const;

export async function benchTeamBrowsers(): Promise<readonly Measure[]> {
  const together = await slowestSight();
  const rested = await Promise.all(
    (['chromium', 'firefox'] as const).map(async (name) => ({
      name: `team.after_idle_${name}_ms`,
      value: await restThenHear(name, REST_SECONDS),
      unit: 'ms',
      limit: LIMITS_MS[name],
    })),
  );
  return [
    { name: 'team.browser_to_browser_ms', value: together, unit: 'ms slowest', limit: LIMITS_MS.together },
    ...rested,
  ];
}

/** From the word of one's popup that a page is saved to its row in the other's library; the slowest of all pages. */
async function slowestSight(): Promise<number> {
  const cluster = await startTeamCluster(
    NODES,
    'Browsers',
    ['Ada', 'Bob'].map((name) => ({ name, role: 'member' })),
  );
  const demo = await serveDemo();
  const sessions: Session[] = [];
  try {
    for (const name of ['chromium', 'firefox'] as const) sessions.push(await launched(name));
    const libraries = [];
    for (const [at, session] of sessions.entries()) {
      await joinAs(session, cluster.members[at]);
      libraries.push(await session.openExtensionPage(libraryPath('source:team').slice(1)));
    }
    const times: number[] = [];
    for (const [at, path] of PAGES.entries()) {
      const [writer, reader] = [sessions[at % 2], libraries[1 - (at % 2)]];
      if (!writer || !reader) throw new Error('there are two browsers');
      const page = await writer.newPage(`${demo.url}${path}.html`);
      const { title } = await save(await writer.openPopup(page));
      const start = performance.now();
      await eventually(`«${title}»`, async () => ((await reader.text()).includes(title) ? true : undefined), 120_000);
      times.push(performance.now() - start);
      await page.close();
    }
    return Math.max(...times);
  } finally {
    for (const session of sessions) await session.close();
    await demo.close();
    await cluster.end();
  }
}

async function launched(name: BrowserName): Promise<Session> {
  if (name === 'chromium')
    return launchChromium({
      extensionDir: builtFile('chrome'),
      executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
    });
  return launchFirefox({
    extensionDir: builtFile('firefox'),
    executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
  });
}
