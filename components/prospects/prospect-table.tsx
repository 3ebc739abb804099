import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { PROSPECT_STATUSES } from '../../lib/model/prospect-bounds.ts';
import type { Prospect, ProspectChange } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';
import { SelectLine } from '../library-data/select-line.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount, formatLocale } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { arranged, AS_COLLECTED, DUES } from './arrange.ts';
import type { Arrangement, Due, Sort } from './arrange.ts';
import { moveInColumn } from './column-keys.ts';
import type { KnownOfCompany } from './known-cells.tsx';
import { ProspectRow } from './prospect-row.tsx';
import { statusWords } from './status-words.ts';

/** Rows drawn at once: each has five controls. */
const ROWS = 200;
const DUE_WORDS: Readonly<Record<Due, () => string>> = {
  any: () => t('prospects.dueAny'),
  now: () => t('prospects.dueNow'),
  week: () => t('prospects.dueWeek'),
  none: () => t('prospects.dueNone'),
};

type ProspectTableProps = {
  readonly prospects: readonly Prospect[];
  /** What is known of their companies, as far as it came. */
  readonly known: ReadonlyMap<CompanyId, KnownOfCompany>;
  readonly today: IsoDate;
  /** Members of the team who may see to a firm, where the list is shared. */
  readonly members?: ListSharing['members'] | undefined;
  /** Draws who does. */
  readonly ownerOf?: ((prospect: Prospect) => ComponentChildren) | undefined;
  readonly isReadOnly?: boolean;
  readonly onChange: (id: string, change: ProspectChange) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly dossierHref: (company: string) => string;
};

