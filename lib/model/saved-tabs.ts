import type { AppError } from './app-error.ts';
import type { SavedReceipt } from './tab-article.ts';

/** What became of several tabs, in the order asked. */
export type SavedTabs = {
  readonly saved: readonly (SavedReceipt & { readonly tabId: number })[];
  readonly failed: readonly { readonly tabId: number; readonly error: AppError }[];
};
