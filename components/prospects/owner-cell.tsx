import type { Prospect, ProspectChange } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';

type OwnerCellProps = {
  readonly prospect: Prospect;
  readonly members: ListSharing['members'];
  readonly isReadOnly: boolean;
  readonly onChange: (change: ProspectChange) => void;
};

/** The member who sees to a firm; one whose name is not known is «a member». */
export function OwnerCell({ prospect, members, isReadOnly, onChange }: OwnerCellProps) {
  const { owner } = prospect;
  const isStranger = owner !== undefined && !members.some(({ member }) => member === owner);
  return (
    <select
      class="v-field v-owner"
      data-column="owner"
      aria-label={t('prospects.ownerOf', [prospect.name])}
      value={owner ?? ''}
      disabled={isReadOnly}
      onChange={({ currentTarget }) => onChange({ owner: currentTarget.value || null })}
    >
      <option value="">{t('prospects.noOwner')}</option>
      {members.map(({ member, name }) => (
        <option key={member} value={member}>
          {name}
        </option>
      ))}
      {isStranger ? <option value={owner}>{t('team.someMember')}</option> : null}
    </select>
  );
}
