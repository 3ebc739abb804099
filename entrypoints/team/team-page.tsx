import { useCallback, useEffect, useState } from 'preact/hooks';
import { ErrorNotice, Notice } from '../../components/shared/notice.tsx';
import { Skeleton } from '../../components/shared/skeleton.tsx';
import { DevicePart } from '../../components/team/device-part.tsx';
import { JoinPart } from '../../components/team/join-part.tsx';
import type { TeamPorts } from '../../components/team/ports.ts';
import { PreviewPart } from '../../components/team/preview-part.tsx';
import { TeamPart } from '../../components/team/team-part.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import type { TeamPreview, TeamState } from '../../lib/sync/team-state.ts';
import { Proposals } from './proposals.tsx';

/** The team page: an invitation, what would leave, then the team as it stands. */
export function TeamPage({ ports, given }: { readonly ports: TeamPorts; readonly given?: string | undefined }) {
  const { state, failure, change } = useTeam(ports);
  return (
    <main class="v-work">
      <div class="v-work-head">
        <h1>{t('team.title')}</h1>
      </div>
      <div class="v-work-main">
        {failure === undefined ? null : <ErrorNotice error={failure} />}
        {state === undefined ? (
          <Skeleton label={t('team.loading')} lines={6} />
        ) : !state.ok ? (
          <ErrorNotice error={state.error} />
        ) : state.value.team === undefined ? (
          <Joining ports={ports} given={given} onJoin={(team) => void change(ports.join(team))} />
        ) : (
          <TeamPart
            team={state.value.team}
            state={state.value}
            onNotify={async (notifies) => {
              // Asked before anything is awaited: the browser forgets the click.
              const isGranted = !notifies || (await ports.askToNotify());
              if (isGranted) await change(ports.notifyMentions(notifies));
              return isGranted;
            }}
            onShareNotes={(shares) => void change(ports.shareNotes(shares))}
            onTakeOut={(url) => void change(ports.takeOut(url))}
            onLeave={(keepsCopies) => void change(ports.leave(keepsCopies))}
            invitations={
              <>
                <DevicePart ports={ports} />
                <Renewing
                  ports={ports}
                  given={given}
                  state={state.value}
                  onJoin={(team) => void change(ports.join(team))}
                />
              </>
            }
          >
            <Proposals ports={ports} />
          </TeamPart>
        )}
      </div>
    </main>
  );
}

type JoiningProps = {
  readonly ports: TeamPorts;
  /** The code that a link brought. */
  readonly given: string | undefined;
  readonly onJoin: (team: Team) => void;
};

function Joining({ ports, given, onJoin }: JoiningProps) {
  const [opened, setOpened] = useState<{ readonly team: Team; readonly preview: Result<TeamPreview, AppError> }>();
  const [isOff, setOff] = useState(false);
  useEffect(() => void ports.isSwitchedOff().then(setOff), [ports]);
  const show = async (team: Team): Promise<void> => setOpened({ team, preview: await ports.preview() });
  if (isOff) return <Notice tone="info">{t('policy.off')}</Notice>;
  if (!opened) return <JoinPart ports={ports} given={given} onOpened={(team) => void show(team)} />;
  const { team, preview } = opened;
  if (!preview.ok) return <ErrorNotice error={preview.error} />;
  return <PreviewPart team={team} preview={preview.value} onJoin={onJoin} onCancel={() => setOpened(undefined)} />;
}

/** A new invitation of the same team, after keys were rotated: what is shared stays as it was. */
function Renewing({ ports, given, state: { team }, onJoin }: JoiningProps & { readonly state: TeamState }) {
  return (
    <details class="v-part" open={given !== undefined}>
      <summary>{t('team.renew')}</summary>
      <JoinPart
        ports={ports}
        given={given}
        onOpened={(invited) => onJoin({ ...invited, sharesNotes: team?.sharesNotes ?? false })}
      />
    </details>
  );
}

function useTeam(ports: TeamPorts) {
  const [state, setState] = useState<Result<TeamState, AppError>>();
  const [failure, setFailure] = useState<AppError>();
  const ask = useCallback(async (): Promise<void> => setState(await ports.state()), [ports]);
  useEffect(() => {
    const ending = new AbortController();
    ports.onChange(() => void ask(), ending.signal);
    void ask();
    return () => ending.abort();
  }, [ports, ask]);
  const hasNewMentions = state?.ok === true && state.value.mentions.some(({ isNew }) => isNew);
  useEffect(() => {
    if (!hasNewMentions) return undefined;
    const ending = new AbortController();
    // A page in a tab behind another is not seen.
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      ending.abort();
      void ports.seeMentions();
    };
    document.addEventListener('visibilitychange', look, { signal: ending.signal });
    look();
    return () => ending.abort();
  }, [ports, hasNewMentions]);
  const change = async (changing: Promise<Result<unknown, AppError>>): Promise<void> => {
    const outcome = await changing;
    setFailure(outcome.ok ? undefined : outcome.error);
    await ask();
  };
  return { state, failure, change };
}
