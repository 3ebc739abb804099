import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookUpResult, Content } from '../../lib/hover/target.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';

/** Asks about a company; without one, about what the card stands at. */
export type AskAgain = (companyId?: CompanyId) => Promise<LookUpResult>;

type Visit = { readonly company?: CompanyName | undefined; readonly content: Content };

/** What a card shows in place of what it was opened for: another company that it names, or a second result. */
export type Visiting = {
  /** The other company; none where the card is still at its own. */
  readonly company: CompanyName | undefined;
  readonly content: Content;
  /** How often another company took the place of the one before. */
  readonly turns: number;
  readonly visit: (company: CompanyName) => void;
  /** Asks once more what failed. */
  readonly retry: () => void;
  readonly back: () => void;
};

/** An result that comes after the reader went on is dropped. */
export function useVisit(content: Content, ask: AskAgain): Visiting {
  const [shown, setShown] = useState<Visit>();
  const [turns, setTurns] = useState(0);
  const newestRef = useRef(0);
  // Whatever the card gets later is newer than what was asked here.
  useEffect(() => setShown((visit) => (visit?.company ? visit : undefined)), [content]);
  const show = async (company: CompanyName | undefined): Promise<void> => {
    newestRef.current += 1;
    const token = newestRef.current;
    setShown({ company, content: { kind: 'loading', token } });
    const result = await ask(company?.id);
    if (newestRef.current === token) setShown({ company, content: result });
  };
  return {
    company: shown?.company,
    content: shown?.content ?? content,
    turns,
    visit(company) {
      setTurns(turns + 1);
      void show(company);
    },
    retry: () => void show(shown?.company),
    back() {
      newestRef.current += 1;
      setTurns(turns + 1);
      setShown(undefined);
    },
  };
}
