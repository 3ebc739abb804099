import { describe, expect, it } from 'vitest';
import { builtFile } from '../../scripts/bench/page/browser.ts';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import type { BrowserName } from '../../scripts/browsers/session.ts';
import { OPEN_STREAM, playStream, wrongInTheEnd } from '../../scripts/soak/stream.ts';
import type { Start } from '../../scripts/soak/stream.ts';

const BROWSERS: Readonly<Record<BrowserName, { readonly build: string; readonly start: Start }>> = {
  chromium: {
    build: builtFile('chrome'),
    start: (options) =>
      launchChromium({
        extensionDir: builtFile('chrome'),
        executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
        ...options,
      }),
  },
  firefox: {
    build: builtFile('firefox'),
    start: (options) =>
      launchFirefox({
        extensionDir: builtFile('firefox'),
        executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
        ...options,
      }),
  },
};
/** `npm run soak -- browsers` makes hundreds; updates under open tabs are in `upgrade.test.ts`. */
const TIMEOUT = 180_000;

describe.each<BrowserName>(['chromium', 'firefox'])('%s: a reader does one thing after another', (browser) => {
  it(
    'and the whole browser is killed: all that was acknowledged is there, once',
    async () => {
      const stream = await OPEN_STREAM.browsers({ ...BROWSERS[browser], random: createRandom(`ends ${browser}`) });
      try {
        expect(await playStream(stream, 1)).toMatchObject({ lost: [], twice: [], missing: [] });
        expect(await wrongInTheEnd(stream)).toEqual([]);
      } finally {
        await stream.close();
      }
    },
    TIMEOUT,
  );
});
