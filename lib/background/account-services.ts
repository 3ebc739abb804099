import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { librarySlice } from '../storage/library/library-slices.ts';
import { newId, type Core } from './service-groups.ts';
import { createAccountsService, createMovedAccounts } from './services/companies/accounts-service.ts';
import { createFormPreview } from './services/companies/preview-form.ts';
import type { createPackInstaller } from './services/library/install-pack.ts';

/** The companies that the reader works on, what a name would do, and accounts that come with a library. */
export function createAccounts(
  { open, own, cards, accounts }: Core,
  namesChanged: ReturnType<typeof createPackInstaller>['installGazetteer'],
  toSend: () => Promise<void>,
) {
  const dependencies = {
    open,
    companyNames: cards.names,
    cards: cards.cards,
    namesChanged,
    toSend,
    setAlarm,
    clearAlarm,
    now: () => Date.now(),
    newId,
  };
  return {
    handled: {
      accounts: createAccountsService(dependencies, accounts),
      previewForm: createFormPreview({ gazetteer: own.gazetteer, slice: (after) => librarySlice(open, after) }),
    },
    moved: createMovedAccounts(dependencies, accounts),
  };
}
