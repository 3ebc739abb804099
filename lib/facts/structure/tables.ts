/** What the cells of a table state: the kind by the head of the column and the company by the row, or the reverse. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { cellAt, type TableCell } from '../reading/tables.ts';
import type { Statement } from './statements.ts';

/** Heads of columns and rows on folded text, the more telling first; `undefined` are figures that are none of ours. */
const HEADS: readonly (readonly [kind: FactKind | undefined, form: RegExp])[] = [
  [
    undefined,
    new RegExp(
      '(?:part du|variation|evolution|croissance|growth|change|consensus|volume|suppression|postes|resultat' +
        '|profit|loss|benefice|marge|valoris|valuation|was|year|annee|date|duree|commission|rancon)',
    ),
  ],
  ['target', /(?:vise|prevu|objectif|target|expected|guidance|forecast|attendu)/],
  [
    'revenue',
    new RegExp(
      String.raw`(?:chiffre d'?affaires|^ca(?![a-z])|(?<![a-z])ca (?:20|\(|en|france)|ventes` +
        '|revenue?s?(?![a-z])|sales|turnover)',
    ),
  ],
  [
    'headcount',
    /(?:effectif|salaries|collaborateurs|employes|employees|staff|people|headcount|personnes|consultants|workforce)/,
  ],
  ['customers', /(?:clients|abonnes|customers|subscribers|users|utilisateurs|members|adherents|lines|lignes)/],
  ['market-share', /(?:part de marche|parts de marche|market share|^share|^part$)/],
  ['price', /(?:prix|tarif|^price|^from|cheapest|payant|payez|paid from|cout)/],
  ['funding', /(?:leve|raised)/],
  ['capacity', /(?:serveurs|servers|m²|(?<![a-z])mw(?![a-z])|puissance|centres|data ?cent|surface)/],
  ['place', /(?:siege|^base$|^hq$|^home$|ville|^seat$|^town$|headquarters|localisation)/],
  ['appointment', /(?:dirigeant|patron|^boss$|^ceo$|^pdg$|chief|president|directeur|^patronne$)/],
];
const TARGETS = /^(?:cible|target$|bought|rachete|proie|acquis)/;
const BUYERS = /(?:acheteur|acquereur|^buyer|candidat)/;
const HOLDERS = /(?:actionnaire|owner|shareholder|detenu|investisseur)/;
const PRICE = /(?:prix|price|paid|montant|valeur)/;
/** A company in such a column is no row’s own. */
const OTHER = new RegExp(
  '(?:actionnaire|owner|maison|parent|meneur|lead|acheteur|buyer|prestataire|groupe|investi|backer|entrant|in$' +
    '|sponsor|candidat|acquereur)',
);
const GROUPS: Readonly<Partial<Record<FactKind, string>>> = {
  headcount: 'people none',
  customers: 'customers users people none',
  revenue: 'money',
  target: 'money',
  funding: 'money',
  price: 'money',
  'market-share': 'percent',
  capacity: 'capacity',
  stake: 'percent',
  'deal-value': 'money',
};

function kindOf(head: string): FactKind | undefined {
  return HEADS.find(([, form]) => form.test(head))?.[0];
}

/** What a table makes of a row or a column: whose figures it has. */
export type Grid = {
  readonly statements: (sentence: DocumentSentence) => readonly Statement[];
  /** The companies that a cell may be about; undefined outside of tables. */
  readonly owners: (sentence: DocumentSentence, at: number) => ReadonlySet<CompanyId> | undefined;
};

const NOTHING: readonly Statement[] = [];
const NOBODY: ReadonlySet<CompanyId> = new Set();

