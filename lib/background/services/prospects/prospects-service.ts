/** Everything that is done with prospect lists, over the library's database. */
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Collection, ProspectChange, ProspectList, ProspectListLine, TakenOut } from '../../../model/prospect.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import {
  prospectListLine,
  newList,
  withDecision,
  withFirms,
  withKnownNames,
  withoutProspects,
  withChange,
  withTakenOut,
} from '../../../prospects/lists.ts';
import { nameKey } from '../../../prospects/name-key.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import {
  changeProspects,
  prospectList,
  prospectLists,
  removeProspectList,
} from '../../../storage/library/prospects.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** Tells open pages that the lists show something else, and the page that syncs. */
  readonly listsChanged: () => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => string;
};

export type ProspectsService = {
  readonly lists: () => Promise<Result<readonly ProspectListLine[], AppError>>;
  readonly list: (id: string) => Promise<Result<ProspectList, AppError>>;
  readonly collect: (
    collection: Collection,
  ) => Promise<Result<{ readonly added: number; readonly known: number }, AppError>>;
  readonly rename: (id: string, name: string) => Promise<Result<undefined, AppError>>;
  readonly change: (list: string, id: string, change: ProspectChange) => Promise<Result<undefined, AppError>>;
  readonly remove: (list: string, ids: readonly string[]) => Promise<Result<TakenOut, AppError>>;
  readonly restore: (list: string, taken: TakenOut) => Promise<Result<undefined, AppError>>;
  readonly decide: (list: string, name: string, as: 'firm' | 'nothing') => Promise<Result<undefined, AppError>>;
  readonly removeList: (id: string) => Promise<Result<ProspectList, AppError>>;
  readonly restoreList: (list: ProspectList) => Promise<Result<undefined, AppError>>;
};

export function createProspectsService(dependencies: Dependencies): ProspectsService {
  const { open, listsChanged, now, newId } = dependencies;
  const at = (): number => Date.parse(now());
  async function telling<T>(outcome: Result<T, AppError>): Promise<Result<T, AppError>> {
    if (outcome.ok) await listsChanged();
    return outcome;
  }

  /** Changes a list that must be there. */
  async function changing<T>(
    id: string,
    change: (list: ProspectList) => { readonly list: ProspectList | undefined; readonly value: T },
  ): Promise<Result<T, AppError>> {
    const outcome = await changeProspects(open, id, at(), (known) => {
      const changed = known && change(known);
      return changed?.list ? ok({ list: changed.list, value: changed.value }) : err(appError('not-found', id));
    });
    return telling(outcome);
  }

  return {
    async lists() {
      const lists = await prospectLists(open);
      return lists.ok ? ok(lists.value.toReversed().map(prospectListLine)) : lists;
    },
    list: (id) => listWithKnownNames(dependencies, id),
    collect: async (collection) =>
      telling(
        await changeProspects(open, collection.list, at(), (known) => {
          const { list, ...value } = withFirms(known ?? newList(collection, now()), collection, newId);
          return ok({ list, value });
        }),
      ),
    rename: (id, name) => changing(id, (list) => ({ list: { ...list, name }, value: undefined })),
    change: (list, id, change) =>
      changing(list, (known) => ({ list: withChange(known, id, change), value: undefined })),
    remove: (id, ids) =>
      changing(id, (known) => {
        const { list, taken } = withoutProspects(known, ids);
        return { list, value: taken };
      }),
    restore: (id, taken) => changing(id, (list) => ({ list: withTakenOut(list, taken), value: undefined })),
    decide: (id, name, as) => changing(id, (list) => ({ list: withDecision(list, name, as, newId), value: undefined })),
    removeList: async (id) => telling(await removeProspectList(open, id)),
    restoreList: async (list) =>
      telling(await changeProspects(open, list.id, at(), (known) => ok({ list: known ?? list, value: undefined }))),
  };
}

async function companiesByName(companyNames: Dependencies['companyNames']): Promise<ReadonlyMap<string, CompanyId>> {
  const names = await companyNames();
  return new Map(names.ok ? [...names.value].map(([company, name]) => [nameKey(name), company]) : []);
}

/**
 * A list in which names that became known since are the companies they mean. Not in one of the team, where they would
 * be shared without being asked for.
 */
async function listWithKnownNames(
  { open, companyNames, now, newId }: Dependencies,
  id: string,
): Promise<Result<ProspectList, AppError>> {
  const list = await prospectList(open, id);
  if (!list.ok || list.value.team || list.value.unknown.length === 0) return list;
  const companies = await companiesByName(companyNames);
  return changeProspects(open, id, Date.parse(now()), (known) => {
    if (!known) return err(appError('not-found', id));
    const resolved = withKnownNames(known, companies, newId);
    return ok({ list: resolved, value: resolved });
  });
}
