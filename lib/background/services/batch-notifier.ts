import { oneAtATime } from './one-at-a-time.ts';

/**
 * Makes something that tells of items in as few calls as the telling's own pace allows: while one call goes on, what
 * comes meanwhile is gathered for the next. The promise resolves when the items given with it were in a notification.
 */
export function createBatchNotifier<T>(
  tell: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  let waiting: T[] = [];
  const tellWaiting = oneAtATime(async () => {
    const items = waiting;
    waiting = [];
    await tell(items);
  });

  return (items) => {
    waiting.push(...items);
    return tellWaiting();
  };
}
