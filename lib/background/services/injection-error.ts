import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';

/** Why the browser put no script into a tab: the tab is gone, or it is a page that extensions may not touch. */
export function injectionError(failure: unknown): AppError {
  const text = failure instanceof Error ? failure.message : String(failure);
  const isGone = /no tab with id|invalid tab id|no frame with id|frame .*(removed|not found)|tab was closed/i.test(
    text,
  );
  return appError(isGone ? 'not-found' : 'restricted-page', text);
}
