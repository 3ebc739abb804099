/** When the names that pages get change: a pack came, went or was renewed, or the reader added names. */
import { onLocalChange } from '../../platform/local-store.ts';
import { GAZETTEER_HASH_KEY } from './annotator-keys.ts';

/** Tells that the names changed, whoever changed them, until the signal ends. */
export function onNamesChange(listener: () => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (GAZETTEER_HASH_KEY in changes) listener();
  }, signal);
}
