import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ThreadProps } from '../../components/team/thread.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import { onTeamNews } from '../../lib/storage/local/team-channel.ts';
import type { OwnTeam } from '../../lib/surfaces/own-team.ts';
import type { TeamThread } from '../../lib/sync/team-state.ts';
import { late } from '../header/late.tsx';
import type { AskBackground } from '../library/ports.ts';
import { ownTeam, ownTeamIfAny } from './late-own-team.ts';

/** What the team has under articles. */
type Threads = Pick<OwnTeam, 'thread' | 'changeComment'>;

type LateThreadProps = {
  readonly ports: {
    readonly askBackground: AskBackground;
    readonly newId: () => string;
    readonly threads?: (ask: AskBackground) => Promise<Threads>;
  };
  /** Canonical address of the article. Another article is another thread: give it a key. */
  readonly url: string;
};

const Thread = late(async () => (await import('../../components/team/thread.tsx')).Thread);

/** What the team has under an article. Without a team nothing is drawn, and nothing of it is loaded. */
export function LateThread({ ports, url }: LateThreadProps) {
  const { thread, news, showNews, error, change } = useThread(ports, url);
  if (thread === undefined) return null;
  return <Thread thread={thread} hasNews={news !== undefined} onShowNews={showNews} error={error} onChange={change} />;
}

/** What is shown, and what came in since: words of others wait until they are asked for, so that nothing moves. */
function useThread({ askBackground, newId, threads = ownTeam }: LateThreadProps['ports'], url: string) {
  const [thread, setThread] = useState<TeamThread>();
  const [news, setNews] = useState<TeamThread>();
  const [error, setError] = useState<AppError>();
  const shownRef = useRef<TeamThread | undefined>(undefined);
  const show = useCallback((next: TeamThread | undefined): void => {
    shownRef.current = next;
    setThread(next);
    setNews(undefined);
  }, []);
  const ask = useCallback(async (): Promise<TeamThread | undefined> => {
    const team = await ownTeamIfAny(askBackground, threads);
    const reply = team.ok ? await team.value?.thread(url) : team;
    return reply?.ok === true ? reply.value : undefined;
  }, [askBackground, threads, url]);
  const isThere = thread !== undefined;
  useEffect(() => {
    let isOver = false;
    const begin = async (): Promise<void> => {
      const first = await ask();
      if (!isOver) show(first);
    };
    void begin();
    return () => {
      isOver = true;
    };
  }, [ask, show]);
  useEffect(() => {
    if (!isThere) return undefined;
    const ending = new AbortController();
    const look = async (): Promise<void> => {
      const next = await ask();
      if (ending.signal.aborted || next === undefined) return;
      if (shapeOf(next) === shapeOf(shownRef.current)) show(next);
      else setNews(next);
    };
    onTeamNews('state', () => void look(), ending.signal);
    return () => ending.abort();
  }, [ask, show, isThere]);
  const change: ThreadProps['onChange'] = async ({ id = newId(), text }) => {
    const done = await (await threads(askBackground)).changeComment(url, { id, ...(text !== undefined && { text }) });
    setError(done.ok ? undefined : done.error);
    if (done.ok) show(await ask());
    return done.ok;
  };
  return { thread, news, showNews: () => show(news), error, change };
}

/** What takes up space: whether a comment waits to be sent does not. */
function shapeOf(thread: TeamThread | undefined): string {
  return JSON.stringify([thread?.holders, thread?.notes, thread?.comments.map(({ id, text }) => [id, text])]);
}
