import { useEffect, useState } from 'preact/hooks';
import type { PopupPorts } from './ports.ts';

/** Whether an update is still to be told of; `heard` tells no more of it. */
export function useNews(ports: Pick<PopupPorts, 'hasNews' | 'forgetNews'>): { readonly isNew: boolean; readonly heard: () => void } {
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    let closed = false;
    const look = async (): Promise<void> => {
      const has = await ports.hasNews();
      if (!closed) setNew(has);
    };
    void look();
    return () => {
      closed = true;
    };
  }, [ports]);
  return {
    isNew,
    heard: () => {
      setNew(false);
      void ports.forgetNews();
    },
  };
}
