/** Ends the extension, its browser or a team’s servers in the middle of their work, again and again: see `USAGE`. */
import { builtFile } from './bench/page/browser.ts';
import { quantile } from './bench/page/statistics.ts';
import { createRandom } from './bench/pages/random.ts';
import { launchChromium } from './browsers/chromium.ts';
import { launchFirefox } from './browsers/firefox.ts';
import type { BrowserName } from './browsers/session.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { playHours, slopeOf } from './soak/hours.ts';
import { createKiller } from './soak/killer.ts';
import { playLanes } from './soak/lanes.ts';
import { startPress } from './soak/press.ts';
import { playRound, ROUND_KINDS, setStage } from './soak/rounds.ts';
import type { Round } from './soak/rounds.ts';
import { END_KINDS, OPEN_STREAM } from './soak/stream.ts';
import type { EndKind, Start, StreamRound } from './soak/stream.ts';

const USAGE = `usage: soak [--kills N | --minutes N] [--browser chromium|firefox|both] [--seed TEXT] [--json]
       ends the background again and again in the middle of its work, and counts what is lost or there twice
       soak stops|browsers|updates [--at-once N] and the options above
       ends the background, the whole browser, or the version that runs, while a reader does one thing after another,
       in so many browsers side by side
       soak team [--edits N] [--cuts N] [--member-kills N] [--node-kills N] [--seed TEXT] [--json]
       ends the devices and servers of a team, without a browser
       soak idle [--seconds N] [--browser NAME]
       tells how soon a browser that rests hears of what a colleague saves
       soak hours [--hours N] [--browser NAME]
       tells what grows in hours of work

Without --kills or --minutes, 200 ends. Exit code 1 where anything was lost, there twice or missing.`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    edits: { type: 'string', default: '10000' },
    cuts: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '100' },
    'member-kills': { type: 'string', default: '30' },
    'node-kills': { type: 'string', default: '20' },
    kills: { type: 'string' },
    minutes: { type: 'string' },
    hours: { type: 'string', default: '8' },
    browser: { type: 'string', default: 'both' },
    'at-once': { type: 'string', default: '1' },
    seed: { type: 'string', default: 'vigie' },
    json: { type: 'boolean', default: false },
  },
});

const LAUNCH: Record<BrowserName, Start> = {
  chromium: (options) =>
    launchChromium({
      extensionDir: builtFile('chrome'),
      executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
      ...options,
    }),
  firefox: (options) =>
    launchFirefox({
      extensionDir: builtFile('firefox'),
      executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
      ...options,
    }),
};

const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => values.browser === 'both' || values.browser === name,
);
/** As many as fit into the time where that is given. */
const kills = values.minutes === undefined ? Number(values.kills ?? 200) : Infinity;
const minutes = Number(values.minutes ?? Infinity);
const [what] = positionals;
const ending = END_KINDS.find((kind) => kind === what);
if (what === 'team') await soakOfTeam();
else if (what === 'idle') await soakOfRest();
else if (what === 'hours') await soakOfHours();
else if (
  (what !== undefined && ending === undefined) ||
  browsers.length === 0 ||
  !(kills >= 1 && minutes > 0) ||
  (Number.isFinite(kills) && !Number.isSafeInteger(kills))
)
  refuse(USAGE);
else if (ending === undefined) await soakOfWork();
else await soakOfStream(ending);

/** How many of the kills a browser is for. */
function shareOf(at: number): number {
  return Number.isFinite(kills)
    ? Math.floor(kills / browsers.length) + (at < kills % browsers.length ? 1 : 0)
    : Infinity;
}

type Damaged = {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly missing: readonly string[];
};

function damageOf({ lost, twice, missing }: Damaged): number {
  return lost.length + twice.length + missing.length;
}

/** Fails the command where something was damaged, or where fewer kills were made than were wanted. */
function judge(rounds: readonly Damaged[]): void {
  const isWhole = Number.isFinite(kills) ? rounds.length >= kills : rounds.length > 0;
  if (!isWhole || rounds.some((round) => damageOf(round) > 0)) process.exitCode = 1;
}

