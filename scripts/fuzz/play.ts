/** Feeds made inputs to the targets and notes which of them fail, or take too long. */
import { createRandom, type Random } from '../bench/pages/random.ts';
import { TARGETS, type Target } from './targets.ts';

/** An input that a target did not take, as it can be made again: by its number and the seed of the run. */
export type Finding = {
  readonly target: string;
  readonly number: number;
  readonly kind: 'crash' | 'hang';
  readonly detail: string;
  readonly input: unknown;
};

/** Processor time, in ms, that an input may take: 250 for each megabyte begun, where its target says nothing else. */
const MS_PER_MEGABYTE = 250;
const MEGABYTE = 1_000_000;
/** What took too long is taken again so often: collecting garbage or compiling falls to one input by chance. */
const TRIES = 3;

/** The input of a number in a run; for the target of a name alone where one is given. */
export function inputOf(
  seed: string,
  number: number,
  only?: string,
): { readonly target: Target; readonly input: unknown } {
  const random = createRandom(`${seed} ${String(number)}`);
  const target = targetAt(random, only);
  return { target, input: target.make(random) };
}

/** Lets a target take an input. */
export async function takeInput(target: Target, input: unknown, number: number): Promise<Finding | undefined> {
  const limit = (target.msPerMegabyte ?? MS_PER_MEGABYTE) * Math.max(1, Math.ceil(sizeOf(input) / MEGABYTE));
  let spent = Infinity;
  for (let attempt = 0; attempt < TRIES && spent > limit; attempt += 1) {
    const before = process.threadCpuUsage();
    try {
      await target.take(input);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { target: target.name, number, kind: 'crash', detail, input };
    }
    const { user, system } = process.threadCpuUsage(before);
    spent = (user + system) / 1000;
  }
  return spent > limit
    ? { target: target.name, number, kind: 'hang', detail: `${String(spent)} ms`, input }
    : undefined;
}

function targetAt(random: Random, only?: string): Target {
  const targets = TARGETS.filter(({ name }) => only === undefined || name === only);
  let at = random.below(targets.reduce((sum, { share }) => sum + share, 0));
  const found = targets.find(({ share }) => (at -= share) < 0);
  if (!found) throw new Error('no target');
  return found;
}

function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  return input instanceof Uint8Array ? input.byteLength : 0;
}
