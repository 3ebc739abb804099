import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import type { DossierPorts } from './ports.ts';

export type Answer<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: AppError };

/**
 * Asks for what `key` stands for, and again as the library changes; what is shown stays until the new answer is
 * there. `ask` is called anew only where the key changes.
 */
export function useReply<T>(
  ports: Pick<DossierPorts, 'onLibraryChange'>,
  key: string,
  ask: () => Promise<Result<T, AppError>>,
  follows: boolean,
): Answer<T> {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answer: Answer<T> }>();
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
      setAnswered({
        key,
        answer: reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', error: reply.error },
      });
      if (isStale) void look();
    };
    void look();
    if (follows) ports.onLibraryChange(() => void look(), ending.signal);
    return () => ending.abort();
  }, [ports, key, follows]);
  return answered?.key === key ? answered.answer : { kind: 'loading' };
}
