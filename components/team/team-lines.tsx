import { t } from '../../lib/platform/i18n.ts';
import type { TeamNotes } from '../../lib/sync/team-state.ts';

/** Who of the team saved an article, and what they noted, side by side. */
export function TeamLines({ team: { holders, notes } }: { readonly team: TeamNotes }) {
  return (
    <section>
      <h3 class="v-facet-heading">{t('team.title')}</h3>
      {holders.length === 0 ? null : <p class="v-pane-line">{t('team.savedBy', [holders.join(', ')])}</p>}
      {notes.map(({ name, text, at }) => (
        <p key={`${name} ${String(at)}`} class="v-pane-note">
          {t('team.notedBy', [name, text])}
        </p>
      ))}
    </section>
  );
}
