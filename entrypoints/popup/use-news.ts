import { useState } from 'preact/hooks';
import type { PopupPorts } from './ports.ts';

/** Whether an update is still to be shown, as it was read before the first draw; `heard` tells no more of it. */
export function useNews(
  ports: Pick<PopupPorts, 'forgetNews'>,
  wasNew: boolean,
): { readonly isNew: boolean; readonly heard: () => void } {
  const [isNew, setNew] = useState(wasNew);
  return {
    isNew,
    heard: () => {
      setNew(false);
      void ports.forgetNews();
    },
  };
}
