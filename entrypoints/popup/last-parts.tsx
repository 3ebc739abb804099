/** What stands last on the popup, once all above it is known: its code is no part of the first frame. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { UnknownNames } from '../../components/names/unknown-names.tsx';
import { CollectLink } from '../../components/prospects/collect-link.tsx';
import { RelatedBlock } from '../../components/related/related-block.tsx';
import { SavedLately } from '../../components/save/saved-lately.tsx';
import { MentionLink } from '../../components/team/mention-link.tsx';
import type { SearchHit } from '../../lib/model/library.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';
import type { PopupPorts } from './ports.ts';
import type { RelatedBlockState } from './use-related.ts';

/** More than these are found in the library. */
const MAX_SAVED = 3;

type LastPartsProps = Pick<PopupPorts, 'askBackground'> & {
  readonly tabId: number;
  /** Absent where the page was not read. */
  readonly page: PageDescription | undefined;
  /** Names that Vigie does not know. */
  readonly unknown: readonly string[];
  readonly onAddName: (name: string) => void;
  readonly related: RelatedBlockState;
  /** What stands before the articles related to the page. */
  readonly children: ComponentChildren;
};

export function LastParts({ askBackground, tabId, page, unknown, onAddName, related, children }: LastPartsProps) {
  const mentions = useMentions(askBackground);
  const saved = useSavedLately(askBackground);
  // They stand before others, and move nothing by coming later.
  if (mentions === undefined || saved === undefined) return null;
  return (
    <>
      {mentions === 0 ? null : <MentionLink count={mentions} />}
      {page === undefined || page.state === 'muted' ? null : <UnknownNames names={unknown} onAdd={onAddName} />}
      {page !== undefined && page.companies.length > 1 ? <CollectLink source={{ kind: 'tab', tabId }} /> : null}
      {children}
      <SavedLately hits={saved} />
      <RelatedBlock {...related} />
    </>
  );
}

/** How many comments of colleagues mention the reader; `undefined` until that is known. */
function useMentions(askBackground: PopupPorts['askBackground']): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await askBackground('team-mentions', {});
      setCount(reply.ok ? reply.value.count : 0);
    };
    void ask();
  }, [askBackground]);
  return count;
}

/** What was saved last; `undefined` until that is known. */
function useSavedLately(askBackground: PopupPorts['askBackground']): readonly SearchHit[] | undefined {
  const [hits, setHits] = useState<readonly SearchHit[]>();
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const found = await askBackground('search-library', { query: 'is:saved', limit: MAX_SAVED, sort: 'added' });
      // A library that fails is told of on top.
      setHits(found.ok ? found.value.hits : []);
    };
    void ask();
  }, [askBackground]);
  return hits;
}
