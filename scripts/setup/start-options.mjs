import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * What the person at the keyboard wants of `npm start`.
 * @typedef {object} StartOptions
 * @property {'chromium' | 'firefox'} browser
 * @property {string} [url] a page of their own instead of the demo
 * @property {boolean} headless drive the browser without a window
 * @property {boolean} help
 * @property {1 | 3} [team] two members of a team, on so many servers
 */

export const START_HELP = `npm start                       build Vigie and open it in Chromium on the demo webzine
npm start -- --url https://…    open a page of your own instead
npm start -- --browser firefox  use Firefox
npm start -- --headless         no window: Vigie is driven through its main road, pictures go to out/start/
npm start -- --team             a team: a server and two browsers, in which each sees what the other saves
npm start -- --team --nodes 3   as above on a cluster of three servers; without a window one is killed meanwhile
npm start -- --help             this page

Without a display, --headless is taken by itself. VIGIE_CHROMIUM and VIGIE_FIREFOX name a browser of your choice,
VIGIE_NATS_SERVER the server of teams.`;

/**
 * @param {readonly string[]} args what follows `npm start --`
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 */
export function parseStartOptions(args, platform, env) {
  const { browser, url, headless, help, team, nodes } = parseValues(args);
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Failure(`--browser takes chromium or firefox, not «${browser}».`);
  if (url !== undefined && !isWebAddress(url))
    throw new Failure(`--url takes an address that begins with http:// or https://, not «${url}».`);
  if (nodes !== undefined && (!team || (nodes !== '1' && nodes !== '3')))
    throw new Failure(`--nodes takes 1 or 3, and goes with --team, not «${nodes}».`);
  return {
    browser,
    headless: headless || !hasDisplay(platform, env),
    help,
    ...(url === undefined ? {} : { url }),
    ...(team ? { team: nodes === '3' ? 3 : 1 } : {}),
  };
}

/** @param {readonly string[]} args */
function parseValues(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string', default: 'chromium' },
        url: { type: 'string' },
        headless: { type: 'boolean', default: false },
        team: { type: 'boolean', default: false },
        nodes: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)} Try npm start -- --help.`);
  }
}

/** @param {string} text */
function isWebAddress(text) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/**
 * Whether a window can be shown. macOS and Windows always have a place for one.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform, env) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
