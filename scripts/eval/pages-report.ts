import type { PageGold, PageReading } from './page-gold.ts';
import { areSameAuthors, countSnippets, isSameTitle, scoreText } from './page-score.ts';

type System = 'vigie' | 'readability';
/** One page: its gold and what the systems read. */
export type PageLine = {
  readonly name: string;
  readonly gold: PageGold;
  readonly readings: Readonly<Record<System, PageReading>>;
};

const SYSTEMS: readonly System[] = ['vigie', 'readability'];
/** A page of which less than this share of Readability's text is left has lost its article. */
const LOST_BELOW = 0.4;

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
const harmonic = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b === 0 ? 0 : (2 * a * b) / (a + b);
const shown = (value: number | undefined): string =>
  value === undefined ? '   –' : value.toFixed(3).replace(/^0/, ' ').padStart(5);

/** Share of right values among the pages that have gold, and among those for which something was read. */
function rightness(
  lines: readonly PageLine[],
  system: System,
  field: 'title' | 'author' | 'published',
  isRight: (gold: string, read: string | undefined) => boolean,
): readonly [number | undefined, number | undefined] {
  const asked = lines.flatMap(({ gold, readings }) =>
    gold[field] === undefined ? [] : [{ gold: gold[field], read: readings[system][field] }],
  );
  const right = asked.map(({ gold, read }) => Number(isRight(gold, read)));
  return [mean(right), mean(right.filter((_, index) => asked[index]?.read !== undefined))];
}

/** The figures of one system on some pages. */
function row(label: string, lines: readonly PageLine[], system: System): string {
  const texts = lines.flatMap(({ gold, readings }) =>
    gold.text === undefined ? [] : [scoreText(gold.text, readings[system].text)],
  );
  const [precision, recall] = [mean(texts.map((score) => score.precision)), mean(texts.map((score) => score.recall))];
  const count = (key: 'with' | 'without'): number =>
    lines.reduce((sum, { gold, readings }) => sum + countSnippets(gold[key] ?? [], readings[system].text), 0);
  const wanted = lines.reduce((sum, { gold }) => sum + (gold.with?.length ?? 0), 0);
  const snippets = wanted === 0 ? undefined : (2 * count('with')) / (count('with') + count('without') + wanted);
  const [title] = rightness(lines, system, 'title', isSameTitle);
  const author = rightness(lines, system, 'author', areSameAuthors);
  const date = rightness(lines, system, 'published', (gold, read) => gold === read);
  const figures = [precision, recall, harmonic(precision, recall), snippets, title, ...author, ...date];
  const head = `${label.padEnd(10)} ${system.padEnd(11)} ${String(lines.length).padStart(5)}`;
  return `${head} ${figures.map(shown).join('  ')}`;
}

function isLost({ readings: { vigie, readability } }: PageLine): boolean {
  return vigie.text.trim().length < readability.text.replaceAll(/\s+/g, ' ').trim().length * LOST_BELOW;
}

/** How much of a page's text is wrong or missing. */
function textScore({ gold, readings }: PageLine): number {
  const { precision, recall } = scoreText(gold.text ?? '', readings.vigie.text);
  return harmonic(precision, recall) ?? 1;
}

/** What is wrong with a page, in one line. */
function errorsOf(line: PageLine): string {
  const { gold, readings } = line;
  const { title, author, published } = readings.vigie;
  const errors = [
    gold.text !== undefined && `text ${textScore(line).toFixed(2)}`,
    gold.title !== undefined && !isSameTitle(gold.title, title) && `title «${title ?? ''}»`,
    gold.author !== undefined && !areSameAuthors(gold.author, author) && `author «${author ?? ''}»`,
    gold.published !== undefined && gold.published !== published && `date ${published ?? 'none'}`,
  ];
  return `${line.name}: ${errors.filter((error) => error !== false).join(', ')}`;
}

/** Lines of a report by language, for both systems, the pages that are lost, and the worst that may be looked at. */
export function pageReport(lines: readonly PageLine[], worst: number): string[] {
  const byLanguage = [...Map.groupBy(lines, ({ gold }) => gold.lang ?? 'und')].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  const byHalf = [
    ...Map.groupBy(lines, ({ name }) => (/(?:^|[\\/])held-out[\\/]/.test(name) ? 'held-out' : 'dev')),
  ].toSorted(([a], [b]) => a.localeCompare(b));
  const lost = lines.filter(isLost);
  const visible = lines.filter(({ name, gold }) => gold.text !== undefined && !/(?:^|[\\/])held-out[\\/]/.test(name));
  return [
    'pages      system      count text P      R      F  snip F  title author author P  date date P',
    ...[['all', lines] as const, ...byHalf, ...byLanguage].flatMap(([label, some]) =>
      SYSTEMS.map((system) => row(label, some, system)),
    ),
    `below ${LOST_BELOW * 100} % of Readability's text: ${lost.length} of ${lines.length}`,
    ...lost.map(({ name }) => `  ${name}`),
    ...visible
      .toSorted((a, b) => textScore(a) - textScore(b))
      .slice(0, worst)
      .map(errorsOf),
  ];
}
