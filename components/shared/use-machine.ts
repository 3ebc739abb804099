import { useCallback, useRef, useState } from 'preact/hooks';

/**
 * A reducer whose `send` tells the state it led to at once, so that a caller can name the token of the question it
 * asks.
 */
export function useMachine<State extends object, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): readonly [State, (event: Event) => State] {
  const [state, setState] = useState(initial);
  const latestRef = useRef(initial);
  const send = useCallback(
    (event: Event): State => {
      latestRef.current = reduce(latestRef.current, event);
      setState(latestRef.current);
      return latestRef.current;
    },
    [reduce],
  );
  return [state, send];
}
