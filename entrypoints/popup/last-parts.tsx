/** What stands last on the popup, once all above it is known: its code is no part of the first frame. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { UnknownNames } from '../../components/names/unknown-names.tsx';
import { CollectLink } from '../../components/prospects/collect-link.tsx';
import { RelatedBlock } from '../../components/related/related-block.tsx';
import { MentionLink } from '../../components/team/mention-link.tsx';
import type { PageDescription } from '../../lib/model/page-description.ts';
import type { PopupPorts } from './ports.ts';
import type { RelatedBlockState } from './use-related.ts';

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
  // The link stands first, and moves nothing by coming later.
  if (mentions === undefined) return null;
  return (
    <>
      {mentions === 0 ? null : <MentionLink count={mentions} />}
      {page === undefined || page.state === 'muted' ? null : <UnknownNames names={unknown} onAdd={onAddName} />}
      {page !== undefined && page.companies.length > 1 ? <CollectLink source={{ kind: 'tab', tabId }} /> : null}
      {children}
      <RelatedBlock {...related} />
    </>
  );
}

/** How many comments of colleagues mention the reader; `undefined` until that is known. */
function useMentions(askBackground: PopupPorts['askBackground']): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await askBackground('count-team-mentions', {});
      setCount(reply.ok ? reply.value.count : 0);
    };
    void ask();
  }, [askBackground]);
  return count;
}
