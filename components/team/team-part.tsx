import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { libraryPath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { TeamRole } from '../../lib/sync/team-record.ts';
import type { TeamState } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ConflictsPart } from './conflicts-part.tsx';
import { MentionsPart } from './mentions-part.tsx';
import { SyncLine } from './sync-line.tsx';
import { WeekPart } from './week-part.tsx';

type TeamPartProps = {
  readonly team: NonNullable<TeamState['team']>;
  readonly state: TeamState;
  readonly onNotify: (notifies: boolean) => Promise<boolean>;
  readonly onShareNotes: (shares: boolean) => void;
  readonly onTakeOut: (url: string) => void;
  readonly onLeave: (keepsCopies: boolean) => void;
  /** What stands between what the team did and who is in it. */
  readonly children?: ComponentChildren;
  /** What stands before the way out. */
  readonly invitations?: ComponentChildren;
};

/** The team as it stands: how the last sync went, who is in it, and the way out. */
export function TeamPart({
  team,
  state,
  onNotify,
  onShareNotes,
  onTakeOut,
  onLeave,
  children,
  invitations,
}: TeamPartProps) {
  return (
    <>
      <section class="v-part" aria-labelledby="team-name">
        <h2 id="team-name">
          <bdi>{team.name}</bdi>
        </h2>
        <p class="v-soft">{t('team.youHere', [team.memberName, roleWords(team.role)])}</p>
        <SyncLine state={state} />
        <p>
          <a href={libraryPath('source:team')}>{t('team.seeArticles')}</a>
        </p>
      </section>
      <MentionsPart mentions={state.mentions} notifies={state.notifiesMentions} onNotify={onNotify} />
      <WeekPart week={state.week} />
      {children}
      <ConflictsPart conflicts={state.conflicts} />
      <section class="v-part" aria-labelledby="team-members">
        <h2 id="team-members">{t('team.members')}</h2>
        {state.members.length === 0 ? (
          <p class="v-soft">{t('team.noMembers')}</p>
        ) : (
          <ul class="v-team-list">
            {state.members.map(({ member, name, saved }) => (
              <li key={member}>
                <bdi>{name}</bdi> <span class="v-soft">{t('team.savedCount', saved, [formatCount(saved)])}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="v-part" aria-labelledby="team-shared">
        <h2 id="team-shared">{t('team.shared')}</h2>
        <p>{t('team.sharedList')}</p>
        <label class="v-check">
          <input
            type="checkbox"
            checked={team.sharesNotes}
            onChange={({ currentTarget }) => onShareNotes(currentTarget.checked)}
          />{' '}
          {t('team.notesToo')}
        </label>
        <p class="v-soft">{t('team.staysList')}</p>
      </section>
      {team.role === 'curator' || team.role === 'admin' ? <CuratorPart onTakeOut={onTakeOut} /> : null}
      {invitations}
      <LeavePart onLeave={onLeave} />
    </>
  );
}

/** Takes an article out of everybody's library but of those who hold it themselves. */
function CuratorPart({ onTakeOut }: Pick<TeamPartProps, 'onTakeOut'>) {
  const [url, setUrl] = useState('');
  const takeOut = (): void => {
    onTakeOut(url);
    setUrl('');
  };
  return (
    <section class="v-part" aria-labelledby="team-curate">
      <h2 id="team-curate">{t('team.curate')}</h2>
      <p class="v-soft">{t('team.curateHint')}</p>
      <label class="v-labelled">
        <span class="v-label">{t('team.curateAddress')}</span>
        <input class="v-field" type="url" value={url} onInput={({ currentTarget }) => setUrl(currentTarget.value)} />
      </label>
      <div class="v-part-buttons">
        <Button onClick={takeOut}>{t('team.curateButton')}</Button>
      </div>
    </section>
  );
}

function LeavePart({ onLeave }: Pick<TeamPartProps, 'onLeave'>) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section class="v-part" aria-labelledby="team-leave">
      <h2 id="team-leave">{t('team.leave')}</h2>
      <p class="v-soft">{t('team.leaveHint')}</p>
      <div class="v-part-buttons">
        {isAsked ? (
          <>
            <Button onClick={() => onLeave(true)}>{t('team.leaveKeeping')}</Button>
            <Button onClick={() => onLeave(false)}>{t('team.leaveWithout')}</Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t('team.cancel')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAsked(true)}>{t('team.leaveButton')}</Button>
        )}
      </div>
    </section>
  );
}

function roleWords(role: TeamRole): string {
  return {
    reader: t('team.roleReader'),
    member: t('team.roleMember'),
    curator: t('team.roleCurator'),
    admin: t('team.roleAdmin'),
  }[role];
}
