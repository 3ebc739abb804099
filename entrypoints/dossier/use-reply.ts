import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import type { DossierPorts } from './ports.ts';

export type ReplyState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: AppError };

/**
 * Requests what `key` stands for, and again as the library changes; what is shown stays until the new reply is
 * there. `ask` is called anew only where the key changes.
 */
export function useReply<T>(
  ports: Pick<DossierPorts, 'onLibraryChange'>,
  key: string,
  ask: () => Promise<Result<T, AppError>>,
  follows: boolean,
): ReplyState<T> {
  const [last, setLast] = useState<{ readonly key: string; readonly state: ReplyState<T> }>();
  const askRef = useRef(ask);
  useEffect(() => {
    askRef.current = ask;
  });
  useEffect(() => {
    const ending = new AbortController();
    let isAsking = false;
    let isStale = false;
    const look = async (): Promise<void> => {
      // A library that changes while it is asked is asked once more, however often it changed.
      isStale = isAsking;
      if (isAsking) return;
      isAsking = true;
      const reply = await askRef.current();
      isAsking = false;
      if (ending.signal.aborted) return;
      setLast({
        key,
        state: reply.ok ? { kind: 'shown', value: reply.value } : { kind: 'failed', error: reply.error },
      });
      if (isStale) void look();
    };
    void look();
    if (follows) ports.onLibraryChange(() => void look(), ending.signal);
    return () => ending.abort();
  }, [ports, key, follows]);
  return last?.key === key ? last.state : { kind: 'loading' };
}
