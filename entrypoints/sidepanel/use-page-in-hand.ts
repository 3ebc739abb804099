import { useEffect, useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { PageInHand } from '../../lib/model/related.ts';
import { asPageInHand } from '../../lib/model/related.ts';
import type { PanelPorts } from './ports.ts';

type InHand = {
  readonly pageInHand: PageInHand | undefined;
  readonly about: readonly CompanyId[] | undefined;
  readonly isUnreadable: boolean;
};

const NOT_YET: InHand = { pageInHand: undefined, about: undefined, isUnreadable: false };

/** What is known of a tab’s page once it is read. */
export function usePageInHand(ports: Pick<PanelPorts, 'askBackground'>, tabId: number): InHand {
  const [inHand, setInHand] = useState(NOT_YET);
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = await ports.askBackground('read-tab-article', { tabId });
      if (isOver) return;
      setInHand(
        found.ok
          ? { pageInHand: asPageInHand(found.value), about: found.value.names?.about ?? [], isUnreadable: false }
          : { ...NOT_YET, about: [], isUnreadable: true },
      );
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [ports, tabId]);
  return inHand;
}
