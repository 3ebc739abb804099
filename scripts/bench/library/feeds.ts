/**
 * Two hundred webzines behind a real server that takes fifty milliseconds for each answer: the first visit of all, and
 * the second, when nothing is new.
 */
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../../browsers/chromium.ts';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { eventually } from '../../browsers/eventually.ts';
import { EDITION, feedAddress, startPress } from '../../soak/press.ts';
import type { Press } from '../../soak/press.ts';
import type { Measure } from '../measure.ts';
import { builtFile } from '../page/browser.ts';

declare const browser: Browser;

const ANSWER_MS = 50;
const AT_ONCE = 6;
const PATIENCE = 120_000;

/** Measures the visits of so many webzines in Chromium with the built extension. */
export async function benchFeeds(count: number): Promise<Measure[]> {
  const press = await startPress();
  press.slowness = ANSWER_MS;
  const session = await launchChromium({
    extensionDir: builtFile('chrome'),
    executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
    proxyPort: press.port,
  });
  try {
    await session.grantAllHosts();
    const first = await timeOf(session, press, count, () =>
      ask(session, 'follow-feeds', {
        commandId: 'bench',
        feeds: Array.from({ length: count }, (_, webzine) => ({ url: feedAddress(webzine), title: '' })),
      }),
    );
    press.forget();
    const second = await timeOf(session, press, count, () => ask(session, 'visit-feeds', { ids: [] }));
    const asked = press.asked.filter(({ place }) => place.endsWith('/feed'));
    return [
      { name: 'feeds.count', value: count, unit: 'feeds' },
      { name: `feeds.refresh_${count}_feeds_s`, value: first / 1000, unit: 's' },
      { name: 'feeds.refresh_again_s', value: second / 1000, unit: 's' },
      // Six at a time, no answer faster than the server: nobody could be quicker.
      { name: 'feeds.refresh_over_least', value: first / (Math.ceil(count / AT_ONCE) * ANSWER_MS), unit: 'x' },
      { name: 'feeds.articles', value: count * EDITION, unit: 'articles' },
      {
        name: 'feeds.not_modified_share',
        value: asked.filter(({ notModified }) => notModified).length / Math.max(1, asked.length),
        unit: '',
      },
    ];
  } finally {
    await session.close();
    await press.close();
  }
}

type Line = { readonly health: { readonly kind: string }; readonly succeededAt?: number };

async function ask(session: ChromiumSession, vigie: string, payload: object): Promise<{ readonly value?: unknown }> {
  return session.inExtension(
    (name, request) =>
      browser.runtime.sendMessage({ vigie: name, payload: JSON.parse(request) }) as Promise<{ value?: unknown }>,
    vigie,
    JSON.stringify(payload),
  );
}

/** Milliseconds from the wish to the last feed's being visited, by the background's own record of it. */
async function timeOf(
  session: ChromiumSession,
  press: Press,
  count: number,
  begin: () => Promise<unknown>,
): Promise<number> {
  const begun = Date.now();
  await begin();
  const last = await eventually(
    'the visit of all feeds',
    async () => {
      if (press.asked.length < count) return undefined;
      const lines = ((await ask(session, 'list-feeds', {})).value ?? []) as readonly Line[];
      const times = lines.map(({ health, succeededAt }) => (health.kind === 'well' ? (succeededAt ?? 0) : 0));
      return times.length === count && times.every((time) => time >= begun) ? Math.max(...times) : undefined;
    },
    PATIENCE,
  );
  return last - begun;
}
