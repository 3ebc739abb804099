/** What mutation testing found: counts by room, and the changes that lived. */
import * as v from 'valibot';

const placeSchema = v.object({ line: v.number(), column: v.number() });
const reportSchema = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.string(),
      mutants: v.array(
        v.object({
          mutatorName: v.string(),
          replacement: v.string(),
          status: v.string(),
          location: v.object({ start: placeSchema, end: placeSchema }),
        }),
      ),
    }),
  ),
});
type Report = v.InferOutput<typeof reportSchema>;

export const HEADINGS = {
  folder: 'folder',
  mutants: 'mutants',
  killed: 'killed',
  survived: 'survived',
  timedOut: 'timed out',
  noCoverage: 'no coverage',
  score: 'score',
} as const;

type Count = Readonly<Record<Exclude<keyof typeof HEADINGS, 'folder'>, number>> & { readonly folder: string };

/** The report that Stryker writes. */
export function parseReport(text: string): Report {
  return v.parse(reportSchema, JSON.parse(text));
}

/** Changes that do not run at all prove nothing, and are not counted. */
export function countOf(folder: string, { files }: Report): Count {
  const all = Object.values(files).flatMap((file) => file.mutants);
  const of = (status: string): number => all.filter((one) => one.status === status).length;
  const [killed, survived, timedOut, noCoverage] = [of('Killed'), of('Survived'), of('Timeout'), of('NoCoverage')];
  const mutants = killed + survived + timedOut + noCoverage;
  const score = mutants === 0 ? 100 : Math.floor((1000 * (killed + timedOut)) / mutants) / 10;
  return { folder, mutants, killed, survived, timedOut, noCoverage, score };
}

/** A row of the table. */
export function lineOf(row: Readonly<Record<keyof typeof HEADINGS, string | number>>): string {
  const { folder, score, ...rest } = row;
  const figures = Object.values(rest).map((figure) => String(figure).padStart(11));
  const share = typeof score === 'number' ? `${score.toFixed(1)} %` : score;
  return `${String(folder).padEnd(32)} ${figures.join(' ')} ${share.padStart(8)}`;
}

/** Each change that no test noticed: where, what kind, what stood there and what stood there instead. */
export function survivorLines({ files }: Report): readonly string[] {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start, end }, mutatorName, replacement, status }) => {
        const lines = source.split('\n').slice(start.line - 1, end.line);
        lines.push((lines.pop() ?? '').slice(0, end.column - 1));
        const before = lines.join('\n').slice(start.column - 1);
        const mark = status === 'NoCoverage' ? ' (not run)' : '';
        return `${path}:${start.line}:${start.column} ${mutatorName}${mark}\n- ${before}\n+ ${replacement}\n`;
      }),
  );
}
