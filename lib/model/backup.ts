/** The backup that is made by itself each week; `lastAt` and `failedAt` are ISO 8601 with time. */
export type BackupState = { readonly on: boolean; readonly lastAt?: string; readonly failedAt?: string };

/** The state held by a stored value; what has not its shape counts as switched off. */
export function backupStateOf(stored: unknown): BackupState {
  if (typeof stored !== 'object' || stored === null) return { on: false };
  const lastAt: unknown = Reflect.get(stored, 'lastAt');
  const failedAt: unknown = Reflect.get(stored, 'failedAt');
  return {
    on: Reflect.get(stored, 'on') === true,
    ...(typeof lastAt === 'string' && { lastAt }),
    ...(typeof failedAt === 'string' && { failedAt }),
  };
}
