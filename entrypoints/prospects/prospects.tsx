import { useState } from 'preact/hooks';
import { CollectForm } from '../../components/prospects/collect-form.tsx';
import { ListChoice } from '../../components/prospects/list-choice.tsx';
import { ListHead } from '../../components/prospects/list-head.tsx';
import type { ProspectPorts } from '../../components/prospects/ports.ts';
import { ProspectTable } from '../../components/prospects/prospect-table.tsx';
import { UnknownBlock } from '../../components/prospects/unknown-block.tsx';
import { Button } from '../../components/shared/button.tsx';
import { ErrorNotice } from '../../components/shared/notice.tsx';
import { Skeleton } from '../../components/shared/skeleton.tsx';
import type { Collection, Prospect, ProspectChange, ProspectList, ProspectListLine } from '../../lib/model/prospect.ts';
import { listHash } from '../../lib/navigation/prospect-place.ts';
import type { FirmSource } from '../../lib/navigation/prospect-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';
import { ActionNotice } from './action-notice.tsx';
import { exportList } from './export-list.ts';
import { useBoard, useFound, useKnown, useTeamParts } from './use-prospects.ts';
import type { Board, TeamParts } from './use-prospects.ts';

type ProspectsProps = { readonly ports: ProspectPorts; readonly source: FirmSource | undefined };

/** Lists of firms to speak with: collected here from a page, a search or one by one, and worked through. */
export function Prospects({ ports, source }: ProspectsProps) {
  const board = useBoard(ports);
  const { loaded, failure, doneAction } = board;
  const [collecting, setCollecting] = useState(source);
  const collect = async (collection: Collection): Promise<void> => {
    const isDone = await board.change(ports.collect(collection), ({ added, known }) => ({
      kind: 'collected',
      added,
      known,
    }));
    if (!isDone) return;
    setCollecting(undefined);
    board.choose(collection.list);
  };
  const lists = loaded?.lists.ok ? loaded.lists.value : [];
  return (
    <main class="v-work v-work--wide">
      <div class="v-work-head">
        <h1>{t('prospects.title')}</h1>
      </div>
      <div class="v-work-main">
        {failure === undefined ? null : <ErrorNotice error={failure} />}
        {collecting === undefined ? null : (
          <Collecting
            ports={ports}
            source={collecting}
            lists={lists}
            onCollect={(collection) => void collect(collection)}
            onCancel={() => setCollecting(undefined)}
          />
        )}
        {doneAction === undefined ? null : <ActionNotice doneAction={doneAction} />}
        {loaded === undefined ? (
          <Skeleton label={t('prospects.loading')} lines={8} />
        ) : loaded.lists.ok ? (
          <Lists ports={ports} lists={lists} board={board} isCollecting={collecting !== undefined} />
        ) : (
          <ErrorNotice error={loaded.lists.error} />
        )}
      </div>
    </main>
  );
}

type CollectingProps = {
  readonly ports: ProspectPorts;
  readonly source: FirmSource;
  readonly lists: readonly ProspectListLine[];
  readonly onCollect: (collection: Collection) => void;
  readonly onCancel: () => void;
};

function Collecting({ ports, source, lists, onCollect, onCancel }: CollectingProps) {
  const found = useFound(ports, source);
  if (found === undefined) return <Skeleton label={t('prospects.looking')} lines={5} />;
  if (!found.ok)
    return (
      <ErrorNotice
        error={found.error}
        action={
          <Button kind="quiet" onClick={onCancel}>
            {t('prospects.close')}
          </Button>
        }
      />
    );
  return (
    <CollectForm found={found.value} lists={lists} newId={ports.newId} onCollect={onCollect} onCancel={onCancel} />
  );
}

