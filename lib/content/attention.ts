import { page } from './dom-members.ts';
import { giveWay } from './reading/time-slices.ts';

/** Whether somebody looks at the page or asks about it. */
export function createAttention(signal: AbortSignal) {
  /** Aborted when somebody wants to know of a page that is not read: it is read then, though nobody looks at it. */
  let asked = new AbortController();
  return {
    whenWanted: (until = signal): Promise<void> => giveWay(page, until, asked.signal),
    /** Somebody asks about a page that is read, or not yet. */
    ask(isRead: boolean): void {
      if (isRead) asked = new AbortController();
      else asked.abort();
    },
  };
}
