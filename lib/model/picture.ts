/** Pictures of articles, kept beside their texts where the reader agreed. */

/** Raster formats that every supported browser draws; SVG is none: it is markup. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture that an article's page shows; `at` is the end of the text before it, a UTF-16 offset. */
export type FoundPicture = {
  readonly url: string;
  readonly alt: string;
  readonly caption?: string;
  readonly at: number;
};

/** What is known of a picture that is kept; `number` tells those of an article apart, `bytes` is its size. */
export type KeptPicture = Omit<FoundPicture, 'url'> & {
  readonly number: number;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** How many pictures are kept, and their bytes. */
export type PicturesState = { readonly count: number; readonly bytes: number };

/** The bytes of a picture, as messages carry them. */
export type PictureContent = { readonly type: PictureType; readonly base64: string };

/** Pictures of one article that are looked at; a gallery of more is no article. */
export const MAX_PICTURES = 30;
export const MAX_PICTURE_TEXT = 1000;

/** Bytes of one picture, of those of one article, and of all: a photograph 1600 px wide has some 300 kB. */
export const MAX_PICTURE_BYTES = 2_000_000;
export const MAX_ARTICLE_PICTURE_BYTES = 8_000_000;
export const MAX_ALL_PICTURE_BYTES = 500_000_000;

/** The most that so many pictures take. */
export function mostPictureBytes(count: number): number {
  return Math.min(count * MAX_PICTURE_BYTES, MAX_ARTICLE_PICTURE_BYTES);
}
