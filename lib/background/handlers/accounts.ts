/** Handlers of messages about accounts. */
import type { ACCOUNTS_MESSAGES } from '../../messages/accounts.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { FormPreview } from '../../model/account.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { AccountsService } from '../services/companies/accounts-service.ts';

export type AccountServices = {
  readonly accounts: Omit<AccountsService, 'alarm'>;
  readonly previewForm: (text: string) => Promise<Result<FormPreview, AppError>>;
};

export function createAccountHandlers({
  accounts,
  previewForm,
}: AccountServices): Pick<BackgroundHandlers, keyof typeof ACCOUNTS_MESSAGES> {
  return {
    'accounts-state': () => accounts.state(),
    'all-accounts': () => accounts.all(),
    'import-accounts': (part) => accounts.takeIn(part),
    'finish-accounts': async () => emptyReply(await accounts.finish()),
    'remove-accounts': async () => emptyReply(await accounts.removeAll()),
    'accounts-of': async ({ ids }) => ok(await accounts.linesOf(ids)),
    'preview-form': ({ text }) => previewForm(text),
  };
}
