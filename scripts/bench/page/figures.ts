/** The parts of the page bench that watch the built extension at work in Chromium. */
import type { Measure } from '../measure.ts';
import { NEWSROOM, STORY, say, type Bench } from './bench.ts';
import { measureAnswers } from './hover.ts';
import { measureLoads } from './loading.ts';
import { heapAdded, heapOfBareWalk } from './memory.ts';
import { measureMutations } from './mutating.ts';
import { byFunction, type OwnTask } from './own-time.ts';
import { median, medianBounds, quantile, sum } from './statistics.ts';
import { firstMarks, timeToRead, visitAll, type Visit } from './visits.ts';

/** A task longer than this is a long one, ms (Long Tasks API). */
const LONG_TASK = 50;
const MAX_FUNCTIONS_SHOWN = 12;

const report = (seen: Visit): void => say(`visit ${seen.page.path}: ${describe(seen)}`);

/** Own tasks, first marks and layout shift, from visits to every page. */
export async function visitFigures({ session, site, pages, extent }: Bench): Promise<Measure[]> {
  const visits = await visitAll(session, site, pages, report);
  const named = pages.filter(({ kind }) => kind === 'article');
  const first = await firstMarks(session, site, named, extent.visits, (path, after) =>
    say(`first mark on ${path}: ${after.map(Math.round).join(', ')} ms`),
  );
  const tasks = visits.flatMap((seen) => seen.tasks);
  const articles = visits.filter(({ page }) => page.kind === 'article');
  sayFunctions('all visits', tasks);
  return [
    { name: 'page.own_tasks_over_50ms', value: tasks.filter(({ own }) => own > LONG_TASK).length, unit: 'tasks' },
    { name: 'page.longest_slice_ms', value: longest(tasks), unit: 'ms' },
    { name: 'page.first_mark_ms', value: median(first), unit: 'ms' },
    { name: 'page.first_mark_p90_ms', value: quantile(first, 0.9), unit: 'ms' },
    {
      name: 'page.own_time_ms',
      value: median(articles.map((seen) => sum(seen.tasks.map(({ own }) => own)))),
      unit: 'ms an article',
    },
    {
      name: 'page.layout_shift_added',
      value: Math.max(...visits.flatMap(({ page, shiftAdded }) => (page.kind === 'live' ? [] : shiftAdded))),
      unit: '',
    },
  ];
}

/** One takes half as long again as another, as the browser comes to lay the page out in between. */
const MILLION_READINGS = 5;

/** The page with a million text nodes. */
export async function millionFigures({ session, site, million }: Bench): Promise<Measure[]> {
  const readings: Awaited<ReturnType<typeof timeToRead>>[] = [];
  while (readings.length < MILLION_READINGS) readings.push(await timeToRead(session, site, million));
  const visits = await visitAll(session, site, [million], report);
  const tasks = visits.flatMap((seen) => seen.tasks);
  sayFunctions('a million text nodes', tasks);
  return [
    {
      name: 'page.million_finished_ms',
      value: median(readings.map(({ finished }) => finished)),
      unit: readings.every(({ isRead }) => isRead) ? `ms (median of ${MILLION_READINGS})` : 'ms, and not finished',
    },
    { name: 'page.million_longest_slice_ms', value: longest(tasks), unit: 'ms' },
    {
      name: 'page.million_own_tasks_over_50ms',
      value: tasks.filter(({ own }) => own > LONG_TASK).length,
      unit: 'tasks',
    },
    { name: 'page.million_own_time_ms', value: sum(tasks.map(({ own }) => own)), unit: 'ms' },
    { name: 'page.million_heap_added_mb', value: await heapAdded(session, site, million.path), unit: 'MB' },
    { name: 'page.million_heap_of_bare_walk_mb', value: await heapOfBareWalk(session, site, million.path), unit: 'MB' },
  ];
}

/**
 * What the extension adds to loading a page of usual weight: the time to the load event, and processor time up to then.
 */
export async function loadFigures({ session, site, weighty, extent }: Bench): Promise<Measure[]> {
  const pairs = await measureLoads(session, site, weighty.path, extent.pairs);
  const wall = pairs.map((pair) => (pair.with.wall / pair.without.wall - 1) * 100);
  const processor = pairs.map((pair) => (pair.with.processor / pair.without.processor - 1) * 100);
  const { low, high } = medianBounds(wall);
  say(
    `loads without: ${median(pairs.map(({ without }) => without.wall)).toFixed(0)} ms, of the processor ` +
      `${median(pairs.map(({ without }) => without.processor)).toFixed(0)} ms`,
  );
  return [
    { name: 'page.load_overhead_percent', value: median(wall), unit: '%' },
    { name: 'page.load_overhead_low', value: low, unit: '% (95 % bounds of the median)' },
    { name: 'page.load_overhead_high', value: high, unit: '%' },
    { name: 'page.load_processor_percent', value: median(processor), unit: '%' },
    {
      name: 'page.load_processor_added_ms',
      value: median(pairs.map((pair) => pair.with.processor - pair.without.processor)),
      unit: 'ms',
    },
  ];
}

export async function mutationFigures({ session, site, extent }: Bench): Promise<Measure[]> {
  const { percent, tasks } = await measureMutations(session, site, NEWSROOM, extent.seconds);
  sayFunctions('a thousand changes a second', tasks);
  return [
    { name: 'page.mutation_cpu_percent', value: percent, unit: '%' },
    { name: 'page.mutation_longest_slice_ms', value: longest(tasks), unit: 'ms' },
  ];
}

export async function memoryFigures({ session, site, pages }: Bench): Promise<Measure[]> {
  const added: number[] = [];
  for (const { path } of pages.filter(({ kind }) => kind === 'article'))
    added.push(await heapAdded(session, site, path));
  say(`heap added: ${added.map((megabytes) => megabytes.toFixed(2)).join(', ')} MB`);
  return [{ name: 'page.heap_added_mb', value: median(added), unit: 'MB on an article' }];
}

export async function hoverFigures({ session, site, extent }: Bench): Promise<Measure[]> {
  const warm = await measureAnswers(session, site.url(NEWSROOM), extent.warm, { cold: false });
  say(`warm answers: ${warm.map(Math.round).join(', ')} ms`);
  const cold = await measureAnswers(session, site.url(STORY), extent.cold, { cold: true });
  say(`cold answers: ${cold.map(Math.round).join(', ')} ms`);
  return [
    { name: 'hover.answer_ms', value: quantile(warm, 0.95), unit: 'ms (p95)' },
    { name: 'hover.answer_median_ms', value: median(warm), unit: 'ms' },
    { name: 'hover.answer_cold_ms', value: quantile(cold, 0.95), unit: 'ms (p95)' },
    { name: 'hover.answer_cold_median_ms', value: median(cold), unit: 'ms' },
  ];
}

function longest(tasks: readonly OwnTask[]): number {
  return Math.max(0, ...tasks.map(({ own }) => own));
}

function describe({ tasks, finished, isRead }: Visit): string {
  return (
    `${isRead ? 'read in' : 'not yet read in'} ${finished.toFixed(0)} ms, own time ` +
    `${sum(tasks.map(({ own }) => own)).toFixed(1)} ms, longest slice ${longest(tasks).toFixed(1)} ms`
  );
}

function sayFunctions(where: string, tasks: readonly OwnTask[]): void {
  const functions = byFunction(tasks);
  const total = sum(functions.map(([, time]) => time));
  say(`where our time goes, ${where} (${total.toFixed(0)} ms):`);
  for (const [name, time] of functions.slice(0, MAX_FUNCTIONS_SHOWN))
    console.error(`  ${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`);
}
