/** Reads lots: passages with their facts, in the form that `lots/README.md` describes. */
import { readFileSync } from 'node:fs';
import { foldText } from '../../lib/facts/fold.ts';
import { hasRole } from '../../lib/facts/judge/roles-near.ts';
import { FACT_BOUNDS, FACT_CERTAINTIES, FACT_KINDS, type Fact } from '../../lib/model/fact.ts';
import { isoDate, type IsoDate } from '../../lib/model/iso-date.ts';

export type LotFact = Omit<Fact, 'text' | 'start' | 'end' | 'probability'>;
/** A passage of a lot; `author` is the lot’s name, `companies` surfaces with the company each names. */
export type LotPassage = {
  readonly id: string;
  readonly author: string;
  readonly lang: string;
  readonly register: string;
  readonly published?: IsoDate;
  readonly title?: string;
  readonly text: string;
  readonly companies: Readonly<Record<string, string>>;
  readonly facts: readonly LotFact[];
};

/** Kinds that are told of a town: of others it says which part a figure is of. */
const PLACED: ReadonlySet<string> = new Set(['place', 'closure']);

const HEAD = /^@ (?<lang>fr|en|de) (?<register>[a-z-]+) (?<date>-|\d{4}-\d\d-\d\d)$/;

/**
 * The passages of a lot. A block that is not of its form throws, with its number: figures over part of a lot would
 * mislead.
 */
export function readLot(path: string): readonly LotPassage[] {
  const author = /([^/]+)\.txt$/.exec(path)?.[1] ?? path;
  return readFileSync(path, 'utf8')
    .replaceAll(/^#.*$/gm, '')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block, index) => readBlock(block.trim().split('\n'), author, index + 1));
}

function readBlock(lines: readonly string[], author: string, number: number): LotPassage {
  const field = (mark: string): string | undefined =>
    lines.find((line) => line.startsWith(`${mark} `))?.slice(mark.length + 1);
  const head = HEAD.exec(lines[0] ?? '')?.groups;
  const text = field('X');
  if (!head || text === undefined) throw new Error(`${author}, passage ${number}: no head or text`);
  const published = isoDate(head['date'] ?? '');
  const title = field('T');
  return {
    id: `${author}-${number}`,
    author,
    lang: head['lang'] ?? '',
    register: head['register'] ?? '',
    ...(published && { published }),
    ...(title !== undefined && { title }),
    text: text.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\t`, '\t'),
    companies: Object.fromEntries(
      (field('C') ?? '').split('; ').flatMap((pair) => {
        const [, surface, id] = /^(.+)=([a-z0-9-]+)$/.exec(pair.trim()) ?? [];
        return surface !== undefined && id !== undefined ? [[surface, id]] : [];
      }),
    ),
    facts: withRoles(
      title === undefined ? text : `${title}\n${text}`,
      lines
        .filter((line) => line.startsWith('= ') && line !== '= none')
        .map((line) => readFact(line.slice(2), `${author}, passage ${number}`)),
    ),
  };
}

/** Without people to whom a text gives no role: lots have them, and they are no facts. */
export function withRoles(text: string, facts: readonly LotFact[]): readonly LotFact[] {
  const folded = foldText(text);
  return facts.filter(
    ({ kind, person }) =>
      kind !== 'appointment' ||
      person === undefined ||
      person.role !== undefined ||
      hasRole(text, folded, foldText(person.name)),
  );
}

function readFact(line: string, where: string): LotFact {
  const [kindName, company, amount, ...rest] = line.split(' | ').map((part) => part.trim());
  const kind = FACT_KINDS.find((one) => one === kindName);
  if (!kind || company === undefined) throw new Error(`${where}: ${line}`);
  const keys = new Map(
    rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  );
  const [, value, unit] = /^([\d.]+) (.+)$/.exec(amount ?? '') ?? [];
  const bound = FACT_BOUNDS.find((one) => one === keys.get('bound'));
  const certainty = FACT_CERTAINTIES.find((one) => one === keys.get('certainty'));
  const [period, other, name, role, place, object, max] = [
    'period',
    'with',
    'person',
    'role',
    'place',
    'object',
    'max',
  ].map((key) => keys.get(key));
  return {
    kind,
    company,
    ...(value !== undefined && { value: Number(value) }),
    ...(unit !== undefined && { unit }),
    ...(max !== undefined && { max: Number(max) }),
    ...(object !== undefined && { object }),
    ...(bound && { bound }),
    ...(period !== undefined && { period }),
    ...(certainty && certainty !== 'said' && { certainty }),
    ...(other !== undefined && { with: other }),
    ...(name !== undefined && { person: role === undefined ? { name } : { name, role } }),
    ...(place !== undefined && PLACED.has(kind) && { place }),
  };
}
