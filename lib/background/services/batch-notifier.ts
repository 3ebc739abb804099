/**
 * Makes something that tells of items in as few calls as the telling's own pace allows: while one call goes on, what
 * comes meanwhile is gathered for the next. The promise resolves when the items given with it were in a notification.
 */
export function createBatchNotifier<T>(
  tell: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  let waiting: T[] = [];
  let isWanted = false;
  let telling: Promise<void> | undefined;

  async function tellAll(): Promise<void> {
    while (isWanted) {
      const items = waiting;
      [waiting, isWanted] = [[], false];
      await tell(items);
    }
  }

  return (items) => {
    waiting.push(...items);
    isWanted = true;
    telling ??= tellAll().finally(() => {
      telling = undefined;
    });
    return telling;
  };
}
