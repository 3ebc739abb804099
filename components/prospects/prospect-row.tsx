import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isoDate } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { PROSPECT_STATUSES } from '../../lib/model/prospect-bounds.ts';
import { isOpen } from '../../lib/model/prospect.ts';
import type { Prospect, ProspectChange } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import { KnownCells } from './known-cells.tsx';
import type { KnownOfCompany } from './known-cells.tsx';
import { statusWords } from './status-words.ts';

type ProspectRowProps = {
  readonly prospect: Prospect;
  readonly known: KnownOfCompany | undefined;
  readonly today: IsoDate;
  /** Who sees to the firm, where the list is shared. */
  readonly owner: ComponentChildren;
  readonly isReadOnly: boolean;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
  readonly onChange: (change: ProspectChange) => void;
  readonly dossierHref: (company: string) => string;
};

/** One firm of the table; each cell is a field that keeps what is written as soon as it is left. */
export function ProspectRow(props: ProspectRowProps) {
  const { prospect, known, today, owner, isReadOnly, isPicked, onPick, onChange, dossierHref } = props;
  const { name, company, status, nextStep, nextDate, note } = prospect;
  const isLate = nextDate !== undefined && nextDate < today && isOpen(status);
  return (
    <tr class={isOpen(status) ? undefined : 'v-prospect--done'}>
      <td class="v-pick">
        <input
          type="checkbox"
          aria-label={t('prospects.pick', [name])}
          checked={isPicked}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => onPick(currentTarget.checked)}
        />
      </td>
      <th scope="row">{company === undefined ? <bdi>{name}</bdi> : <a href={dossierHref(company)}>{name}</a>}</th>
      <KnownCells known={known} />
      <td data-label={t(owner === undefined ? 'prospects.status' : 'prospects.statusAndOwner')}>
        <StatusCell prospect={prospect} isReadOnly={isReadOnly} onChange={onChange} />
        {owner}
      </td>
      <td data-label={t('prospects.nextStep')}>
        <TextCell
          column="step"
          label={t('prospects.stepOf', [name])}
          most={1000}
          value={nextStep}
          isReadOnly={isReadOnly}
          onKeep={(text) => onChange({ nextStep: text })}
        />
      </td>
      <td data-label={t('prospects.nextDate')}>
        <input
          type="date"
          class={isLate ? 'v-field v-late' : 'v-field'}
          data-column="date"
          data-empty={nextDate === undefined ? '' : undefined}
          aria-label={isLate ? t('prospects.lateOf', [name]) : t('prospects.dateOf', [name])}
          value={nextDate ?? ''}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => onChange({ nextDate: isoDate(currentTarget.value) ?? null })}
        />
      </td>
      <td data-label={t('prospects.note')}>
        <TextCell
          column="note"
          label={t('prospects.noteOf', [name])}
          most={20_000}
          value={note}
          isReadOnly={isReadOnly}
          onKeep={(text) => onChange({ note: text })}
        />
      </td>
    </tr>
  );
}

type TextCellProps = {
  readonly column: string;
  readonly label: string;
  readonly most: number;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onKeep: (text: string) => void;
};

/** Text that is kept when the field is left; Escape brings back what was there. */
function TextCell({ column, label, most, value, isReadOnly, onKeep }: TextCellProps) {
  const [draft, setDraft] = useState<string>();
  const draftRef = useRef<string | undefined>(undefined);
  const write = (text: string | undefined): void => {
    draftRef.current = text;
    setDraft(text);
  };
  const keep = (): void => {
    const written = draftRef.current;
    write(undefined);
    if (written !== undefined && written !== value) onKeep(written);
  };
  return (
    <textarea
      class="v-field"
      rows={1}
      data-column={column}
      aria-label={label}
      maxLength={most}
      readOnly={isReadOnly}
      value={draft ?? value}
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        write(undefined);
        event.currentTarget.value = value;
      }}
    />
  );
}

function StatusCell({
  prospect,
  isReadOnly,
  onChange,
}: Pick<ProspectRowProps, 'prospect' | 'isReadOnly' | 'onChange'>) {
  const { name, status } = prospect;
  return (
    <select
      class="v-field"
      data-column="status"
      aria-label={t('prospects.statusOf', [name])}
      value={status}
      disabled={isReadOnly}
      onChange={({ currentTarget }) => onChange({ status: PROSPECT_STATUSES[currentTarget.selectedIndex] ?? status })}
    >
      {PROSPECT_STATUSES.map((choice) => (
        <option key={choice} value={choice}>
          {statusWords(choice)}
        </option>
      ))}
    </select>
  );
}
