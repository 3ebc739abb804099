/** Companies side by side. */
import type { Comparison, Dossier, DossierStory, FigureRow } from '../model/dossier.ts';

/** Stories of each company that a comparison holds, and of those they share. */
const MAX_STORIES = 60;
const MAX_SHARED = 60;

/** The dossiers given, with what they have in common. */
export function compareDossiers(dossiers: readonly Dossier[]): Comparison {
  return {
    companies: dossiers.map((dossier) => ({ ...dossier, stories: dossier.stories.slice(0, MAX_STORIES) })),
    shared: sharedStories(dossiers).slice(0, MAX_SHARED),
    figures: figureLines(dossiers),
  };
}

/** Stories that several are named in: those of most companies first, then the newest. */
function sharedStories(dossiers: readonly Dossier[]): Comparison['shared'][number][] {
  const byId = new Map<string, { story: DossierStory; companies: string[] }>();
  for (const { company, stories } of dossiers) {
    for (const story of stories) {
      const known = byId.get(story.id) ?? { story, companies: [] };
      byId.set(story.id, known);
      known.companies.push(company.id);
      if (story.total > known.story.total) known.story = story;
    }
  }
  return [...byId.values()]
    .filter(({ companies }) => companies.length > 1)
    .toSorted(
      (one, other) => other.companies.length - one.companies.length || compare(other.story.date, one.story.date),
    );
}

/** One line for each kind, unit, period and other party; those that most companies have come first. */
function figureLines(dossiers: readonly Dossier[]): Comparison['figures'][number][] {
  const lines = new Map<string, { row: FigureRow; of: Record<string, FigureRow | undefined> }>();
  for (const { company, figures } of dossiers) {
    for (const row of figures) {
      const key = JSON.stringify([row.kind, row.unit, row.period, row.with?.id, row.of?.id, row.object?.toLowerCase()]);
      const line = lines.get(key) ?? { row, of: {} };
      lines.set(key, line);
      line.of[company.id] = row;
    }
  }
  return [...lines.values()]
    .toSorted(
      (one, other) =>
        Object.keys(other.of).length - Object.keys(one.of).length || compare(endOf(other.row), endOf(one.row)),
    )
    .map(lineOf);
}

function lineOf({
  row: { kind, unit, period, with: other, of: about, object },
  of,
}: {
  readonly row: FigureRow;
  readonly of: Comparison['figures'][number]['of'];
}): Comparison['figures'][number] {
  return {
    kind,
    unit,
    ...(period !== undefined && { period }),
    ...(other && { with: other }),
    ...(about && { about }),
    ...(object !== undefined && { object }),
    of,
  };
}

function endOf({ period }: FigureRow): string | undefined {
  return period?.split('/').at(-1);
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}
