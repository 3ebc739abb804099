/** The names that the reader added, laid over those of the pack. */
import { extendGazetteer } from '../gazetteer/extend.ts';
import { decodeGazetteer, encodeGazetteer } from '../gazetteer/format.ts';
import type { CompanyCard } from '../model/company.ts';
import type { Lesson } from '../model/lesson.ts';
import { ownNames } from '../model/own-names.ts';

type Dependencies = {
  readonly lessons: () => Promise<readonly Lesson[]>;
  /** The gazetteer that ships. */
  readonly readGazetteer: () => Promise<Uint8Array>;
};

export type OwnNamesRoom = {
  readonly cards: () => Promise<readonly CompanyCard[]>;
  /** Differs where the reader’s names do; empty where there are none. */
  readonly revision: () => Promise<string>;
  /** The gazetteer that ships, with the reader’s names in it. Rejects where it is unreadable. */
  readonly gazetteer: () => Promise<Uint8Array>;
};

export function createOwnNames({ lessons, readGazetteer }: Dependencies): OwnNamesRoom {
  return {
    cards: async () => ownNames(await lessons()).companies,
    revision: async () => ownNames(await lessons()).revision,
    async gazetteer() {
      const added = ownNames(await lessons());
      const bytes = await readGazetteer();
      if (added.revision === '') return bytes;
      const decoded = decodeGazetteer(bytes);
      if (!decoded.ok) throw new Error(decoded.error.detail ?? decoded.error.kind);
      return encodeGazetteer(extendGazetteer(decoded.value, added));
    },
  };
}
