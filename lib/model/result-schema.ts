/** Schema of results, for messages between scripts. Apart from `result.ts` for the reason in `correction-schema.ts`. */
import * as v from 'valibot';
import { APP_ERROR_KINDS } from './app-error.ts';
import type { AppError } from './app-error.ts';
import type { Result } from './result.ts';

const appErrorSchema: v.GenericSchema<unknown, AppError> = v.object({
  kind: v.picklist(APP_ERROR_KINDS),
  detail: v.exactOptional(v.string()),
});

/** A result whose value has the given shape. */
export function resultSchema<T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Result<T, AppError>> {
  return v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error: appErrorSchema }),
  ]);
}
