import { useEffect, useState } from 'preact/hooks';
import type { RelatedState, StarterChoice } from '../../components/related/related-block.tsx';
import type { PageInHand } from '../../lib/model/related.ts';
import type { PopupPorts } from './ports.ts';

/** More than these nobody reads beside a page. */
const MAX_RELATED = 5;

export type RelatedBlockState = {
  readonly state: RelatedState;
  readonly starter: StarterChoice;
};

/** Articles of the library on the firms and the story of a page; none while the page is not read. */
export function useRelated(ports: Pick<PopupPorts, 'askBackground'>, page: PageInHand | undefined): RelatedBlockState {
  const [state, setState] = useState<RelatedState>({ kind: 'none' });
  // Hidden here: the way back stays, though the block may be empty then.
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    let isOver = false;
    const ask = async (asked: PageInHand): Promise<void> => {
      // What is shown stays while it is asked for again, or all below would jump.
      setState((before) => (before.kind === 'found' ? before : { kind: 'loading' }));
      const found = await ports.askBackground('related-articles', { page: asked, limit: MAX_RELATED });
      if (!isOver) setState(found.ok ? { kind: 'found', hits: found.value } : { kind: 'failed', error: found.error });
    };
    if (page) void ask(page);
    else setState({ kind: 'none' });
    return () => {
      isOver = true;
    };
  }, [ports, page, isHidden]);
  const show = async (isShown: boolean): Promise<void> => {
    const changed = await ports.askBackground('change-settings', { settings: { starter: isShown } });
    if (changed.ok) setHidden(!isShown);
  };
  return { state, starter: { isHidden, onShow: (isShown) => void show(isShown) } };
}
