import { useState } from 'preact/hooks';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { PROSPECT_STATUSES } from '../../lib/model/prospect.ts';
import type { Prospect } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SelectLine } from '../library-data/select-line.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount, formatLocale } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { arranged, AS_COLLECTED, DUES } from './arrange.ts';
import type { Arrangement, Due, Sort } from './arrange.ts';
import { moveInColumn } from './column-keys.ts';
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
  readonly today: IsoDate;
  readonly onChange: (prospect: Prospect) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly dossierHref: (company: string) => string;
};

/** The firms of a list in a table to write in, sorted and filtered. Enter and the arrows lead from row to row. */
export function ProspectTable({ prospects, today, onChange, onRemove, dossierHref }: ProspectTableProps) {
  const [arrangement, setArrangement] = useState<Arrangement>(AS_COLLECTED);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setRows] = useState(ROWS);
  const rows = usePrinting() ? Infinity : wanted;
  const { compare } = new Intl.Collator(formatLocale(), { numeric: true });
  const shown = arranged(prospects, arrangement, today, compare);
  const here = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const isFiltered = arrangement.status !== 'any' || arrangement.due !== 'any';
  const pick = (ids: readonly string[], isPicked: boolean): void => {
    const next = new Set(picked);
    for (const id of ids)
      if (isPicked) next.add(id);
      else next.delete(id);
    setPicked(next);
  };
  const sortBy = (sort: Sort): void =>
    setArrangement({ ...arrangement, sort, isReversed: arrangement.sort === sort && !arrangement.isReversed });
  const heading = (sort: Sort, words: string) => (
    <th
      scope="col"
      aria-sort={arrangement.sort === sort ? (arrangement.isReversed ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class="v-sort" onClick={() => sortBy(sort)}>
        {words} <span aria-hidden="true">{arrangement.sort === sort ? (arrangement.isReversed ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  );
  return (
    <div class="v-prospects">
      <div class="v-prospects-tools">
        <SelectLine
          label={t('prospects.status')}
          value={arrangement.status}
          choices={[
            ['any', t('prospects.anyStatus')],
            ['open', t('prospects.open')],
            ...PROSPECT_STATUSES.map((status) => [status, statusWords(status)] as const),
          ]}
          onChange={(status) => setArrangement({ ...arrangement, status })}
        />
        <SelectLine
          label={t('prospects.due')}
          value={arrangement.due}
          choices={DUES.map((due) => [due, DUE_WORDS[due]()] as const)}
          onChange={(due) => setArrangement({ ...arrangement, due })}
        />
        <output class="v-soft">
          {isFiltered
            ? t('prospects.shown', [formatCount(shown.length), formatCount(prospects.length)])
            : t('prospects.count', prospects.length, [formatCount(prospects.length)])}
        </output>
        {here.length === 0 ? null : (
          <Button
            onClick={() => {
              setPicked(new Set());
              onRemove(here);
            }}
          >
            {t('prospects.remove', here.length, [formatCount(here.length)])}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p class="v-soft">{prospects.length === 0 ? t('prospects.noFirms') : t('prospects.noneShown')}</p>
      ) : (
        <div class="v-table-space">
          {/* The keys are those of the fields in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <table class="v-table" aria-label={t('prospects.table')} onKeyDown={(event) => moveInColumn(event)}>
            <thead>
              <tr>
                <td class="v-pick">
                  <input
                    type="checkbox"
                    aria-label={t('prospects.pickAll')}
                    checked={here.length === shown.length}
                    onChange={({ currentTarget }) =>
                      pick(
                        shown.map(({ id }) => id),
                        currentTarget.checked,
                      )
                    }
                  />
                </td>
                {heading('name', t('prospects.name'))}
                {heading('status', t('prospects.status'))}
                <th scope="col">{t('prospects.nextStep')}</th>
                {heading('date', t('prospects.nextDate'))}
                <th scope="col">{t('prospects.note')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, rows).map((prospect) => (
                <ProspectRow
                  key={prospect.id}
                  prospect={prospect}
                  today={today}
                  isPicked={picked.has(prospect.id)}
                  onPick={(isPicked) => pick([prospect.id], isPicked)}
                  onChange={onChange}
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
