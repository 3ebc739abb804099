/** A device that keeps in sync by itself, as the hidden page does. */
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { keepInSync, pause } from '../../lib/background/services/sync/sync-loop.ts';
import type { Device } from '../unit/sync/device.ts';

export type Desk = {
  readonly device: Device;
  /** Something is to be sent. */
  readonly changed: () => void;
  readonly end: () => Promise<void>;
};

/** Keeps a device in sync until its end; `stateChanged` is told after each round, and while much is read. */
export function createDesk(device: Device, stateChanged: () => void = () => {}): Desk {
  const ending = new AbortController();
  const changes = new EventTarget();
  const syncing = keepInSync(
    {
      open: device.open,
      connect: (team) => connectTeam(team, () => crypto.randomUUID()),
      now: () => Date.now(),
      chance: () => Math.random(),
      changed: async () => {},
      alone: async (work) => work(),
      onLocalChange: (listener, signal) => changes.addEventListener('change', listener, { signal }),
      stateChanged,
      pause,
      reportBug: (bug) => {
        throw bug;
      },
    },
    ending.signal,
  );
  return {
    device,
    changed: () => void changes.dispatchEvent(new Event('change')),
    async end() {
      ending.abort();
      await syncing;
    },
  };
}
