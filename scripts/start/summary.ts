import { formatDuration } from '../setup/narrator.mjs';
import type { PageCount } from './describe-page.ts';
import type { Journey } from './drive.ts';

const MAX_COMPANIES = 5;
const MAX_HITS = 3;

/** Tells what the journey saw. */
export function printSummary(journey: Journey, pictures: string, write: (line: string) => void): void {
  for (const line of summaryLines(journey, pictures)) write(line);
}

/** The lines of the summary, for eyes and for tests. */
export function summaryLines(
  { browser, pages, popover, saved, query, hits, laps }: Journey,
  pictures: string,
): string[] {
  const shown =
    popover === undefined
      ? 'no company is named on this page'
      : `${popover.name}, ${popover.articles} articles: ${firstSentence(popover.text)}`;
  return [
    '',
    `Vigie in ${browser}`,
    '',
    ...pages.map(
      (page) => `  ${pathOf(page.url).padEnd(22)} ${String(page.mentions).padStart(3)} mentions  ${companiesOf(page)}`,
    ),
    '',
    `  popover   ${shown}`,
    `  saved     ${[saved.title, ...saved.facts].join(' · ')}`,
    `  search    «${query}»: ${hits.slice(0, MAX_HITS).join(' | ')}`,
    `  time      ${laps.map((lap) => `${lap.name} ${formatDuration(lap.milliseconds)}`).join(', ')}`,
    `  pictures  ${pictures}`,
  ];
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

function companiesOf({ companies }: PageCount): string {
  if (companies.length === 0) return 'none';
  const named = companies.slice(0, MAX_COMPANIES).map(({ name, count }) => `${name} ${count}`);
  const more = companies.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The sentence that the popover says first, among labels and titles. */
function firstSentence(text: string): string {
  return text.split('\n').find((line) => line.endsWith('.')) ?? '';
}
