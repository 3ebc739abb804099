import { exportWhole } from '../../lib/exchange/export/export-library.ts';
/** The offscreen document: makes the file of a backup and tells where it lies. The background closes it. */
import { askBackground } from '../../lib/messages/client.ts';
import { followedFeeds } from '../../lib/surfaces/feed-lists.ts';

const file = await exportWhole({
  slice: (after) => askBackground('library-slice', after === undefined ? {} : { after }),
  tombstones: () => askBackground('library-tombstones', {}),
  feeds: followedFeeds,
  lists: () => askBackground('library-lists', {}),
});
await askBackground('backup-made', file.ok ? { url: URL.createObjectURL(file.value) } : {});
