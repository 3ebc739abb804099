/** The offscreen document: makes the file of a backup and tells where it lies. The background closes it. */
import { followedFeeds } from '../../lib/app/followed-feeds.ts';
import { exportWhole } from '../../lib/app/export-whole.ts';
import { askBackground } from '../../lib/messaging/client.ts';

const file = await exportWhole({
  slice: (after) => askBackground('library-slice', after === undefined ? {} : { after }),
  tombstones: () => askBackground('library-tombstones', {}),
  feeds: followedFeeds,
  lists: () => askBackground('library-lists', {}),
});
await askBackground('backup-made', file.ok ? { url: URL.createObjectURL(file.value) } : {});