async function soakOfWork(): Promise<void> {
  const rounds: (Round & { readonly browser: BrowserName })[] = [];
  for (const [at, browser] of browsers.entries()) {
    await soak(browser, shareOf(at), (round) => {
      rounds.push({ ...round, browser });
      if (damageOf(round) > 0) console.error(`${browser}, kill ${rounds.length}: ${JSON.stringify(round)}`);
    });
  }
  report(rounds);
  judge(rounds);
}

async function soakOfStream(kind: EndKind): Promise<void> {
  const all: StreamRound[] = [];
  for (const [at, browser] of browsers.entries()) {
    const begun = performance.now();
    const opening = { start: LAUNCH[browser], build: builtFile(browser === 'chromium' ? 'chrome' : 'firefox') };
    const { rounds, wrong } = await playLanes(
      (lane) =>
        OPEN_STREAM[kind]({
          ...opening,
          random: createRandom(`${values.seed} ${kind} ${browser} ${lane || ''}`.trim()),
        }),
      { lanes: Number(values['at-once']), ends: shareOf(at), until: begun + (minutes * 60_000) / browsers.length },
      (round, lane) => {
        if (damageOf(round) > 0) console.error(`${browser} ${lane}: ${JSON.stringify(round)}`);
      },
    );
    if (wrong.length > 0) {
      console.error(`${browser}, in the end: ${wrong.join(' ')}`);
      process.exitCode = 1;
    }
    printStream(`soak.${kind}.${browser}`, rounds, wrong.length, performance.now() - begun);
    all.push(...rounds);
  }
  judge(all);
}

function printStream(name: string, rounds: readonly StreamRound[], wrong: number, milliseconds: number): void {
  const sum = (count: (round: StreamRound) => number): number => rounds.reduce((total, one) => total + count(one), 0);
  const recovery = rounds.map(({ recoveryMs }) => recoveryMs);
  print([
    { name: `${name}.ends`, value: rounds.length, unit: 'ends' },
    { name: `${name}.acknowledged`, value: sum(({ acknowledged }) => acknowledged), unit: 'operations' },
    { name: `${name}.lost`, value: sum(({ lost }) => lost.length), unit: 'operations' },
    { name: `${name}.twice`, value: sum(({ twice }) => twice.length), unit: 'operations' },
    { name: `${name}.missing`, value: sum(({ missing }) => missing.length), unit: 'operations' },
    { name: `${name}.wrong_in_the_end`, value: wrong, unit: 'operations' },
    // A browser that did not even start on a busy machine recovered from nothing.
    ...(recovery.length > 0 ? [{ name: `${name}.recovery_ms`, value: quantile(recovery, 0.95), unit: 'ms p95' }] : []),
    { name: `${name}.took`, value: milliseconds / 1000, unit: 's' },
  ]);
}

async function soakOfTeam(): Promise<void> {
  const { soakTeam } = await import('./soak/team.ts');
  const wanted = {
    edits: Number(values.edits),
    cuts: Number(values.cuts),
    memberKills: Number(values['member-kills']),
    nodeKills: Number(values['node-kills']),
  };
  const start = performance.now();
  const damage = await soakTeam({ ...wanted, seed: values.seed });
  const figure = (name: string, value: number, unit: string) => ({ name: `soak.team.${name}`, value, unit });
  print([
    figure('edits', damage.edits, 'edits'),
    figure('cuts', damage.cuts, 'connections'),
    figure('member_kills', damage.memberKills, 'kills'),
    figure('node_kills', damage.nodeKills, 'kills'),
    figure('acknowledged', damage.acknowledged, 'fields'),
    figure('forgotten', damage.forgotten, 'fields'),
    figure('lost', damage.lost, 'fields'),
    figure('unequal', damage.unequal, 'registers and articles'),
    figure('waiting', damage.waiting, 'changes'),
    figure('seconds', (performance.now() - start) / 1000, 's'),
  ]);
  for (const name of damage.lostNames) console.error(`lost: ${name}`);
  if (damage.lost + damage.unequal + damage.waiting > 0) process.exitCode = 1;
}

