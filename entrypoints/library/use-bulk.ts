import { useState } from 'preact/hooks';
import type { DoneToMany } from '../../components/library/bulk-bar.tsx';
import type { ExportFormat } from '../../lib/exchange/export/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { ArticlesChange } from '../../lib/model/library-search.ts';
import { ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { exportSelection } from './export-selection.ts';
import type { LibraryPorts } from './ports.ts';

/** What was done, to be shown and taken back; `tag` where one was added. */
export type Done = {
  readonly kind: 'trashed' | 'tagged' | 'read' | 'unread' | 'archived' | 'unarchived' | 'exported';
  readonly count: number;
  readonly tag?: string;
  readonly undo?: () => void;
};

export type Bulk = {
  readonly done: Done | undefined;
  readonly error: AppError | undefined;
  readonly isBusy: boolean;
  readonly act: (action: DoneToMany, ids: readonly ArticleId[]) => Promise<boolean>;
  readonly dismiss: () => void;
};

/** Articles named by one message. */
const AT_ONCE = 1000;

/** What is done to many articles at once, in messages of a thousand, with the way back. */
export function useBulk(ports: LibraryPorts): Bulk {
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);

  async function carryOut(work: () => Promise<Result<Done | undefined, AppError>>): Promise<boolean> {
    setBusy(true);
    setError(undefined);
    const outcome = await work();
    setBusy(false);
    if (outcome.ok) setDone(outcome.value);
    else setError(outcome.error);
    return outcome.ok;
  }
  const undoing = (work: () => Promise<Result<undefined, AppError>>) => (): void => void carryOut(work);

  return {
    done,
    error,
    isBusy,
    act: (action, ids) => carryOut(() => performOn(ports, action, ids, undoing)),
    dismiss: () => {
      setDone(undefined);
      setError(undefined);
    },
  };
}

/** Sends one message for each thousand articles; ends at the first that fails. */
async function inParts(
  ports: LibraryPorts,
  ids: readonly ArticleId[],
  send: (part: readonly ArticleId[], commandId: string) => Promise<Result<unknown, AppError>>,
): Promise<Result<undefined, AppError>> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const reply = await send(ids.slice(start, start + AT_ONCE), ports.newId());
    if (!reply.ok) return reply;
  }
  return ok(undefined);
}

function changeArticles(
  ports: LibraryPorts,
  ids: readonly ArticleId[],
  what: Omit<ArticlesChange, 'ids'>,
): Promise<Result<undefined, AppError>> {
  return inParts(ports, ids, (part, commandId) =>
    ports.askBackground('change-articles', { commandId, change: { ids: part, ...what } }),
  );
}

/** Does an action to articles; the way back is a work of its own. */
function performOn(
  ports: LibraryPorts,
  action: DoneToMany,
  ids: readonly ArticleId[],
  undoing: (work: () => Promise<Result<undefined, AppError>>) => () => void,
): Promise<Result<Done | undefined, AppError>> {
  const count = ids.length;
  switch (action.kind) {
    case 'trash':
      return resultOf(
        inParts(ports, ids, (part, commandId) => ports.askBackground('throw-away', { commandId, ids: part })),
        {
          kind: 'trashed',
          count,
          undo: undoing(() =>
            inParts(ports, ids, (part, commandId) => ports.askBackground('take-back', { commandId, ids: part })),
          ),
        },
      );
    case 'tag':
      return resultOf(changeArticles(ports, ids, { addTags: [action.tag] }), {
        kind: 'tagged',
        count,
        tag: action.tag,
        undo: undoing(() => changeArticles(ports, ids, { removeTags: [action.tag] })),
      });
    case 'read':
    case 'unread': {
      const read = action.kind === 'read';
      return resultOf(changeArticles(ports, ids, { read }), {
        kind: action.kind,
        count,
        undo: undoing(() => changeArticles(ports, ids, { read: !read })),
      });
    }
    case 'archive':
    case 'unarchive': {
      const archived = action.kind === 'archive';
      return resultOf(changeArticles(ports, ids, { archived }), {
        kind: archived ? 'archived' : 'unarchived',
        count,
        undo: undoing(() => changeArticles(ports, ids, { archived: !archived })),
      });
    }
    case 'export':
      return exportArticles(ports, action.format, ids);
  }
}

async function resultOf(work: Promise<Result<undefined, AppError>>, what: Done): Promise<Result<Done, AppError>> {
  const outcome = await work;
  return outcome.ok ? ok(what) : outcome;
}

async function exportArticles(
  ports: LibraryPorts,
  format: ExportFormat,
  ids: readonly ArticleId[],
): Promise<Result<Done | undefined, AppError>> {
  const file = await exportSelection(ports.askBackground, format, ids);
  if (!file.ok) return file;
  ports.download(`vigie.${file.value.extension}`, file.value.blob);
  return ok({ kind: 'exported', count: file.value.articles });
}
