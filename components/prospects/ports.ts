/** What prospect lists need of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../lib/model/company.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { LastNews } from '../../lib/model/preview.ts';
import type { Collection, ProspectChange, ProspectList, ProspectListLine, TakenOut } from '../../lib/model/prospect.ts';
import type { Result } from '../../lib/model/result.ts';
import type { FirmSource } from '../../lib/navigation/prospect-place.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';

type Reply<T> = Promise<Result<T, AppError>>;

/** Firms that were found somewhere, to be collected. */
export type FoundFirms = Pick<Collection, 'name' | 'page' | 'firms' | 'unknown'> & {
  /** Companies that the page is about; absent where all that was found is wanted. */
  readonly about?: readonly CompanyId[];
};

export type ProspectPorts = {
  readonly lists: () => Reply<readonly ProspectListLine[]>;
  readonly list: (id: string) => Reply<ProspectList>;
  readonly findFirms: (source: FirmSource) => Reply<FoundFirms>;
  readonly collect: (collection: Collection) => Reply<{ readonly added: number; readonly known: number }>;
  readonly rename: (id: string, name: string) => Reply<unknown>;
  readonly change: (list: string, id: string, change: ProspectChange) => Reply<unknown>;
  readonly remove: (list: string, ids: readonly string[]) => Reply<TakenOut>;
  readonly restore: (list: string, taken: TakenOut) => Reply<unknown>;
  readonly decide: (list: string, name: string, as: 'firm' | 'nothing') => Reply<unknown>;
  readonly removeList: (id: string) => Reply<ProspectList>;
  readonly restoreList: (list: ProspectList) => Reply<unknown>;
  /** How a list stands to the team; nothing without one. */
  readonly sharing: (id: string) => Reply<{ readonly sharing?: ListSharing }>;
  readonly share: (id: string, notes: boolean) => Reply<unknown>;
  readonly stopSharing: (id: string) => Reply<unknown>;
  readonly cards: (ids: readonly CompanyId[]) => Reply<readonly CompanyCard[]>;
  /** The latest dated article about each of some companies; those without one are left out. */
  readonly lastNews: (ids: readonly CompanyId[]) => Reply<readonly LastNews[]>;
  /** Offers a file. */
  readonly download: (name: string, text: string) => void;
  /** Opens the form by which Vigie is given a name. */
  readonly addName: (name: string) => void;
  /** Tells that a list changed, here or elsewhere. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly newId: () => string;
  readonly today: () => IsoDate;
  readonly dossierHref: (company: CompanyId) => string;
};
