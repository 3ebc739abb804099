import { useEffect, useState } from 'preact/hooks';
import type { PopupPorts } from './ports.ts';

/** Whether an update is still to be told of; `heard` tells no more of it. */
export function useNews(ports: Pick<PopupPorts, 'hasNews' | 'forgetNews'>): { readonly isNew: boolean; readonly heard: () => void } {
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    let closed = false;
    void ports.hasNews().then((has) => {
      if (!closed) setNew(has);
    });
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
