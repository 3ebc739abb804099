import listed from '../../assets/feeds/directory.json' with { type: 'json' };
import type { FeedToFollow } from '../model/feed-line.ts';

/** What a webzine of the directory is mostly about; the folder in which it is offered. */
export const DIRECTORY_TOPICS = ['business', 'channel', 'infrastructure', 'security', 'general'] as const;
export type DirectoryTopic = (typeof DIRECTORY_TOPICS)[number];

/** A webzine of the directory as the file has it. */
export type DirectoryEntry = {
  readonly name: string;
  readonly site: string;
  readonly feed: string;
  readonly lang: string;
  readonly topic: string;
};

/** The built-in list as it lies in the file, French first. */
export const DIRECTORY: readonly DirectoryEntry[] = listed;

/** The built-in list of IT trade press to choose from; `folderOf` names the folder of a topic and language. */
export function feedDirectory(folderOf: (topic: DirectoryTopic, lang: string) => string): FeedToFollow[] {
  return DIRECTORY.flatMap(({ name, site, feed, lang, topic }) => {
    const known = DIRECTORY_TOPICS.find((one) => one === topic);
    return known === undefined ? [] : [{ url: feed, title: name, site, lang, folder: folderOf(known, lang) }];
  });
}
