import { Users } from 'lucide';
import { useState } from 'preact/hooks';
import { hasWords } from '../../lib/model/prospect.ts';
import type { ProspectList } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';
import { OwnerCell } from './owner-cell.tsx';
import { statusWords } from './status-words.ts';

type SharePartProps = {
  readonly list: ProspectList;
  readonly sharing: ListSharing;
  /** `notes`: with notes, next steps and dates. */
  readonly onShare: (notes: boolean) => void;
  readonly onStop: () => void;
};

/** How a list stands to the team: sharing it, once what would leave was seen, and ending that. */
export function SharePart({ list, sharing, onShare, onStop }: SharePartProps) {
  if (sharing.isShared) return <Shared sharing={sharing} onStop={onStop} />;
  return sharing.mayWrite ? <Unshared list={list} team={sharing.team} onShare={onShare} /> : null;
}

function Unshared({ list, team, onShare }: Pick<SharePartProps, 'list' | 'onShare'> & { readonly team: string }) {
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <SharePreview list={list} team={team} onShare={onShare} onCancel={() => setAsked(false)} />
  ) : (
    <div class="v-part-buttons">
      <Button icon={Users} onClick={() => setAsked(true)}>
        {t('prospects.share', [team])}
      </Button>
    </div>
  );
}

type SharePreviewProps = {
  readonly list: ProspectList;
  readonly team: string;
  readonly onShare: (notes: boolean) => void;
  readonly onCancel: () => void;
};

/** What would leave this machine, and what stays, before anything does. */
function SharePreview({ list: { name, prospects }, team, onShare, onCancel }: SharePreviewProps) {
  const [notes, setNotes] = useState(false);
  const written = prospects.filter(hasWords).length;
  return (
    <section class="v-part v-collect" aria-labelledby="share-title">
      <h2 id="share-title">{t('prospects.shareTitle', [team])}</h2>
      <h3>{t('team.leaves')}</h3>
      <ul class="v-share-list">
        <li>{t('prospects.leavesName', [name])}</li>
        <li>{t('prospects.leavesFirms', prospects.length, [formatCount(prospects.length)])}</li>
        {notes ? <li>{t('prospects.leavesWords', written, [formatCount(written)])}</li> : null}
      </ul>
      <details>
        <summary>{t('prospects.leavesWhich')}</summary>
        <ul class="v-share-list v-share-firms">
          {prospects.map(({ id, name: firm, status }) => (
            <li key={id}>
              <bdi>{firm}</bdi> <span class="v-soft">{statusWords(status)}</span>
            </li>
          ))}
        </ul>
      </details>
      <label class="v-check">
        <input type="checkbox" checked={notes} onChange={({ currentTarget }) => setNotes(currentTarget.checked)} />{' '}
        {t('prospects.shareWords')}
      </label>
      <h3>{t('prospects.stays')}</h3>
      <p>
        {t('prospects.staysList')} {notes ? null : t('prospects.staysWords')}
      </p>
      <p class="v-soft">{t('prospects.shareEffect', [team])}</p>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={() => onShare(notes)}>
          {t('prospects.shareNow')}
        </Button>
        <Button onClick={onCancel}>{t('prospects.cancel')}</Button>
      </div>
    </section>
  );
}

/** Who shares the list, and the way to end it where the member may. */
function Shared({ sharing, onStop }: Pick<SharePartProps, 'sharing' | 'onStop'>) {
  const [isAsked, setAsked] = useState(false);
  const { team, by, mayWrite, mayStop, sharesNotes } = sharing;
  const words = mayWrite ? (sharesNotes ? 'prospects.sharedWords' : 'prospects.ownWords') : 'prospects.sharedRead';
  return (
    <Notice
      tone="info"
      action={
        mayStop && !isAsked ? (
          <Button kind="quiet" onClick={() => setAsked(true)}>
            {t('prospects.stopSharing')}
          </Button>
        ) : undefined
      }
    >
      {by === undefined ? t('prospects.sharedByYou', [team]) : t('prospects.sharedBy', [by, team])} {t(words)}
      {mayStop && isAsked ? (
        <span class="v-stop-sharing">
          {by === undefined ? t('prospects.stopHint') : t('prospects.stopHintOther', [by])}
          <span class="v-part-buttons">
            <Button onClick={onStop}>{t('prospects.stopNow')}</Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t('prospects.cancel')}
            </Button>
          </span>
        </span>
      ) : null}
    </Notice>
  );
}

/** What a shared list shows beside a list of one's own, fetched as one. */
export const TEAM_PARTS = { SharePart, OwnerCell };
