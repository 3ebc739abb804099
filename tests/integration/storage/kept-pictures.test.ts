import { describe, expect, it } from 'vitest';
import type { KeptPicture } from '../../../lib/model/picture.ts';
import { MAX_ALL_PICTURE_BYTES } from '../../../lib/model/picture.ts';
import {
  deleteAllPictures,
  keepPicture,
  pictureBlob,
  picturesOf,
  picturesState,
} from '../../../lib/storage/library/pictures.ts';
import { saveArticle, undoSave } from '../../../lib/storage/library/saved-articles.ts';
import { emptyTrash, takeBack, throwAway } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { command, testLibrary, value } from './support.ts';

const open = testLibrary('pictures-test');
const picture = (number: number, bytes = 100): KeptPicture => ({
  number,
  type: 'image/png',
  width: 640,
  height: 360,
  bytes,
  alt: 'Le siège',
  at: number,
});
const blob = new Blob(['png'], { type: 'image/png' });
const state = async () => value(await picturesState(open));
const numbers = async (id: string) => value(await picturesOf(open, id)).map(({ number }) => number);

async function saved(...ids: readonly string[]) {
  for (const id of ids) {
    value(
      await saveArticle(open, {
        command: command(),
        article: anArticle(id, { savedAt: '2026-03-01T10:00:00.000Z' }),
        text: 'Le texte.',
      }),
    );
    value(await keepPicture(open, id, picture(1), blob));
    value(await keepPicture(open, id, picture(0), blob));
  }
}

describe('pictures of an article', () => {
  it('are kept with what is known of them, counted, and replaced by another of their number', async () => {
    await saved('a');
    value(await keepPicture(open, 'a', picture(1, 300), blob));
    expect(value(await picturesOf(open, 'a'))).toEqual([picture(0), picture(1, 300)]);
    expect(await value(await pictureBlob(open, 'a', 1))?.text()).toBe('png');
    expect(value(await pictureBlob(open, 'a', 9))).toBeUndefined();
    expect(await state()).toEqual({ count: 2, bytes: 400 });
  });

  it('are not kept of an article that is gone, nor beyond what all may take', async () => {
    await saved('a');
    expect(value(await keepPicture(open, 'gone', picture(0), blob))).toBe('article-gone');
    expect(value(await keepPicture(open, 'a', picture(2, MAX_ALL_PICTURE_BYTES), blob))).toBe('full');
    expect(await state()).toEqual({ count: 2, bytes: 200 });
  });

  it('wait in the trash with it, come back with it, and go when it goes', async () => {
    await saved('a', 'b');
    value(await throwAway(open, command(), ['a', 'b']));
    expect(await state()).toEqual({ count: 4, bytes: 400 });
    value(await takeBack(open, command(), ['a']));
    value(await emptyTrash(open));
    expect([await numbers('a'), await numbers('b'), await state()]).toEqual([[0, 1], [], { count: 2, bytes: 200 }]);
  });

  it('stay with what was saved anew under its id while the trash is emptied', async () => {
    await saved('a');
    value(await throwAway(open, command(), ['a']));
    await saved('a');
    value(await emptyTrash(open));
    expect(await numbers('a')).toEqual([0, 1]);
  });

  it('go where the save is taken back, and all at once where the reader says so', async () => {
    await saved('a', 'b', 'c');
    value(await undoSave(open, command(), 'a'));
    expect(await state()).toEqual({ count: 4, bytes: 400 });
    value(await deleteAllPictures(open));
    expect([await numbers('b'), await state()]).toEqual([[], { count: 0, bytes: 0 }]);
  });
});
