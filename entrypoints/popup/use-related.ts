import { useEffect, useState } from 'preact/hooks';
import type { RelatedState } from '../../components/related/related-block.tsx';
import type { PageInHand } from '../../lib/model/related.ts';
import type { PopupPorts } from './ports.ts';

/** More than these nobody reads beside a page. */
const MAX_RELATED = 5;

/** Articles of the library on the firms and the story of a page; `undefined` while the page is not read. */
export function useRelated(ports: Pick<PopupPorts, 'askBackground'>, page: PageInHand | undefined): RelatedState {
  const [state, setState] = useState<RelatedState>({ kind: 'none' });
  useEffect(() => {
    let isOver = false;
    const ask = async (asked: PageInHand): Promise<void> => {
      setState({ kind: 'loading' });
      const found = await ports.askBackground('related-articles', { page: asked, limit: MAX_RELATED });
      if (!isOver) setState(found.ok ? { kind: 'found', hits: found.value } : { kind: 'failed', error: found.error });
    };
    if (page) void ask(page);
    else setState({ kind: 'none' });
    return () => {
      isOver = true;
    };
  }, [ports, page]);
  return state;
}
