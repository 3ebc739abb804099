import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { PopupPorts } from './ports.ts';

/** Why the library cannot be opened, if so: said once, on top; the rest goes on. */
export function useLibraryError(ports: Pick<PopupPorts, 'askBackground'>): AppError | undefined {
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    let closed = false;
    const ask = async (): Promise<void> => {
      const state = await ports.askBackground('library-state', {});
      if (!closed && !state.ok) setError(state.error);
    };
    void ask();
    return () => {
      closed = true;
    };
  }, [ports]);
  return error;
}
