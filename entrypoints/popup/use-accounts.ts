import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../components/site/page-companies.tsx';
import type { AccountLine } from '../../lib/model/account.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { PopupPorts } from './ports.ts';

/** Companies that one question may name. */
const MAX_ASKED = 500;

/** Those of a page’s companies that are accounts of the reader; none before the answer came. */
export function useAccounts(
  { askBackground }: Pick<PopupPorts, 'askBackground'>,
  page: PageState,
): ReadonlyMap<CompanyId, AccountLine> {
  const [accounts, setAccounts] = useState<ReadonlyMap<CompanyId, AccountLine>>(new Map());
  const companies = page.kind === 'described' ? page.page.companies : [];
  const ids = companies
    .slice(0, MAX_ASKED)
    .map(({ companyId }) => companyId)
    .toSorted()
    .join('\n');
  useEffect(() => {
    if (ids === '') return undefined;
    const ending = new AbortController();
    const ask = async (): Promise<void> => {
      const lines = await askBackground('accounts-of', { ids: ids.split('\n') });
      if (lines.ok && !ending.signal.aborted) setAccounts(new Map(lines.value.map((line) => [line.company, line])));
    };
    void ask();
    return () => ending.abort();
  }, [askBackground, ids]);
  return accounts;
}
