import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { WorkerSequencer } from './tests/setup/sequencer.ts';

const chromium = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What takes a whole document: surfaces that are drawn, pages that are read. */
const DOCUMENTS = [
  'tests/unit/entrypoints/**/*.test.{ts,tsx}',
  'tests/unit/gallery/**/*.test.tsx',
  'tests/unit/content/extract/*.test.ts',
  'tests/unit/demo.test.ts',
];
const plugins = [await WxtVitest(), preact()];

/** What property tests draw from, unless each run shall draw its own (`--mode fuzz`): see tests/setup/draws.ts. */
const DRAW_SEED = 20_261_125;

/** A suite of files that share a process. */
const inNode = (
  name: string,
  drawSeed: number | undefined,
  include: string[],
  exclude: string[] = [],
): TestProjectConfiguration => ({
  plugins,
  test: {
    name,
    include,
    exclude,
    provide: { drawSeed },
    setupFiles: ['tests/setup/draws.ts', 'tests/setup/unit.ts'],
    // One processor is left idle otherwise, which on two is half of them.
    maxWorkers: '100%',
    // For a machine that is busy with other things; no test measures time.
    testTimeout: 60_000,
    // Loading the same modules anew for each file cost as much as all the tests: tests/setup/traces.ts keeps files
    // apart.
    isolate: false,
    pool: 'threads',
  },
});

export default defineConfig(({ mode }) => {
  const drawSeed = mode === 'fuzz' ? undefined : DRAW_SEED;
  return {
    test: {
      attachmentsDir: 'out/test/attachments',
      sequence: { sequencer: WorkerSequencer },
      projects: [
        inNode(
          'unit',
          drawSeed,
          ['tests/unit/**/*.test.{ts,tsx}', 'tests/golden/**/*.test.ts', 'tests/*.test.ts'],
          DOCUMENTS,
        ),
        // Slow without a browser: `npm test` runs them, `npm run check` does not.
        inNode('documents', drawSeed, DOCUMENTS),
        {
          // The commands as processes of their own, which is slow: `npm test` runs them, `npm run check` does not.
          test: {
            name: 'cli',
            include: ['tests/{cli,fuzz}/**/*.test.ts'],
            environment: 'node',
            maxWorkers: '100%',
            testTimeout: 60_000,
          },
        },
        {
          plugins: [preact()],
          resolve: { alias: { '#i18n': fileURLToPath(new URL('.wxt/i18n/index.ts', import.meta.url)) } },
          // Named here, or a cold cache finds it in mid-run and loads the page again.
          optimizeDeps: { include: ['axe-core', 'fast-check', 'lucide', 'preact/hooks', 'preact/test-utils', 'yaml'] },
          test: {
            name: 'integration',
            provide: { drawSeed },
            // One page at a time leaves a processor idle: 102 s of them in 158 s.
            maxWorkers: 2,
            // Some write libraries of thousands of articles; a loaded machine took more than the usual 15 s for them.
            testTimeout: 60_000,
            setupFiles: ['tests/setup/draws.ts'],
            include: ['tests/integration/**/*.test.{ts,tsx}'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              expect: {
                toMatchScreenshot: {
                  resolveScreenshotPath: ({ arg, ext, root }) => `${root}/tests/golden/components/${arg}${ext}`,
                },
              },
              provider: playwright({
                launchOptions: { executablePath: chromium, args: [...rootFlags, '--disable-gpu'] },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          // Devices of a team and its servers, without a browser.
          test: {
            name: 'team',
            include: ['tests/team/**/*.test.ts'],
            environment: 'node',
            maxWorkers: 1,
            testTimeout: 90_000,
            hookTimeout: 120_000,
            retry: 0,
          },
        },
        {
          // Real browsers: three files at once, each waiting for conditions by itself; two left a fifth of two processors
          // idle. Files share a process, and with it the browsers that outlive a scenario (tests/e2e/support/sessions.ts).
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            environment: 'node',
            pool: 'forks',
            isolate: false,
            maxWorkers: 3,
            testTimeout: 180_000,
            hookTimeout: 240_000,
            retry: 0,
          },
        },
      ],
    },
  };
});
