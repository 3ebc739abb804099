import { posix, win32 } from 'node:path';

/**
 * What the ladder knows of a browser.
 * @typedef {object} BrowserKind
 * @property {string} name
 * @property {readonly string[]} variables environment variables that name an executable, first wins
 * @property {number} minimum oldest major version that runs the extension
 * @property {RegExp} banner what `--version` prints; group 1 is the major version
 * @property {readonly string[]} commands names to look for on the path
 * @property {readonly string[]} packages Debian's packages
 * @property {string} aptExpectation
 * @property {string} downloadExpectation
 * @property {string} typeThis the command for a person on Debian
 * @property {string} elsewhere what a person on another system does
 */

/** @type {Readonly<Record<'chromium' | 'firefox', BrowserKind>>} */
export const BROWSER_KINDS = {
  chromium: {
    name: 'Chromium',
    variables: ['VIGIE_CHROMIUM', 'CHROMIUM_PATH'],
    minimum: 138,
    // Branded Chrome («Google Chrome 143…») has ignored --load-extension since 137, so it is no use here.
    banner: /^(?:Chromium|Google Chrome for Testing) (\d+)\./m,
    commands: ['chromium', 'chromium-browser'],
    packages: ['chromium', 'chromium-l10n', 'fonts-dejavu-core', 'fonts-liberation'],
    aptExpectation: 'about 110 MB to download, 1 to 2 minutes',
    downloadExpectation: 'about 180 MB to download, 1 to 2 minutes',
    typeThis: 'sudo apt-get install chromium chromium-l10n',
    elsewhere: 'npx playwright-core install --with-deps chromium',
  },
  firefox: {
    name: 'Firefox',
    variables: ['VIGIE_FIREFOX', 'FIREFOX_PATH'],
    minimum: 149,
    banner: /^Mozilla Firefox (\d+)\./m,
    commands: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'firefox-esr-l10n-fr', 'fonts-dejavu-core', 'fonts-liberation'],
    aptExpectation: 'about 80 MB to download, 1 to 2 minutes',
    downloadExpectation: 'about 90 MB to download, 1 minute',
    typeThis: 'sudo apt-get install firefox-esr firefox-esr-l10n-fr',
    elsewhere: 'npx @puppeteer/browsers install firefox@stable',
  },
};

/**
 * Places where a system keeps the browser when it is not on the path.
 * @param {'chromium' | 'firefox'} kind
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function usualPlaces(kind, platform, env) {
  if (platform === 'darwin') {
    const inside =
      kind === 'chromium' ? ['Chromium.app/Contents/MacOS/Chromium'] : ['Firefox.app/Contents/MacOS/firefox'];
    const folders = ['/Applications', ...(env['HOME'] === undefined ? [] : [posix.join(env['HOME'], 'Applications')])];
    return folders.flatMap((folder) => inside.map((path) => posix.join(folder, path)));
  }
  if (platform === 'win32') {
    const inside = kind === 'chromium' ? 'Chromium\\Application\\chrome.exe' : 'Mozilla Firefox\\firefox.exe';
    const folders = ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => env[name] ?? []);
    return folders.map((folder) => win32.join(folder, inside));
  }
  return [];
}

/**
 * Whether an executable will do, judged by what it says of itself.
 * @param {BrowserKind} kind
 * @param {string} path with links resolved
 * @param {string} banner output of `--version`
 * @returns {{ fit: true, version: number } | { fit: false, why: string }}
 */
export function judge(kind, path, banner) {
  // A snap has a /tmp and a home of its own: it sees neither our profile nor the built extension.
  if (/^\/snap\/|\/usr\/bin\/snap$/.test(path))
    return { fit: false, why: 'is a snap, which cannot read a profile made for it' };
  const version = Number(kind.banner.exec(banner)?.[1]);
  if (Number.isNaN(version))
    return {
      fit: false,
      why: /^Google Chrome \d/m.test(banner)
        ? 'is branded Chrome, which ignores --load-extension'
        : `is not ${kind.name}`,
    };
  if (version < kind.minimum) return { fit: false, why: `is version ${version}, older than ${kind.minimum}` };
  return { fit: true, version };
}
