import { LIBRARY_FILE } from '../library-file.ts';
import { createCollector, type Writer } from './writer.ts';

/** Writes the library's own file, which holds everything. */
export function libraryWriter(): Writer {
  const { extension, type, head, entry: line, tombstones, feeds, lists, tail } = LIBRARY_FILE;
  const { add, take } = createCollector(head);
  let index = 0;
  return {
    extension,
    type,
    write: (entry) => {
      add(line(entry, index));
      index += 1;
    },
    take,
    end: (deleted, followed, listed) => add(tombstones(deleted) + feeds(followed) + lists(listed) + tail),
  };
}
