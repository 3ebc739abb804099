import { localDay } from '../dossier/calendar.ts';
import { hasAlarm, setAlarm } from '../platform/alarms.ts';
import { hashOfKey, isSignedBy } from '../platform/signatures.ts';
import type { Core } from './service-groups.ts';
import type { createPackInstaller } from './services/library/install-pack.ts';
import { fetchPack } from './services/packs/fetch-pack.ts';
import { createPacksService } from './services/packs/packs-service.ts';
import { createSetPacks } from './services/packs/set-packs.ts';

/** Packs of companies beside the built-in list: those of the reader, and those that an administrator set. */
export function createPacks(
  { open, own, packs, rules }: Core,
  namesChanged: ReturnType<typeof createPackInstaller>['installGazetteer'],
) {
  const service = createPacksService({
    open,
    reader: packs,
    verify: isSignedBy,
    hashOfKey,
    gazetteer: own.gazetteer,
    namesChanged,
    fetchPack: (address, etag) => fetchPack((...request) => fetch(...request), address, etag),
    setAlarm,
    today: () => localDay(Date.now()),
    now: () => Date.now(),
  });
  const set = createSetPacks({
    wanted: async () => (await rules.current()).packs,
    reader: packs,
    packs: service,
    hasAlarm,
    setAlarm,
    now: () => Date.now(),
  });
  return { service, set };
}
