import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WatchPorts } from '../../components/watch/ports.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Result } from '../../lib/model/result.ts';
import type { DigestSpan, WatchDigest, WatchList } from '../../lib/model/watch.ts';

export type WatchedList = {
  /** `undefined` until it came. */
  readonly list: Result<WatchList, AppError> | undefined;
  /** Why the last change was not kept. */
  readonly failure: AppError | undefined;
  /** Waits for a change, and shows what came of it. */
  readonly change: (changing: Promise<Result<unknown, AppError>>) => Promise<void>;
};

/** The watch list, kept up with changes made here and elsewhere. */
export function useWatchList(ports: WatchPorts): WatchedList {
  const [list, setList] = useState<Result<WatchList, AppError>>();
  const [failure, setFailure] = useState<AppError>();
  const latestRef = useRef(0);
  const ask = useCallback(async (): Promise<void> => {
    latestRef.current += 1;
    const mine = latestRef.current;
    const reply = await ports.list();
    if (mine === latestRef.current) setList(reply);
  }, [ports]);
  useEffect(() => {
    const ending = new AbortController();
    ports.onChange(() => void ask(), ending.signal);
    void ask();
    return () => ending.abort();
  }, [ports, ask]);
  const change: WatchedList['change'] = async (changing) => {
    const outcome = await changing;
    setFailure(outcome.ok ? undefined : outcome.error);
    await ask();
  };
  return { list, failure, change };
}

/** The digest of a span that ends with a day, made anew as articles come; `undefined` while the first is made. */
export function useDigest(
  ports: WatchPorts,
  span: DigestSpan,
  day: IsoDate,
): Result<WatchDigest, AppError> | undefined {
  const [made, setMade] = useState<{ readonly key: string; readonly digest: Result<WatchDigest, AppError> }>();
  const key = `${span} ${day}`;
  useEffect(() => {
    const ending = new AbortController();
    const make = async (): Promise<void> => {
      const digest = await ports.digest(span, day);
      if (!ending.signal.aborted) setMade({ key, digest });
    };
    ports.onChange(() => void make(), ending.signal);
    void make();
    return () => ending.abort();
  }, [ports, span, day, key]);
  return made?.key === key ? made.digest : undefined;
}
