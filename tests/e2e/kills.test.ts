import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { createKiller } from '../../scripts/soak/killer.ts';
import { startPress } from '../../scripts/soak/press.ts';
import { playRound, ROUND_KINDS, setStage } from '../../scripts/soak/rounds.ts';
import type { SoakStage } from '../../scripts/soak/rounds.ts';
import { inEveryBrowser } from './support/suite.ts';

const press = await startPress();
afterAll(() => press.close());

/** A round waits a minute for its articles, twice, before it says which are missing. */
const TIMEOUT = 180_000;
/** Kills of each kind in each browser; `npm run soak` makes two hundred. */
const KILLS = [1, 2];

inEveryBrowser(
  'a background that is killed in the middle of its work',
  (stage, browser) => {
    let soak: Promise<SoakStage> | undefined;
    // Set by the first test and not before: a browser that does not start fails the tests.
    const set = (): Promise<SoakStage> =>
      (soak ??= createKiller(stage.session).then((killer) =>
        setStage(stage.session, press, killer, createRandom(`kills ${browser}`)),
      ));
    beforeAll(() => press.forget());

    for (const [at, kind] of ROUND_KINDS.entries()) {
      it.each(KILLS)(
        `goes on with ${kind}: no article lost, none twice, none missing (%i)`,
        async (kill) => {
          const round = await playRound(await set(), kind, at * KILLS.length + kill);
          expect(round).toMatchObject({ lost: [], twice: [], missing: [] });
        },
        TIMEOUT,
      );
    }
  },
  { launch: { proxyPort: press.port } },
);
