import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { KnownOfCompany } from '../../components/prospects/known-cells.tsx';
import type { FoundFirms, ProspectPorts } from '../../components/prospects/ports.ts';
import type { TEAM_PARTS } from '../../components/prospects/share-part.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { ProspectList, ProspectListLine } from '../../lib/model/prospect.ts';
import type { Result } from '../../lib/model/result.ts';
import { listHash, listOfHash } from '../../lib/navigation/prospect-place.ts';
import type { FirmSource } from '../../lib/navigation/prospect-place.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';

/** What was done last, with the way back where there is one. */
export type Action =
  | { readonly kind: 'removed' | 'dropped'; readonly count: number; readonly name: string; readonly undo: () => void }
  | { readonly kind: 'list-removed'; readonly name: string; readonly undo: () => void }
  | { readonly kind: 'collected'; readonly added: number; readonly known: number };

type Loaded = {
  readonly lists: Result<readonly ProspectListLine[], AppError>;
  readonly list: Result<ProspectList, AppError> | undefined;
  /** How the list stands to the team; absent without one. */
  readonly sharing: ListSharing | undefined;
};

export type Board = {
  /** `undefined` until they came. */
  readonly loaded: Loaded | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly failure: AppError | undefined;
  readonly doneAction: Action | undefined;
  /** Waits for a change and shows what came of it; `doneAction` tells what was done, where it was done. */
  readonly change: <T>(
    changing: Promise<Result<T, AppError>>,
    doneAction?: (value: T) => Action | undefined,
  ) => Promise<boolean>;
};

/** Lists and the one that is open, kept up with changes made here and elsewhere. */
export function useBoard(ports: ProspectPorts): Board {
  const [chosen, setChosen] = useState(() => listOfHash(location.hash));
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<AppError>();
  const [doneAction, setAction] = useState<Action>();
  const latestRef = useRef(0);
  const ask = useCallback(async (): Promise<void> => {
    latestRef.current += 1;
    const mine = latestRef.current;
    const lists = await ports.lists();
    const open = chosen ?? (lists.ok ? lists.value[0]?.id : undefined);
    const [list, asked] = open === undefined ? [] : await Promise.all([ports.list(open), ports.sharing(open)]);
    if (mine === latestRef.current) setLoaded({ lists, list, sharing: asked?.ok ? asked.value.sharing : undefined });
  }, [ports, chosen]);
  useEffect(() => {
    const ending = new AbortController();
    ports.onChange(() => void ask(), ending.signal);
    addEventListener('hashchange', () => setChosen(listOfHash(location.hash)), { signal: ending.signal });
    void ask();
    return () => ending.abort();
  }, [ports, ask]);
  const choose = (id: string | undefined): void => {
    history.replaceState(undefined, '', `${location.pathname}${id === undefined ? '' : listHash(id)}`);
    setChosen(id);
  };
  const change: Board['change'] = async (changing, actionOf) => {
    const outcome = await changing;
    setFailure(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) setAction(actionOf?.(outcome.value));
    await ask();
    return outcome.ok;
  };
  return { loaded, chosen: loaded?.list?.ok ? loaded.list.value.id : chosen, choose, failure, doneAction, change };
}

export type TeamParts = typeof TEAM_PARTS;

/** What shared lists show, fetched where there is a team. */
export function useTeamParts(hasTeam: boolean): TeamParts | undefined {
  const [parts, setParts] = useState<TeamParts>();
  useEffect(() => {
    const fetchParts = async (): Promise<void> =>
      setParts((await import('../../components/prospects/share-part.tsx')).TEAM_PARTS);
    if (hasTeam) void fetchParts();
  }, [hasTeam]);
  return parts;
}

/** Firms found at a source; `undefined` while they are looked for, and where there is no source. */
export function useFound(
  ports: ProspectPorts,
  source: FirmSource | undefined,
): Result<FoundFirms, AppError> | undefined {
  const [found, setFound] = useState<Result<FoundFirms, AppError>>();
  useEffect(() => {
    if (source === undefined) return undefined;
    const ending = new AbortController();
    const find = async (): Promise<void> => {
      const reply = await ports.findFirms(source);
      if (!ending.signal.aborted) setFound(reply);
    };
    void find();
    return () => ending.abort();
  }, [ports, source]);
  return found;
}

/** As many companies as one message may ask for. */
const MAX_ASKED = 500;

/** What is known of the companies of a list, as it comes: the pack, then the library; a failure leaves cells empty. */
export function useKnown(
  ports: Pick<ProspectPorts, 'cards' | 'lastNews'>,
  list: ProspectList,
): ReadonlyMap<CompanyId, KnownOfCompany> {
  const [known, setKnown] = useState<ReadonlyMap<CompanyId, KnownOfCompany>>(new Map());
  const companies = [...new Set(list.prospects.flatMap(({ company }) => company ?? []))].join(' ');
  useEffect(() => {
    const ending = new AbortController();
    const ids = companies === '' ? [] : companies.split(' ');
    const ask = async (): Promise<void> => {
      const found = new Map<CompanyId, KnownOfCompany>();
      for (let at = 0; at < ids.length && !ending.signal.aborted; at += MAX_ASKED) {
        const some = ids.slice(at, at + MAX_ASKED);
        const cards = await ports.cards(some);
        for (const card of cards.ok ? cards.value : []) found.set(card.id, { card });
        if (!ending.signal.aborted) setKnown(new Map(found));
        const news = await ports.lastNews(some);
        for (const { company, article } of news.ok ? news.value : []) {
          const card = found.get(company)?.card;
          if (card) found.set(company, { card, news: article });
        }
        if (!ending.signal.aborted) setKnown(new Map(found));
      }
    };
    void ask();
    return () => ending.abort();
  }, [ports, companies]);
  return known;
}
