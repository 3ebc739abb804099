import { useRef, useState } from 'preact/hooks';
import { applySuggestion } from '../../lib/search/query/completion.ts';
import type { Completion, Suggestion } from '../../lib/search/query/completion.ts';

/** Asks what may follow in a query with the cursor there; `undefined` for nothing. */
export type Complete = (query: string, cursor: number) => Promise<Completion | undefined>;

export type Suggestions = {
  readonly items: readonly Suggestion[];
  /** The one the arrow keys stand on; -1 for none. */
  readonly active: number;
  readonly ask: (query: string, cursor: number) => void;
  readonly move: (step: 1 | -1) => void;
  readonly close: () => void;
  /** The query and cursor after a choice; `undefined` for a proposal that was made for another query. */
  readonly choose: (query: string, suggestion: Suggestion) => ReturnType<typeof applySuggestion> | undefined;
};

/** `query` is what `completion` was asked for: its range fits no other text. */
type Shown = { readonly query: string; readonly completion: Completion | undefined; readonly active: number };

const NONE: Shown = { query: '', completion: undefined, active: -1 };

/** The proposals at the cursor; those for an older text stay until the next ones come, but cannot be chosen. */
export function useSuggestions(complete: Complete | undefined): Suggestions {
  const [{ query: asked, completion, active }, setShown] = useState(NONE);
  const tokenRef = useRef(0);
  const items = completion?.suggestions ?? [];

  const ask = async (query: string, cursor: number): Promise<void> => {
    const token = (tokenRef.current += 1);
    const completion = await complete?.(query, cursor);
    if (token === tokenRef.current) setShown({ query, completion, active: -1 });
  };
  const close = (): void => {
    tokenRef.current += 1;
    setShown(NONE);
  };
  return {
    items,
    active,
    ask: (query, cursor) => void ask(query, cursor),
    // One place more than proposals: none of them.
    move: (step) =>
      setShown({ query: asked, completion, active: ((active + 1 + step + items.length + 1) % (items.length + 1)) - 1 }),
    close,
    choose: (query, suggestion) =>
      completion && query === asked ? applySuggestion(query, completion.typing, suggestion) : undefined,
  };
}
