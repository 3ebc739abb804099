import { useState } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/article.ts';

export type Selection = {
  readonly ids: ReadonlySet<ArticleId>;
  readonly has: (id: ArticleId) => boolean;
  readonly toggle: (id: ArticleId) => void;
  readonly add: (ids: readonly ArticleId[]) => void;
  readonly clear: () => void;
};

const NONE: ReadonlySet<ArticleId> = new Set();

/** Articles chosen for what is done to many at once, whatever is in view. */
export function useSelection(): Selection {
  const [ids, setIds] = useState(NONE);
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    add: (more) => setIds((before) => new Set([...before, ...more])),
    clear: () => setIds(NONE),
  };
}