export function gridOf({ cells, sentences }: FactDocument): Grid {
  if (cells.length === 0) return { statements: () => NOTHING, owners: () => undefined };
  const cellOf = (sentence: DocumentSentence, token: Token | undefined): TableCell | undefined =>
    token && cellAt(cells, sentence.start + token.start);
  const named = sentences.flatMap((sentence) =>
    sentence.firms.flatMap((at) => {
      const [cell, id] = [cellOf(sentence, sentence.tokens[at]), sentence.tokens[at]?.firm?.id];
      return cell && id !== undefined ? [{ cell, id }] : [];
    }),
  );
  const seats = seatsOf(cells, named);
  return {
    statements: (sentence) =>
      sentence.tokens.flatMap((token, at) => {
        const cell = cellOf(sentence, token);
        return cell && cell.row !== cell.top ? statedBy(seats, cell, token, at) : [];
      }),
    owners: (sentence, at) => {
      const token = sentence.tokens[at];
      const cell = cellOf(sentence, token);
      if (!cell) return undefined;
      const columns = columnsOf(seats, cell);
      if (columns) return new Set([columns.get(cell.column) ?? '']);
      if (!seats.known.has(cell.top)) return undefined;
      if (token?.quantity && cell.head !== '' && kindAt(seats, cell) === undefined) return NOBODY;
      return seats.named.get(cell.row) ?? NOBODY;
    },
  };
}

/** Who sits where: in the first rows of tables by column, in rows as their own company and as another. */
type Seats = {
  readonly tops: ReadonlyMap<number, ReadonlyMap<number, CompanyId>>;
  readonly rows: ReadonlyMap<number, CompanyId>;
  readonly others: ReadonlyMap<number, CompanyId>;
  readonly named: ReadonlyMap<number, ReadonlySet<CompanyId>>;
  /** The heads of tables, by their first row, and of which one tells a kind. */
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly known: ReadonlySet<number>;
};

function seatsOf(
  cells: readonly TableCell[],
  names: readonly { readonly cell: TableCell; readonly id: CompanyId }[],
): Seats {
  const tops = new Map<number, Map<number, CompanyId>>();
  const rows = new Map<number, CompanyId>();
  const others = new Map<number, CompanyId>();
  const named = new Map<number, Set<CompanyId>>();
  for (const { cell, id } of names) {
    const { row, top, column, head } = cell;
    named.set(row, (named.get(row) ?? new Set()).add(id));
    if (row === top) tops.set(top, (tops.get(top) ?? new Map<number, CompanyId>()).set(column, id));
    if (OTHER.test(head)) others.set(row, id);
    else if (!rows.has(row) || TARGETS.test(head)) rows.set(row, id);
  }
  const heads = new Map<number, string[]>();
  for (const { row, top, head } of cells) if (row === top) heads.set(top, [...(heads.get(top) ?? []), head]);
  const known = new Set(
    [...heads].filter(([, own]) => own.some((head) => kindOf(head) !== undefined)).map(([top]) => top),
  );
  return { tops, rows, others, named, heads, known };
}

/** Where the first row names two companies and more, they own its columns. */
function columnsOf({ tops }: Seats, { top }: TableCell): ReadonlyMap<number, CompanyId> | undefined {
  const own = tops.get(top);
  return own && own.size > 1 ? own : undefined;
}

/** A share beside a holder is held, and a price beside a buyer is what was paid. */
function kindAt({ heads }: Seats, { head, top }: TableCell): FactKind | undefined {
  const has = (form: RegExp): boolean => heads.get(top)?.some((one) => form.test(one)) === true;
  if (PRICE.test(head) && has(BUYERS) && has(TARGETS)) return 'deal-value';
  if (/^(?:part|share|%|capital)/.test(head) && has(HOLDERS)) return 'stake';
  return kindOf(head);
}

function statedBy(seats: Seats, cell: TableCell, token: Token, at: number): readonly Statement[] {
  const columns = columnsOf(seats, cell);
  const kind = columns ? kindOf(cell.stub) : kindAt(seats, cell);
  const company = columns ? columns.get(cell.column) : seats.rows.get(cell.row);
  if (kind === undefined || company === undefined || !isOf(kind, token)) return NOTHING;
  if (kind !== 'stake' && kind !== 'deal-value') return [{ kind, at, company, by: 'table' }];
  const other = seats.others.get(cell.row);
  const base = { at, company, by: 'table', ...(other !== undefined && { other }) };
  const stated: Statement = { ...base, kind };
  return kind === 'stake' ? [stated] : [stated, { ...base, kind: 'acquisition' }];
}

function isOf(kind: FactKind, { kind: sort, quantity }: Token): boolean {
  if (quantity) return GROUPS[kind]?.split(' ').includes(quantity.group) === true;
  if (kind === 'place') return sort === 'name';
  return kind === 'appointment' && sort === 'person';
}
