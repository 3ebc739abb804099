/** The names that the reader added, laid over those of the pack. */
import type { CompanyCard } from '../../../model/company.ts';
import type { Correction } from '../../../model/correction.ts';
import { ownNames } from '../../../model/own-names.ts';
import { checkGazetteer } from '../../../recognition/gazetteer/check-gazetteer.ts';
import { extendGazetteer } from '../../../recognition/gazetteer/extend.ts';
import { decodeGazetteer, encodeGazetteer } from '../../../recognition/gazetteer/format.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { decodeJudge } from '../../../recognition/judge/format.ts';

type Dependencies = {
  readonly corrections: () => Promise<readonly Correction[]>;
  /** The gazetteer that ships. */
  readonly readGazetteer: () => Promise<Uint8Array>;
  /** The judge of doubtful names. */
  readonly readJudge: () => Promise<Uint8Array>;
};

export type OwnNamesService = {
  readonly cards: () => Promise<readonly CompanyCard[]>;
  /** Differs where the reader’s names do; empty where there are none. */
  readonly revision: () => Promise<string>;
  /** The gazetteer that ships, with the reader’s names in it. Rejects where it is unreadable. */
  readonly bytes: () => Promise<Uint8Array>;
  /** The same, ready to match, kept until the names change; `undefined` where it is unreadable. */
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
};

export function createOwnNames({ corrections, readGazetteer, readJudge }: Dependencies): OwnNamesService {
  let kept: { readonly revision: string; readonly loading: Promise<Gazetteer | undefined> } | undefined;
  const revision = async (): Promise<string> => ownNames(await corrections()).revision;

  async function bytes(): Promise<Uint8Array> {
    const added = ownNames(await corrections());
    const packed = await readGazetteer();
    // Looked through here, once and off the page: the scripts that match read only the header.
    const checked = checkGazetteer(packed);
    if (!checked.ok) throw new Error(checked.error.detail ?? checked.error.kind);
    return added.revision === '' ? packed : encodeGazetteer(extendGazetteer(checked.value, added));
  }
  async function load(): Promise<Gazetteer | undefined> {
    const decoded = await bytes().then(decodeGazetteer, () => undefined);
    if (decoded?.ok) {
      // Without the judge names are still found, by the linear sum alone.
      const judge = await readJudge().then(decodeJudge, () => undefined);
      return judge?.ok ? { ...decoded.value, judge: judge.value } : decoded.value;
    }
    kept = undefined;
    return undefined;
  }

  return {
    cards: async () => ownNames(await corrections()).companies,
    revision,
    bytes,
    async gazetteer() {
      const now = await revision();
      if (kept?.revision !== now) kept = { revision: now, loading: load() };
      return kept.loading;
    },
  };
}
