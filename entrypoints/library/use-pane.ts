import { useRef, useState } from 'preact/hooks';
import type { PaneState } from '../../components/library/reading-pane.tsx';
import type { ArticleId } from '../../lib/model/article.ts';
import type { LibraryPorts } from './ports.ts';

/** The article in the reading pane; to open it is to have read it. */
export function usePane(ports: LibraryPorts): {
  readonly pane: PaneState;
  readonly open: (id: ArticleId) => void;
  readonly close: () => void;
} {
  const [pane, setPane] = useState<PaneState>({ kind: 'empty' });
  const tokenRef = useRef(0);
  const open = async (id: ArticleId): Promise<void> => {
    const token = (tokenRef.current += 1);
    setPane({ kind: 'loading' });
    const reply = await ports.askBackground('read-article', { id });
    if (token !== tokenRef.current) return;
    setPane(reply.ok ? { kind: 'open', readable: reply.value } : { kind: 'failed', error: reply.error });
    if (reply.ok && !reply.value.article.read)
      await ports.askBackground('change-articles', { commandId: ports.newId(), change: { ids: [id], read: true } });
  };
  const close = (): void => {
    tokenRef.current += 1;
    setPane({ kind: 'empty' });
  };
  return { pane, open: (id) => void open(id), close };
}