async function soakOfRest(): Promise<void> {
  const { restThenHear } = await import('./soak/idle.ts');
  const arrivals = await Promise.all(
    browsers.map(async (browser) => ({
      name: `soak.idle.${browser}.arrived_ms`,
      value: await restThenHear(browser, Number(values.seconds)),
      unit: 'ms',
    })),
  );
  print(arrivals);
}

/** Plays hours of work, and prints what was held after the last and what it grew by in one of them. */
async function soakOfHours(): Promise<void> {
  for (const browser of browsers) {
    const press = await startPress();
    const session = await LAUNCH[browser]({ proxyPort: press.port });
    try {
      const hours = await playHours(session, press, Number(values.hours), ({ hour, held }) =>
        console.error(`${browser}, hour ${hour}: ${JSON.stringify(held)}`),
      );
      const names = Object.keys(hours.at(-1)?.held ?? {});
      print(
        names.flatMap((name) => [
          { name: `soak.hours.${browser}.${name}`, value: hours.at(-1)?.held[name] ?? Number.NaN, unit: 'in the end' },
          { name: `soak.hours.${browser}.${name}`, value: slopeOf(hours, name), unit: 'more an hour' },
        ]),
      );
    } finally {
      await session.close();
      await press.close();
    }
  }
}

/** Plays so many rounds in a browser, or as many as fit into its share of the time. */
async function soak(browser: BrowserName, share: number, tell: (round: Round) => void): Promise<void> {
  const press = await startPress();
  const session = await LAUNCH[browser]({ proxyPort: press.port });
  try {
    await session.grantAllHosts();
    const stage = await setStage(
      session,
      press,
      await createKiller(session),
      createRandom(`${values.seed} ${browser}`),
    );
    const until = performance.now() + (minutes * 60_000) / browsers.length;
    for (let number = 1; number <= share && performance.now() < until; number += 1) {
      const kind = ROUND_KINDS[number % ROUND_KINDS.length];
      if (kind) tell(await playRound(stage, kind, number));
    }
  } finally {
    await session.close();
    await press.close();
  }
}

function report(rounds: readonly (Round & { readonly browser: BrowserName })[]): void {
  const groups: readonly (readonly [string, readonly Round[]])[] = [
    ...Map.groupBy(rounds, ({ browser }) => browser),
    ...Map.groupBy(rounds, ({ kind }) => kind.replace(' ', '_')),
    ['all', rounds],
  ];
  const figures = groups.flatMap(([group, some]) => {
    const sum = (count: (round: Round) => number): number => some.map(count).reduce((total, one) => total + one, 0);
    return [
      { name: `soak.${group}.kills`, value: some.length, unit: 'kills' },
      { name: `soak.${group}.lost`, value: sum(({ lost }) => lost.length), unit: 'articles' },
      { name: `soak.${group}.twice`, value: sum(({ twice }) => twice.length), unit: 'articles' },
      { name: `soak.${group}.missing`, value: sum(({ missing }) => missing.length), unit: 'articles' },
      {
        name: `soak.${group}.recovery_ms`,
        value: quantile(
          some.map(({ recoveryMs }) => recoveryMs),
          0.95,
        ),
        unit: 'ms p95',
      },
    ];
  });
  print(figures);
}

function print(figures: readonly { readonly name: string; readonly value: number; readonly unit: string }[]): void {
  for (const { name, value, unit } of figures) {
    const rounded = Number(value.toPrecision(4));
    console.log(
      values.json
        ? JSON.stringify({ name, value: rounded, unit })
        : `${name.padEnd(32)} ${String(rounded).padStart(10)} ${unit}`,
    );
  }
}
