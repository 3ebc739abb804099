import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * What the person at the keyboard wants of `npm start`.
 * @typedef {object} StartOptions
 * @property {'chromium' | 'firefox'} browser
 * @property {string} [url] a page of their own instead of the demo
 * @property {boolean} headless drive the browser without a window
 * @property {boolean} help
 */

export const START_HELP = `npm start                       build Vigie and open it in Chromium on the demo webzine
npm start -- --url https://…    open a page of your own instead
npm start -- --browser firefox  use Firefox
npm start -- --headless         no window: Vigie is driven through its main road, pictures go to out/start/
npm start -- --help             this page

Without a display, --headless is taken by itself. VIGIE_CHROMIUM and VIGIE_FIREFOX name a browser of your choice.`;

/**
 * @param {readonly string[]} args what follows `npm start --`
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 */
export function parseStartOptions(args, platform, env) {
  const { browser, url, headless, help } = parseValues(args);
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Failure(`--browser takes chromium or firefox, not «${browser}».`);
  if (url !== undefined && !isWebAddress(url))
    throw new Failure(`--url takes an address that begins with http:// or https://, not «${url}».`);
  return { browser, headless: headless || !hasDisplay(platform, env), help, ...(url === undefined ? {} : { url }) };
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