/** The firms of a list in a table to write in, sorted and filtered. Enter and the arrows lead from row to row. */
export function ProspectTable(props: ProspectTableProps) {
  const { prospects, known, today, members, ownerOf, isReadOnly = false, onChange, onRemove, dossierHref } = props;
  const [arrangement, setArrangement] = useState<Arrangement>(AS_COLLECTED);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setRows] = useState(ROWS);
  const rows = usePrinting() ? Infinity : wanted;
  const { compare } = new Intl.Collator(formatLocale(), { numeric: true });
  const shown = arranged(prospects, arrangement, today, compare);
  const here = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (ids: readonly string[], isPicked: boolean): void => {
    const next = new Set(picked);
    for (const id of ids)
      if (isPicked) next.add(id);
      else next.delete(id);
    setPicked(next);
  };
  return (
    <div class="v-prospects">
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        shown={shown.length}
        total={prospects.length}
        picked={here.length}
        members={members}
        onRemove={() => {
          setPicked(new Set());
          onRemove(here);
        }}
      />
      {shown.length === 0 ? (
        <p class="v-soft">{prospects.length === 0 ? t('prospects.noFirms') : t('prospects.noneShown')}</p>
      ) : (
        <div class="v-table-space">
          {/* The keys are those of the fields in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <table class="v-table" aria-label={t('prospects.table')} onKeyDown={(event) => moveInColumn(event)}>
            <TableHead
              arrangement={arrangement}
              onArrange={setArrangement}
              hasOwners={members !== undefined}
              isReadOnly={isReadOnly}
              isAllPicked={here.length === shown.length}
              onPickAll={(isPicked) =>
                pick(
                  shown.map(({ id }) => id),
                  isPicked,
                )
              }
            />
            <tbody>
              {shown.slice(0, rows).map((prospect) => (
                <ProspectRow
                  key={prospect.id}
                  prospect={prospect}
                  known={prospect.company === undefined ? undefined : known.get(prospect.company)}
                  today={today}
                  owner={ownerOf?.(prospect)}
                  isReadOnly={isReadOnly}
                  isPicked={picked.has(prospect.id)}
                  onPick={(isPicked) => pick([prospect.id], isPicked)}
                  onChange={(change) => onChange(prospect.id, change)}
                  dossierHref={dossierHref}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > rows ? (
        <Button onClick={() => setRows(rows + ROWS)}>
          {t('prospects.moreRows', [formatCount(Math.min(ROWS, shown.length - rows))])}
        </Button>
      ) : null}
    </div>
  );
}

type ToolsProps = {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly shown: number;
  readonly total: number;
  readonly picked: number;
  readonly members: ListSharing['members'] | undefined;
  readonly onRemove: () => void;
};

/** Filters, how many firms they leave, and removing those that are picked. */
function TableTools({ arrangement, onArrange, shown, total, picked, members, onRemove }: ToolsProps) {
  const { status: chosenStatus, due: chosenDue, owner: chosenOwner } = arrangement;
  const isFiltered = [chosenStatus, chosenDue, chosenOwner].some((choice) => choice !== 'any');
  return (
    <div class="v-prospects-tools">
      <SelectLine
        label={t('prospects.status')}
        value={arrangement.status}
        choices={[
          ['any', t('prospects.anyStatus')],
          ['open', t('prospects.open')],
          ...PROSPECT_STATUSES.map((status) => [status, statusWords(status)] as const),
        ]}
        onChange={(status) => onArrange({ ...arrangement, status })}
      />
      <SelectLine
        label={t('prospects.due')}
        value={arrangement.due}
        choices={DUES.map((due) => [due, DUE_WORDS[due]()] as const)}
        onChange={(due) => onArrange({ ...arrangement, due })}
      />
      {members === undefined ? null : (
        <SelectLine
          label={t('prospects.owner')}
          value={arrangement.owner}
          choices={[
            ['any', t('prospects.anyOwner')],
            ...members.map(({ member, name }) => [member, name] as const),
            ['nobody', t('prospects.noOwner')],
          ]}
          onChange={(owner) => onArrange({ ...arrangement, owner })}
        />
      )}
      <output class="v-soft">
        {isFiltered
          ? t('prospects.shown', [formatCount(shown), formatCount(total)])
          : t('prospects.count', total, [formatCount(total)])}
      </output>
      {picked === 0 ? null : <Button onClick={onRemove}>{t('prospects.remove', picked, [formatCount(picked)])}</Button>}
    </div>
  );
}

type SortHeadingProps = {
  readonly sort: Sort;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly children: string;
};

/** A heading that sorts by its column, and the other way round the second time. */
function SortHeading({ sort, arrangement, onArrange, children }: SortHeadingProps) {
  const isSorted = arrangement.sort === sort;
  const { isReversed } = arrangement;
  return (
    <th scope="col" aria-sort={isSorted ? (isReversed ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="v-sort"
        onClick={() => onArrange({ ...arrangement, sort, isReversed: isSorted && !isReversed })}
      >
        {children} <span aria-hidden="true">{isSorted ? (isReversed ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  );
}

type TableHeadProps = {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly hasOwners: boolean;
  readonly isReadOnly: boolean;
  readonly isAllPicked: boolean;
  readonly onPickAll: (isPicked: boolean) => void;
};

function TableHead({ arrangement, onArrange, hasOwners, isReadOnly, isAllPicked, onPickAll }: TableHeadProps) {
  const sorting = { arrangement, onArrange };
  return (
    <thead>
      <tr>
        <td class="v-pick">
          <input
            type="checkbox"
            aria-label={t('prospects.pickAll')}
            checked={isAllPicked}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => onPickAll(currentTarget.checked)}
          />
        </td>
        <SortHeading sort="name" {...sorting}>
          {t('prospects.name')}
        </SortHeading>
        <th scope="col">{t('prospects.what')}</th>
        <th scope="col">{t('prospects.country')}</th>
        <th scope="col">{t('prospects.sector')}</th>
        <th scope="col">{t('prospects.lastNews')}</th>
        <SortHeading sort="status" {...sorting}>
          {t(hasOwners ? 'prospects.statusAndOwner' : 'prospects.status')}
        </SortHeading>
        <th scope="col">{t('prospects.nextStep')}</th>
        <SortHeading sort="date" {...sorting}>
          {t('prospects.nextDate')}
        </SortHeading>
        <th scope="col">{t('prospects.note')}</th>
      </tr>
    </thead>
  );
}
