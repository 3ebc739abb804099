import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import type { TeamPreview } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

type PreviewPartProps = {
  readonly team: Team;
  readonly preview: TeamPreview;
  readonly onJoin: (team: Team) => void;
  readonly onCancel: () => void;
};

/** What would leave this machine, and what never does, before anything does. */
export function PreviewPart({ team, preview, onJoin, onCancel }: PreviewPartProps) {
  const [sharesNotes, setSharesNotes] = useState(false);
  return (
    <section class="v-part" aria-labelledby="team-preview">
      <h2 id="team-preview">{t('team.previewTitle', [team.name])}</h2>
      <p>{t('team.youAre', [team.memberName, team.servers.map((server) => new URL(server).host).join(', ')])}</p>
      <h3>{t('team.leaves')}</h3>
      {team.role === 'reader' ? <p>{t('team.leavesName')}</p> : <Leaving preview={preview} />}
      {team.role === 'reader' ? null : (
        <label class="v-check">
          <input
            type="checkbox"
            checked={sharesNotes}
            onChange={({ currentTarget }) => setSharesNotes(currentTarget.checked)}
          />{' '}
          {t('team.shareNotes', preview.notes, [formatCount(preview.notes)])}
        </label>
      )}
      <h3>{t('team.stays')}</h3>
      <p>{t('team.staysList')}</p>
      <p class="v-soft">{t('team.sealed')}</p>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={() => onJoin({ ...team, sharesNotes })}>
          {t('team.joinNow')}
        </Button>
        <Button onClick={onCancel}>{t('team.cancel')}</Button>
      </div>
    </section>
  );
}

function Leaving({ preview: { articles, titles, tags, quotations } }: Pick<PreviewPartProps, 'preview'>) {
  return (
    <>
      <ul class="v-team-list">
        <li>{t('team.leavesArticles', articles, [formatCount(articles)])}</li>
        <li>{t('team.leavesTags', tags, [formatCount(tags)])}</li>
        <li>{t('team.leavesQuotations', quotations, [formatCount(quotations)])}</li>
        <li>{t('team.leavesComments')}</li>
        <li>{t('team.leavesProposals')}</li>
      </ul>
      {titles.length === 0 ? null : (
        <details>
          <summary>{t('team.latest')}</summary>
          <ul class="v-team-list">
            {titles.map((title) => (
              <li key={title}>
                <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
