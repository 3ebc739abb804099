/** A world in which accounts are kept in memory. */
import type { AccountsPorts, PlannedAccounts } from '../../../../components/accounts/ports.ts';
import type { AccountsState, FormPreview, TakenAccounts } from '../../../../lib/model/account.ts';
import { ok } from '../../../../lib/model/result.ts';

export const NO_PLACES: FormPreview = { places: 0, articles: 0, first: [], common: false };

export function accountsWorld(first: AccountsState = { total: 0 }, ports: Partial<AccountsPorts> = {}) {
  let state = first;
  const run: PlannedAccounts['run'] = async (onProgress) => {
    onProgress(1, 2);
    state = { total: 2 };
    return ok<TakenAccounts>({ added: 2, updated: 0, left: 3 });
  };
  const calls: string[] = [];
  const all: AccountsPorts = {
    state: async () => ok(state),
    plan: async ({ name }) => ok({ name, accounts: 2, unreadable: 1, run }),
    async exportFile() {
      calls.push('export');
      return ok([]);
    },
    async exportPack() {
      calls.push('pack');
      return ok([]);
    },
    async share(shares) {
      calls.push(`share ${shares}`);
      state = { ...state, ...(state.sharing && { sharing: { ...state.sharing, isShared: shares } }) };
      return ok({});
    },
    async removeAll() {
      calls.push('remove');
      state = { total: 0 };
      return ok({});
    },
    ...ports,
  };
  return { ports: all, calls };
}
