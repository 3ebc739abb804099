import { useCallback, useRef, useState } from 'preact/hooks';

/**
 * A reducer whose `send` tells the state it led to at once, so that a caller can name the token of the question it asks.
 */
export function useMachine<State extends object, Event>(reduce: (state: State, event: Event) => State, initial: State): readonly [State, (event: Event) => State] {
  const [state, setState] = useState(initial);
  const latest = useRef(initial);
  const send = useCallback(
    (event: Event): State => {
      latest.current = reduce(latest.current, event);
      setState(latest.current);
      return latest.current;
    },
    [reduce],
  );
  return [state, send];
}
