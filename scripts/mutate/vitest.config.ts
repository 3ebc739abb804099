/** The unit tests of the room that is mutated: `VIGIE_MUTATED_TESTS` names their files, parted by blanks. */
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const tests = (process.env['VIGIE_MUTATED_TESTS'] ?? 'tests/unit/**/*.test.{ts,tsx}').split(' ');
/** Rooms below `lib/platform` know no browser: to set one up takes as long as all the rest of a run. */
const NEEDS_BROWSER = /^tests\/unit\/(?:platform|messages|storage|sync|content|background|surfaces|\*)/;

export default defineConfig({
  plugins: [await WxtVitest(), preact()],
  test: {
    include: tests,
    // Drawn alike in every run, or a mutant would live in one and die in the next.
    provide: { drawSeed: 20_261_125 },
    setupFiles: [
      'tests/setup/draws.ts',
      ...(tests.some((path) => NEEDS_BROWSER.test(path)) ? ['tests/setup/unit.ts'] : []),
    ],
    testTimeout: 30_000,
    isolate: false,
    pool: 'threads',
  },
});
