/** JSON of other programs: Omnivore's `metadata_*.json`, and Karakeep (once Hoarder). */
import * as v from 'valibot';
import type { ForeignArticle } from '../../model/import.ts';
import { dayOfText, momentOfSeconds, momentOfText, readState } from './fields.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const words = v.fallback(v.array(v.string()), []);

const omnivoreSchema = v.array(
  v.object({
    url: v.string(),
    title: text,
    slug: v.string(),
    description: text,
    author: text,
    state: text,
    labels: words,
    savedAt: text,
    publishedAt: text,
  }),
);

const karakeepSchema = v.object({
  bookmarks: v.array(
    v.object({
      createdAt: v.fallback(v.nullish(v.number()), undefined),
      title: text,
      tags: words,
      note: text,
      archived: v.fallback(v.nullish(v.boolean()), false),
      content: v.fallback(v.nullish(v.object({ type: v.string(), url: text })), undefined),
    }),
  ),
});

/** The articles of a file of Omnivore's; `undefined` where the value has another shape. */
export function readOmnivore(value: unknown): readonly ForeignArticle[] | undefined {
  const file = v.safeParse(omnivoreSchema, value);
  return file.success ? file.output.map(ofOmnivore) : undefined;
}

/** The articles of Karakeep's file; `undefined` where the value has another shape. */
export function readKarakeep(value: unknown): readonly ForeignArticle[] | undefined {
  const file = v.safeParse(karakeepSchema, value);
  return file.success ? file.output.bookmarks.map(ofKarakeep) : undefined;
}

function ofOmnivore({
  url,
  title,
  description,
  author,
  state,
  labels,
  savedAt,
  publishedAt,
}: v.InferOutput<typeof omnivoreSchema>[number]): ForeignArticle {
  const [saved, published] = [momentOfText(savedAt ?? undefined), dayOfText(publishedAt ?? undefined)];
  return {
    url,
    title: title ?? '',
    ...(author && { author }),
    ...(published !== undefined && { published }),
    ...(saved !== undefined && { savedAt: saved }),
    ...(description && { summary: description }),
    tags: labels,
    ...readState(state?.toLowerCase() === 'archived'),
  };
}

/** A bookmark that is no link (a note, a picture) has no address, and counts among what cannot be imported. */
function ofKarakeep({
  createdAt,
  title,
  tags,
  note,
  archived,
  content,
}: v.InferOutput<typeof karakeepSchema>['bookmarks'][number]): ForeignArticle {
  const savedAt = momentOfSeconds(createdAt?.toString());
  return {
    url: content?.url ?? '',
    title: title ?? '',
    ...(savedAt !== undefined && { savedAt }),
    tags,
    ...(note && { note }),
    ...readState(archived ?? false),
  };
}
