import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountLine } from '../../lib/model/account.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { CompanyCount } from '../../lib/model/mention.ts';
import { t } from '../../lib/platform/i18n.ts';
import { pageLink } from '../shared/article-link.ts';
import { formatCount } from '../shared/language.ts';

/** As many as are taken in at a glance; the others are one click away. */
const MAX_AT_FIRST = 7;

/** Where a chip leads: to the company's card on the page, or to its dossier (`#…` on this surface). */
export type ChipTarget =
  | { readonly kind: 'card'; readonly open: (id: CompanyId) => void }
  | { readonly kind: 'dossier'; readonly href: (id: CompanyId) => string };

type CompanyChipsProps = {
  /** In the order they are to stand in. */
  readonly companies: readonly CompanyCount[];
  readonly about: readonly CompanyId[];
  /** Lines that they may fill at first: as many as were kept free for them. */
  readonly rows: number;
  /** Those of them that are accounts of the reader. */
  readonly accounts?: ReadonlyMap<CompanyId, AccountLine> | undefined;
  readonly target: ChipTarget;
};

/** Firms as chips: the first ones, and behind one more chip the others. */
export function CompanyChips({ companies, about, rows, accounts, target }: CompanyChipsProps) {
  const [all, setAll] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);
  const fitting = useFitting(listRef, rows, companies);
  const shown = all ? companies : companies.slice(0, fitting);
  const rest = companies.length - shown.length;
  return (
    <ul class="v-companies" ref={listRef}>
      {shown.map((company, at) => (
        <li key={company.companyId}>
          <Chip company={company} isAbout={about.includes(company.companyId)} at={at} target={target} />
          <AccountNote account={accounts?.get(company.companyId)} name={company.name} />
        </li>
      ))}
      {rest === 0 ? null : (
        <li>
          <button type="button" class="v-chip v-chip--more" onClick={() => setAll(true)}>
            {t('popup.moreCompanies', rest, [formatCount(rest)])}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Who works on a company, and at what stage; a link where the CRM shows it. */
function AccountNote({ account, name }: { readonly account: AccountLine | undefined; readonly name: string }) {
  if (!account) return null;
  const words = [account.owner, account.stage].filter((part) => part !== undefined).join(' · ');
  const { color, crmUrl } = account;
  const dot = color === undefined ? null : <i class="v-dot" style={{ background: color }} />;
  if (crmUrl === undefined)
    return words === '' ? null : (
      <span class="v-chip-account">
        {dot}
        {words}
      </span>
    );
  return (
    <a class="v-chip-account" {...pageLink(crmUrl)} title={t('popup.inCrm', [name])}>
      {dot}
      {words === '' ? t('popup.crm') : words}
    </a>
  );
}

type ChipProps = {
  readonly company: CompanyCount;
  readonly isAbout: boolean;
  readonly at: number;
  readonly target: ChipTarget;
};

function Chip({ company: { companyId, name, count }, isAbout, at, target }: ChipProps) {
  const where = t(target.kind === 'card' ? 'popup.openCard' : 'popup.openDossier');
  const shared = {
    class: isAbout ? 'v-chip v-chip--about' : 'v-chip',
    title: isAbout ? `${t('names.pageIsAbout')} ${where}` : where,
    'aria-keyshortcuts': at < 9 ? `Alt+${String(at + 1)}` : undefined,
  };
  const words = (
    <>
      <span class="v-chip-name">{name}</span> <span class="v-chip-count">{formatCount(count)}</span>
    </>
  );
  return target.kind === 'card' ? (
    <button type="button" {...shared} onClick={() => target.open(companyId)}>
      {words}
    </button>
  ) : (
    <a {...shared} {...pageLink(target.href(companyId))}>
      {words}
    </a>
  );
}

/**
 * How many chips stand in so many lines, found by drawing them: known before the browser paints, and again where the
 * surface becomes wider or narrower.
 */
function useFitting(
  listRef: { readonly current: HTMLUListElement | null },
  rows: number,
  companies: readonly CompanyCount[],
): number {
  const [fitting, setFitting] = useState(MAX_AT_FIRST);
  const isMeasuredRef = useRef(false);
  useLayoutEffect(() => {
    const items = [...(listRef.current?.children ?? [])].filter((item) => item instanceof HTMLElement);
    if (isMeasuredRef.current || items.length === 0) return;
    const lines = [...new Set(items.map(({ offsetTop }) => offsetTop))];
    if (lines.length <= rows) {
      isMeasuredRef.current = companies.length > fitting;
      return;
    }
    const inside = items.filter(({ offsetTop }) => lines.indexOf(offsetTop) < rows).length;
    // The chip for the others wants a place too; one fewer each time, until it has one.
    setFitting((before) => Math.max(1, Math.min(before - 1, inside - 1)));
  }, [listRef, rows, companies, fitting]);
  useEffect(() => {
    const list = listRef.current;
    if (!list) return undefined;
    let width = list.clientWidth;
    const observer = new ResizeObserver(() => {
      if (list.clientWidth === width) return;
      width = list.clientWidth;
      isMeasuredRef.current = false;
      setFitting(MAX_AT_FIRST);
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [listRef]);
  return fitting;
}
