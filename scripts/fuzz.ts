/**
 * `fuzz [--minutes N | --inputs N] [--seed TEXT] [--target NAME] [--json]`: feeds hostile inputs to everything that
 * takes in what others wrote, or to one target of `fuzz/targets.ts`. An input that crashes or hangs its taker is kept
 * in `out/fuzz`, and the command fails.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { readCommandLine, refuse } from './command-line.ts';
import { inputOf, type Finding } from './fuzz/play.ts';
import { TARGETS } from './fuzz/targets.ts';

const USAGE = `usage: fuzz [--minutes N | --inputs N] [--seed TEXT] [--target NAME] [--json]
targets: ${TARGETS.map(({ name }) => name).join(', ')}`;

const { values } = readCommandLine(USAGE, {
  options: {
    minutes: { type: 'string' },
    inputs: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/** An input that takes so much of a processor has no end, ms; on a busy machine any may take as long by the clock. */
const MAX_SILENCE = 30_000;
/** So many inputs are played in one thread: jsdom keeps a little of each document, 4 GB of some six million inputs. */
const STRETCH = 250_000;
/** How often the thread that plays is looked at, ms. */
const WATCH_EVERY = 5000;
const MAX_INPUTS = 2 ** 30;

const minutes = Number(values.minutes ?? (values.inputs === undefined ? 1 : Infinity));
const inputs = Number(values.inputs ?? MAX_INPUTS);
const seed = values.seed ?? (values.minutes === undefined ? 'vigie' : new Date().toISOString());
const only = values.target;
if (!(minutes > 0 && inputs > 0) || (only !== undefined && !TARGETS.some(({ name }) => name === only))) refuse(USAGE);

const counts = new Map<string, number>();
const findings: Finding[] = [];
let cpuMs = 0;
const until = Date.now() + minutes * 60_000;
for (let from = 0; from < inputs && Date.now() < until;) from = await play(from);
report();
if (findings.length > 0) process.exitCode = 1;

/** Plays from a number on in a thread of its own; gives the number to go on with. */
async function play(from: number): Promise<number> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), {
    workerData: { seed, only, from, to: Math.min(inputs, from + STRETCH), until, progress },
  });
  let last = -1;
  let since = process.cpuUsage();
  let isStuck = false;
  const watch = setInterval(() => {
    const now = Atomics.load(progress, 0);
    if (now !== last) [last, since] = [now, process.cpuUsage()];
    const { user, system } = process.cpuUsage(since);
    isStuck = (user + system) / 1000 > MAX_SILENCE;
    if (isStuck) void worker.terminate();
  }, WATCH_EVERY);
  worker.on('message', ({ finding, counts: played, cpuMs: spent }: Partial<Played>) => {
    if (finding) keep(finding);
    for (const [name, count] of Object.entries(played ?? {})) counts.set(name, (counts.get(name) ?? 0) + count);
    cpuMs += spent ?? 0;
  });
  await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
  clearInterval(watch);
  if (!isStuck) return from + STRETCH;
  const { target, input } = inputOf(seed, last, only);
  keep({ target: target.name, number: last, kind: 'hang', detail: 'no end', input });
  return last + 1;
}

type Played = {
  readonly finding: Finding;
  readonly counts: Readonly<Record<string, number>>;
  readonly cpuMs: number;
};

function keep(finding: Finding): void {
  findings.push(finding);
  const { target, number, kind, detail, input } = finding;
  console.error(`${kind}: ${target}, input ${String(number)} of «${seed}»\n${detail}\n`);
  mkdirSync('out/fuzz', { recursive: true });
  const file = `out/fuzz/${target.replaceAll(' ', '-')}-${String(number)}`;
  writeFileSync(file, typeof input === 'string' ? input : input instanceof Uint8Array ? input : serialize(input));
}

function report(): void {
  const of = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  const figures = [
    ...[...counts]
      .toSorted()
      .map(([name, value]) => ({ name: `fuzz.${name.replaceAll(' ', '_')}`, value, unit: 'inputs' })),
    { name: 'fuzz.inputs', value: [...counts.values()].reduce((sum, count) => sum + count, 0), unit: 'inputs' },
    { name: 'fuzz.crashes', value: of('crash'), unit: 'inputs' },
    { name: 'fuzz.hangs', value: of('hang'), unit: 'inputs' },
    { name: 'fuzz.cpu_s', value: Math.round(cpuMs / 100) / 10, unit: 's' },
  ];
  if (!values.json) console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? ''}, seed «${seed}»`);
  for (const { name, value, unit } of figures)
    console.log(
      values.json ? JSON.stringify({ name, value, unit }) : `${name.padEnd(24)} ${String(value).padStart(12)} ${unit}`,
    );
}
