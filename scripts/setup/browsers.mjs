import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { aptInstall, aptIsUsable, missingPackages } from './apt.mjs';
import { BROWSER_KINDS, judge, usualPlaces } from './browser-kinds.mjs';
import { Failure } from './failure.mjs';
import { npm, projectEnv } from './project.mjs';
import { runQuietly } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {{ path: string } | { why: string[] }} Search */

/**
 * Climbs the ladder to a browser that can carry the extension: the environment's, the system's, one downloaded before,
 * then apt-get (root on Debian), then a download.
 * @param {BrowserName} name
 * @param {string} root
 * @param {import('./narrator.mjs').Narrator} narrator
 * @returns {Promise<string>} path of the executable
 */
export async function ensureBrowser(name, root, narrator) {
  const kind = BROWSER_KINDS[name];
  const chosen = kind.variables.find((variable) => (process.env[variable] ?? '') !== '');
  if (chosen !== undefined) return await theChosen(kind, chosen, process.env[chosen] ?? '', narrator);
  /** @type {string[]} */
  const reasons = [];
  for (const rung of [undefined, ...rungs(name, root, narrator)]) {
    if (rung !== undefined) {
      const problem = await rung();
      if (problem !== undefined) reasons.push(problem);
    }
    const found = await search(name, root);
    if ('path' in found) {
      await completePackages(kind, found.path, narrator);
      narrator.ready(`${kind.name} is at ${found.path}`);
      return found.path;
    }
    reasons.push(...found.why.filter((why) => !reasons.includes(why)));
  }
  const advice = existsSync('/etc/debian_version') ? kind.typeThis : kind.elsewhere;
  throw new Failure(
    `No ${kind.name} of version ${kind.minimum} or newer was found or could be installed: type «${advice}», or ` +
      `name one in ${kind.variables[0]}, and try again.${reasons.map((reason) => `\n  ${reason}`).join('')}`,
  );
}

/**
 * Debian's browser may be there without its languages and fonts, which the tests need: they are added where that is
 * possible, and what fails is left to the tests to say.
 * @param {import('./browser-kinds.mjs').BrowserKind} kind
 * @param {string} path
 * @param {import('./narrator.mjs').Narrator} narrator
 */
async function completePackages(kind, path, narrator) {
  const [browser = ''] = kind.packages;
  if (!aptIsUsable() || path !== `/usr/bin/${browser}`) return;
  const packages = await missingPackages(kind.packages);
  if (packages.length > 0) await aptInstall({ ...kind, name: packages.join(' and '), packages }, narrator);
}

/**
 * A person's choice is not second-guessed: it fits or we stop.
 * @param {import('./browser-kinds.mjs').BrowserKind} kind
 * @param {string} variable
 * @param {string} path
 * @param {import('./narrator.mjs').Narrator} narrator
 */
async function theChosen(kind, variable, path, narrator) {
  const verdict = await examine(kind, path);
  if (!verdict.fit)
    throw new Failure(
      `${variable} names ${path}, which ${verdict.why}: name a ${kind.name} of version ${kind.minimum} or newer, ` +
        'or unset it.',
    );
  narrator.ready(`${kind.name} is at ${path}, as ${variable} says`);
  return path;
}

/**
 * Ways to get a browser, gentlest first. Each gives the reason when it failed.
 * @param {BrowserName} name
 * @param {string} root
 * @param {import('./narrator.mjs').Narrator} narrator
 * @returns {(() => Promise<string | undefined>)[]}
 */
function rungs(name, root, narrator) {
  const kind = BROWSER_KINDS[name];
  const download = async () => {
    /** @type {string | undefined} */
    let problem;
    await narrator.step(`Downloading ${kind.name}`, kind.downloadExpectation, async () => {
      const [command, args] = npm(['exec', '--yes', '--', ...downloadArgs(name, root)]);
      const { code, tail } = await runQuietly(command, args, { cwd: root, env: projectEnv() });
      if (code !== 0) problem = `The download ended with code ${code}: ${tail.split('\n').at(-1) ?? ''}`;
    });
    return problem;
  };
  return aptIsUsable() ? [() => aptInstall(kind, narrator), download] : [download];
}

/**
 * @param {BrowserName} name
 * @param {string} root
 */
function downloadArgs(name, root) {
  if (name === 'firefox') return ['@puppeteer/browsers@2', 'install', 'firefox@stable', '--path', downloads(root)];
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return ['playwright-core', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'];
}

/** @param {string} root */
const downloads = (root) => join(root, 'node_modules', '.cache', 'vigie-browsers');

/**
 * @param {BrowserName} name
 * @param {string} root
 * @returns {Promise<Search>}
 */
async function search(name, root) {
  /** @type {string[]} */
  const why = [];
  for (const path of candidates(name, root)) {
    const verdict = await examine(BROWSER_KINDS[name], path);
    if (verdict.fit) return { path };
    why.push(`${path} ${verdict.why}`);
  }
  return { why };
}

/**
 * @param {BrowserName} name
 * @param {string} root
 * @returns {string[]} executables that exist
 */
function candidates(name, root) {
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = BROWSER_KINDS[name].commands.flatMap((command) =>
    folders.map((folder) => join(folder, command + ending)),
  );
  const downloaded = name === 'chromium' ? playwrightChromium(root) : puppeteerFirefox(root);
  return [...new Set([...onPath, ...usualPlaces(name, process.platform, process.env), ...downloaded])].filter((path) =>
    existsSync(path),
  );
}

/**
 * Chrome for Testing where playwright keeps it.
 * @param {string} root
 */
function playwrightChromium(root) {
  try {
    /** @type {typeof import('playwright-core')} */
    const playwright = createRequire(join(root, 'package.json'))('playwright-core');
    return [playwright.chromium.executablePath()];
  } catch {
    // It throws where it knows no build for the platform: there is nothing to find then.
    return [];
  }
}

/**
 * Firefox where @puppeteer/browsers puts it: `firefox/<platform>-<version>/…`.
 * @param {string} root
 */
function puppeteerFirefox(root) {
  const folder = join(downloads(root), 'firefox');
  const inside = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'];
  return existsSync(folder)
    ? readdirSync(folder).flatMap((version) => inside.map((path) => join(folder, version, path)))
    : [];
}

/**
 * @param {import('./browser-kinds.mjs').BrowserKind} kind
 * @param {string} path
 */
async function examine(kind, path) {
  if (!existsSync(path)) return { fit: /** @type {const} */ (false), why: 'does not exist' };
  // On Windows `--version` opens a window and prints nothing, so the place has to do.
  if (process.platform === 'win32') return { fit: /** @type {const} */ (true), version: kind.minimum };
  const { output } = await runQuietly(path, ['--version']);
  return judge(kind, realpathSync(path), output);
}
