import { useCallback, useEffect, useState } from 'preact/hooks';

/** The answer to a question asked when a surface opens, and a way to ask it again; `undefined` until it came. */
export function useAsked<T>(ask: () => Promise<T>): [answer: T | undefined, again: () => Promise<void>] {
  const [answer, setAnswer] = useState<T>();
  const again = useCallback(async () => {
    const next = await ask();
    setAnswer(() => next);
  }, [ask]);
  useEffect(() => {
    void again();
  }, [again]);
  return [answer, again];
}