function Lists({
  ports,
  lists,
  board,
  isCollecting,
}: {
  readonly ports: ProspectPorts;
  readonly lists: readonly ProspectListLine[];
  readonly board: Board;
  /** The first list is being made. */
  readonly isCollecting: boolean;
}) {
  const open = board.loaded?.list;
  if (lists.length === 0) return isCollecting ? null : <p class="v-soft">{t('prospects.empty')}</p>;
  return (
    <div class="v-board">
      <ListChoice lists={lists} chosen={board.chosen} today={ports.today()} href={listHash} />
      <div class="v-board-main">
        {open === undefined ? null : open.ok ? (
          <OpenList key={open.value.id} ports={ports} list={open.value} sharing={board.loaded?.sharing} board={board} />
        ) : (
          <ErrorNotice error={open.error} />
        )}
      </div>
    </div>
  );
}

/** What can be done with a list and taken back. */
function listActions(ports: ProspectPorts, id: string, { change, choose }: Board) {
  const remove = (ids: readonly string[]): void => {
    void change(ports.remove(id, ids), (taken) => ({
      kind: 'removed',
      count: ids.length,
      name: taken.prospects[0]?.prospect.name ?? '',
      undo: () => void change(ports.restore(id, taken)),
    }));
  };
  const decide = (name: string, as: 'firm' | 'nothing'): void => {
    const doneAction = (): ReturnType<NonNullable<Parameters<Board['change']>[1]>> =>
      as === 'firm'
        ? undefined
        : {
            kind: 'dropped',
            count: 1,
            name,
            undo: () => void change(ports.restore(id, { prospects: [], unknown: [name] })),
          };
    void change(ports.decide(id, name, as), doneAction);
  };
  const removeList = async (): Promise<void> => {
    const isGone = await change(ports.removeList(id), (gone) => ({
      kind: 'list-removed',
      name: gone.name,
      undo: () => void change(ports.restoreList(gone)),
    }));
    if (isGone) choose(undefined);
  };
  return { remove, decide, removeList };
}

/** Draws who sees to a firm. */
function ownerCells(
  { OwnerCell }: TeamParts,
  members: ListSharing['members'],
  isReadOnly: boolean,
  onChange: (id: string, change: ProspectChange) => void,
) {
  return (prospect: Prospect) => (
    <OwnerCell
      prospect={prospect}
      members={members}
      isReadOnly={isReadOnly}
      onChange={(change) => onChange(prospect.id, change)}
    />
  );
}

function OpenList({
  ports,
  list,
  sharing,
  board,
}: {
  readonly ports: ProspectPorts;
  readonly list: ProspectList;
  readonly sharing: ListSharing | undefined;
  readonly board: Board;
}) {
  const { id } = list;
  const { change } = board;
  const known = useKnown(ports, list);
  const { remove, decide, removeList } = listActions(ports, id, board);
  const parts = useTeamParts(sharing !== undefined);
  const members = sharing?.isShared === true ? sharing.members : undefined;
  const keep = (prospect: string, parts: ProspectChange): void => void change(ports.change(id, prospect, parts));
  const isReadOnly = sharing?.isShared === true && !sharing.mayWrite;
  return (
    <>
      <ListHead
        list={list}
        isNameFixed={sharing?.by !== undefined}
        onRename={(name) => void change(ports.rename(id, name))}
        onExport={(format) => void change(exportList(ports, list, format, sharing?.members))}
        onRemove={() => void removeList()}
      />
      {sharing === undefined || parts === undefined ? null : (
        <parts.SharePart
          list={list}
          sharing={sharing}
          onShare={(notes) => void change(ports.share(id, notes))}
          onStop={() => void change(ports.stopSharing(id))}
        />
      )}
      <ProspectTable
        prospects={list.prospects}
        known={known}
        today={ports.today()}
        members={members}
        ownerOf={members && parts && ownerCells(parts, members, isReadOnly, keep)}
        isReadOnly={isReadOnly}
        onChange={keep}
        onRemove={remove}
        dossierHref={ports.dossierHref}
      />
      <UnknownBlock names={list.unknown} onDecide={decide} onCorrect={ports.addName} />
    </>
  );
}
