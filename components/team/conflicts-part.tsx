import { PROSPECT_STATUSES } from '../../lib/model/prospect-bounds.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FIELD, TAG } from '../../lib/sync/field-names.ts';
import type { TeamConflict } from '../../lib/sync/team-state.ts';
import { statusWords } from '../prospects/status-words.ts';
import { formatInstant } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';

/** Changes of the same by the reader and a colleague, or by two devices of the reader, and which one stands. */
export function ConflictsPart({ conflicts }: { readonly conflicts: readonly TeamConflict[] }) {
  return (
    <section class="v-part" aria-labelledby="team-conflicts">
      <h2 id="team-conflicts">{t('team.conflicts')}</h2>
      <p class="v-soft">{t('team.conflictsHint')}</p>
      {conflicts.length === 0 ? (
        <p class="v-team-week v-team-week--short v-soft">{t('team.conflictsNone')}</p>
      ) : (
        <ul
          class="v-team-week v-team-week--short"
          // A region that scrolls must be reached by the keyboard, and nothing in this one takes the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={t('team.conflictsCount', conflicts.length, [formatCount(conflicts.length)])}
        >
          {conflicts.map((conflict) => (
            <Line key={`${conflict.hash} ${conflict.field}`} conflict={conflict} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ conflict }: { readonly conflict: TeamConflict }) {
  const { about, by, mine, theirs, stands, settledAt } = conflict;
  const who = by ?? t('team.otherDevice');
  const said = (name: string, { text, at }: TeamConflict['mine']): string =>
    t('team.conflictSaid', [name, valueWords(conflict, text), formatInstant(new Date(at).toISOString())]);
  return (
    <li>
      <span>
        <bdi>{about}</bdi> · {fieldWords(conflict)}
      </span>
      <span class="v-team-week-line">{said(by === undefined ? t('team.thisDevice') : t('team.you'), mine)}</span>
      <span class="v-team-week-line">{said(who, theirs)}</span>
      <span class="v-team-week-line">
        {stands === 'mine'
          ? t(by === undefined ? 'team.standsHere' : 'team.standsYours', [formatInstant(settledAt)])
          : by === undefined
            ? t('team.standsElsewhere', [formatInstant(settledAt)])
            : t('team.standsTheirs', [by, formatInstant(settledAt)])}
      </span>
    </li>
  );
}

function fieldWords({ kind, field }: TeamConflict): string {
  if (field.startsWith(TAG)) return t('team.fieldTag', [field.slice(TAG.length)]);
  const words: Readonly<Record<string, string>> = {
    [FIELD.title]: kind === 'l' ? t('team.fieldListName') : t('team.fieldTitle'),
    [FIELD.publisher]: t('team.fieldPublisher'),
    [FIELD.author]: t('team.fieldAuthor'),
    [FIELD.published]: t('team.fieldPublished'),
    [FIELD.note]: t('prospects.note'),
    [FIELD.stage]: kind === 'p' ? t('prospects.status') : t('team.fieldStage'),
    [FIELD.owner]: t('prospects.owner'),
    [FIELD.nextStep]: t('prospects.nextStep'),
    [FIELD.nextDate]: t('prospects.nextDate'),
    [FIELD.color]: t('team.fieldColor'),
    [FIELD.site]: t('team.fieldSite'),
    [FIELD.crmId]: t('team.fieldCrm'),
    [FIELD.crmUrl]: t('team.fieldCrm'),
  };
  return words[field] ?? field;
}

function valueWords({ kind, field }: TeamConflict, text: string): string {
  if (field.startsWith(TAG)) return text === '' ? t('team.tagRemoved') : t('team.tagAdded');
  const status = kind === 'p' && field === FIELD.stage ? PROSPECT_STATUSES.find((one) => one === text) : undefined;
  return status === undefined ? text : statusWords(status);
}
