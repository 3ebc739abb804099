/**
 * Saves the articles in several tabs, one after the other, so that no page waits for memory and a kill costs one at
 * most.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { Result } from '../../../model/result.ts';
import type { SavedReceipt, SavedTabs } from '../../../model/tab-article.ts';

type Save = (request: {
  readonly commandId: string;
  readonly tabId: number;
  readonly tags: readonly string[];
  readonly note: string;
}) => Promise<Result<SavedReceipt, AppError>>;

export type SaveTabs = (commandId: string, tabIds: readonly number[]) => Promise<SavedTabs>;

/** Each tab is a command of its own (`COMMAND:TAB`): the whole message may come again and saves nothing twice. */
export function createSaveTabs(save: Save): SaveTabs {
  return async (commandId, tabIds) => {
    const saved: SavedTabs['saved'][number][] = [];
    const failed: SavedTabs['failed'][number][] = [];
    for (const tabId of new Set(tabIds)) {
      const receipt = await save({ commandId: `${commandId}:${tabId}`, tabId, tags: [], note: '' });
      if (receipt.ok) saved.push({ ...receipt.value, tabId });
      else failed.push({ tabId, error: receipt.error });
    }
    return { saved, failed };
  };
}
