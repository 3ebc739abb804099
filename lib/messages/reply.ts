/** What comes back over the wire, or does not. */
import { appError } from '../model/app-error.ts';
import type { AppError, AppErrorKind } from '../model/app-error.ts';
import type { Result } from '../model/result.ts';

/** Whether a value has the shape of a reply. Its content is that of our own other end, typed by the protocol. */
export function isReply<Reply>(value: unknown): value is Result<Reply, AppError> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}

/** Why a message was not answered; `nobody` is what it means here that no one listens at the other end. */
export function sendingFailure(failure: unknown, nobody: AppErrorKind): AppError {
  const text = failure instanceof Error ? failure.message : String(failure);
  if (/context invalidated/i.test(text)) return appError('extension-gone');
  // The two sentences of Chromium and Firefox for a missing listener or a closed tab.
  if (/receiving end|could not establish|no tab with id|invalid tab id|no listeners/i.test(text))
    return appError(nobody, text);
  return appError('internal', text);
}
