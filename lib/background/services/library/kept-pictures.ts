/** Pictures that are kept, for the surfaces that draw and count them. Nothing is fetched here. */
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import { PICTURE_TYPES } from '../../../model/picture.ts';
import type { PictureContent, PicturesState } from '../../../model/picture.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { deleteAllPictures, pictureBlob, picturesState } from '../../../storage/library/pictures.ts';
import { toBase64 } from '../../../storage/local/base64.ts';

export type KeptPictures = {
  /** The bytes of a picture, as base64: messages carry JSON. Fails as `not-found` where it is gone. */
  readonly content: (id: ArticleId, number: number) => Promise<Result<PictureContent, AppError>>;
  readonly state: () => Promise<Result<PicturesState, AppError>>;
  readonly deleteAll: () => Promise<Result<undefined, AppError>>;
};

export function createKeptPictures(open: OpenLibrary): KeptPictures {
  return {
    async content(id, number) {
      const found = await pictureBlob(open, id, number);
      if (!found.ok) return found;
      const type = PICTURE_TYPES.find((known) => known === found.value?.type);
      if (found.value === undefined || type === undefined) return err(appError('not-found', id));
      return ok({ type, base64: toBase64(new Uint8Array(await found.value.arrayBuffer())) });
    },
    state: () => picturesState(open),
    deleteAll: () => deleteAllPictures(open),
  };
}
