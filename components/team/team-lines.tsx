import { t } from '../../lib/platform/i18n.ts';
import type { TeamThread } from '../../lib/sync/team-state.ts';

/** Who of the team saved an article, and what they noted, side by side. */
export function TeamLines({ team: { holders, notes } }: { readonly team: Pick<TeamThread, 'holders' | 'notes'> }) {
  return (
    <>
      {holders.length === 0 ? null : <p class="v-comment-hint">{t('team.savedBy', [holders.join(', ')])}</p>}
      {notes.map(({ name, text, at }) => (
        <p key={`${name} ${String(at)}`} class="v-comment-text">
          {t('team.notedBy', [name, text])}
        </p>
      ))}
    </>
  );
}
