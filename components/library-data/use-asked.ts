import { useCallback, useEffect, useState } from 'preact/hooks';

/** The value to a question asked when a surface opens, and a way to ask it again; `undefined` until it came. */
export function useAsked<T>(ask: () => Promise<T>): [value: T | undefined, again: () => Promise<void>] {
  const [value, setValue] = useState<T>();
  const again = useCallback(async () => {
    const next = await ask();
    setValue(() => next);
  }, [ask]);
  useEffect(() => {
    void again();
  }, [again]);
  return [value, again];
}
