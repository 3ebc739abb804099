import { localDay } from '../dossier/calendar.ts';
import { setAlarm } from '../platform/alarms.ts';
import { hashOfKey, isSignedBy } from '../platform/signatures.ts';
import type { Core } from './service-groups.ts';
import type { createPackInstaller } from './services/library/install-pack.ts';
import { fetchPack } from './services/packs/fetch-pack.ts';
import { createPacksService } from './services/packs/packs-service.ts';

/** Packs of companies beside the built-in list. */
export function createPacks(
  { open, own, packs }: Core,
  namesChanged: ReturnType<typeof createPackInstaller>['installGazetteer'],
) {
  return createPacksService({
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
}
