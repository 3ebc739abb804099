import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/model/settings.ts';

export type WantedSettings = {
  /** What the reader chose that may not be kept yet. */
  readonly wanted: Partial<Settings>;
  /** Shows a choice at once; `keep` resolves when it is kept and read again, or could not be kept. */
  readonly want: (chosen: Partial<Settings>, keep: () => Promise<unknown>) => Promise<void>;
};

/**
 * Choices on their way to the storage. Without them a control that is drawn anew in between shows the value of before,
 * and the next key steps from there.
 */
export function useWantedSettings(): WantedSettings {
  const [wanted, setWanted] = useState<Partial<Settings>>({});
  const lastRef = useRef(0);

  return {
    wanted,
    async want(chosen, keep) {
      const mine = (lastRef.current += 1);
      setWanted((before) => ({ ...before, ...chosen }));
      await keep();
      // A later choice is shown until it is kept too.
      if (mine === lastRef.current) setWanted({});
    },
  };
}
