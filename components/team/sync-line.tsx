import { useId } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { SyncProblem } from '../../lib/sync/team-record.ts';
import type { TeamStanding } from '../../lib/sync/team-state.ts';
import { formatInstant } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';

/** How things stand, as one sentence. */
export function SyncLine({ state }: { readonly state: TeamStanding }) {
  const { problem, syncedAt, waiting, refused, locked, reading } = state;
  const malformed = refused - locked;
  return (
    <output class="v-team-state">
      {problem === undefined ? (
        <Notice tone={syncedAt === undefined ? 'info' : 'good'}>
          {syncedAt === undefined ? t('team.firstSync') : t('team.synced', [formatInstant(syncedAt)])}
        </Notice>
      ) : (
        <Notice tone="warn">{problemWords(problem)}</Notice>
      )}
      {reading === undefined || problem !== undefined ? null : <ReadingBar {...reading} />}
      {locked === 0 ? null : <Notice tone="warn">{t('team.locked', locked, [formatCount(locked)])}</Notice>}
      {waiting === 0 ? null : <span class="v-soft">{t('team.waiting', waiting, [formatCount(waiting)])}</span>}
      {malformed > 0 ? <span class="v-soft">{t('team.refused', malformed, [formatCount(malformed)])}</span> : null}
    </output>
  );
}

/** How far a long reading has come; gone once all was read. */
function ReadingBar({ read, total }: NonNullable<TeamStanding['reading']>) {
  const id = useId();
  return (
    <div class="v-team-reading">
      <label for={id}>{t('team.reading', [formatCount(read), formatCount(total)])}</label>
      <progress id={id} value={read} max={total} />
    </div>
  );
}

/** What is in the way, and what can be done. */
function problemWords(problem: SyncProblem): string {
  return {
    unreachable: t('team.problemUnreachable'),
    unauthorised: t('team.problemUnauthorised'),
    refused: t('team.problemRefused'),
    full: t('team.problemFull'),
    'no-team': t('team.problemNoTeam'),
    foreign: t('team.problemForeign'),
    storage: t('team.problemStorage'),
    'wrong-key': t('team.problemWrongKey'),
  }[problem];
}
