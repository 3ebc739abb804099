/** What two firms that meet have to do with each other: who the other is, their relation, shared stories and sizes. */
import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, FigureRow } from '../../model/dossier.ts';
import type { FactKind } from '../../model/fact.ts';
import { storySentence } from './changes.ts';
import { rowTitle, valueWords } from './figures.ts';
import { fromLibrary, fromPack, type Pen } from './write.ts';

const MAX_SHARED = 5;
/** Kinds that two firms can be laid beside each other by: what others count is not the same of both. */
const SIZES: ReadonlySet<FactKind> = new Set<FactKind>(['revenue', 'headcount', 'customers', 'market-share', 'target']);
const MAX_FIGURES = 5;

/** Sentences about both, for a brief on `them` that `us` reads. */
export function between(them: Dossier, us: Dossier, pen: Pen): readonly BriefSentence[] {
  const about = us.company.about[pen.language];
  const ours = new Set(us.stories.map(({ id }) => id));
  const shared = them.stories.filter(({ id, date }) => date !== undefined && ours.has(id)).slice(0, MAX_SHARED);
  const names = [us.company.name, them.company.name] as const;
  return [
    ...(about === '' ? [] : [fromPack(pen.words('between.us', [us.company.name, about]))]),
    ...relation(them, us, pen),
    ...sizes(them, us, pen),
    ...(shared.length === 0 && !(us.failure ?? them.failure) ? [fromLibrary(pen.words('between.noStory', names))] : []),
    ...shared.map((story) => storySentence(story, pen)),
  ];
}

/** That one belongs to the other, or that the pack holds them for rivals. */
function relation({ company: them }: Dossier, { company: us }: Dossier, { words }: Pen): readonly BriefSentence[] {
  if (them.parent?.id === us.id) return [fromPack(words('situation.owner', [them.name, us.name]))];
  if (us.parent?.id === them.id) return [fromPack(words('situation.owner', [us.name, them.name]))];
  const areRivals = [them.rivals, us.rivals].some((rivals = []) =>
    rivals.some(({ id }) => id === us.id || id === them.id),
  );
  return areRivals ? [fromPack(words('between.rivals', [us.name, them.name]))] : [];
}

/** Figures of the whole of each, of one kind that tells a size and of one period. */
function sizes(them: Dossier, us: Dossier, pen: Pen): readonly BriefSentence[] {
  return them.figures
    .flatMap((theirs) => {
      const ours = isWhole(theirs) ? us.figures.find((row) => isWhole(row) && isAlike(row, theirs)) : undefined;
      return ours === undefined ? [] : [{ theirs, ours }];
    })
    .slice(0, MAX_FIGURES)
    .map(({ theirs, ours }) => {
      const sides = [
        [us.company.name, ours],
        [them.company.name, theirs],
      ] as const;
      const values = sides.map(([name, row]) => pen.words('between.side', [name, newest(row, pen)]));
      const text = pen.words('figure', [rowTitle(theirs, pen), values.join(pen.words('and'))]);
      return Object.assign({ text }, pen.citations.cite(sides.flatMap(([, row]) => row.values.slice(0, 1))));
    });
}

function newest({ values: [first] }: FigureRow, pen: Pen): string {
  return first === undefined ? '' : valueWords(first.fact, pen);
}

function isWhole({ kind, of, with: party, object, period }: FigureRow): boolean {
  return SIZES.has(kind) && of === undefined && party === undefined && object === undefined && period !== undefined;
}

function isAlike(one: FigureRow, other: FigureRow): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.period === other.period;
}
