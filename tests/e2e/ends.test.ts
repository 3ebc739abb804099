import { describe, expect, it } from 'vitest';
import { builtFile } from '../../scripts/bench/page/browser.ts';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import type { BrowserName } from '../../scripts/browsers/session.ts';
import { OPEN_STREAM, playStream, wrongInTheEnd } from '../../scripts/soak/stream.ts';
import type { EndKind, Start } from '../../scripts/soak/stream.ts';

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
/** `npm run soak -- browsers` and `updates` make hundreds. */
const ENDS = [1, 2];
const TIMEOUT = 180_000;

describe.each<BrowserName>(['chromium', 'firefox'])('%s: a reader does one thing after another', (browser) => {
  it.each<readonly [string, EndKind]>([
    ['the whole browser is killed', 'browsers'],
    ['the extension is updated under open tabs', 'updates'],
  ])(
    'and %s: all that was acknowledged is there, once',
    async (_, kind) => {
      const stream = await OPEN_STREAM[kind]({ ...BROWSERS[browser], random: createRandom(`ends ${browser}`) });
      try {
        for (const end of ENDS)
          expect(await playStream(stream, end)).toMatchObject({ lost: [], twice: [], missing: [] });
        expect(await wrongInTheEnd(stream)).toEqual([]);
      } finally {
        await stream.close();
      }
    },
    TIMEOUT,
  );
});
