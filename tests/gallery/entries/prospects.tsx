import { CollectForm } from '../../../components/prospects/collect-form.tsx';
import { CollectLink } from '../../../components/prospects/collect-link.tsx';
import { KnownCells } from '../../../components/prospects/known-cells.tsx';
import { ListChoice } from '../../../components/prospects/list-choice.tsx';
import { ListHead } from '../../../components/prospects/list-head.tsx';
import { OwnerCell } from '../../../components/prospects/owner-cell.tsx';
import { ProspectTable } from '../../../components/prospects/prospect-table.tsx';
import { SharePart } from '../../../components/prospects/share-part.tsx';
import { UnknownBlock } from '../../../components/prospects/unknown-block.tsx';
import type { ListSharing } from '../../../lib/sync/team-state.ts';
import { TODAY } from '../../unit/components/dossier/dossier-sample.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';
import { FOUND, KNOWN, LINES, LIST, SHARING, TEAM_LIST } from '../prospect-world.ts';

const WIDTH = 900;

const share = (parts: Partial<ListSharing>) => (
  <SharePart
    list={parts.isShared === false ? LIST : TEAM_LIST}
    sharing={{ ...SHARING, ...parts }}
    onShare={nothing}
    onStop={nothing}
  />
);

const owner = (member: string | undefined, isReadOnly = false) => {
  const [first] = LIST.prospects;
  return first ? (
    <OwnerCell
      prospect={{ ...first, ...(member !== undefined && { owner: member }) }}
      members={SHARING.members}
      isReadOnly={isReadOnly}
      onChange={nothing}
    />
  ) : null;
};

export const prospects: readonly Entry[] = [
  {
    name: 'prospects/collect-link',
    states: {
      long: () => <CollectLink source={{ kind: 'tab', tabId: 7 }} />,
      short: () => <CollectLink source={{ kind: 'tab', tabId: 7 }} isShort />,
    },
  },
  {
    name: 'prospects/collect-form',
    width: WIDTH,
    states: {
      'some firms': () => (
        <CollectForm found={FOUND} lists={LINES} newId={() => 'new'} onCollect={nothing} onCancel={nothing} />
      ),
    },
  },
  {
    name: 'prospects/list-choice',
    width: 260,
    states: {
      'one list': () => <ListChoice lists={LINES} chosen="l1" today={TODAY} href={(id) => `#${id}`} />,
      'of a team': () => (
        <ListChoice
          lists={LINES.map((line) => Object.assign({ isShared: true as const }, line))}
          chosen={undefined}
          today={TODAY}
          href={(id) => `#${id}`}
        />
      ),
    },
  },
  {
    name: 'prospects/list-head',
    width: WIDTH,
    states: {
      'of a page': () => <ListHead list={LIST} onRename={nothing} onExport={nothing} onRemove={nothing} />,
      'of a colleague': () => (
        <ListHead list={TEAM_LIST} isNameFixed onRename={nothing} onExport={nothing} onRemove={nothing} />
      ),
    },
  },
  {
    name: 'prospects/share-part',
    width: WIDTH,
    states: {
      'of one’s own': () => share({ isShared: false, mayStop: false }),
      shared: () => share({}),
      'of a colleague': () => share({ by: 'Bob', sharesNotes: true, mayStop: false }),
      'for a reader': () => share({ by: 'Bob', mayWrite: false, mayStop: false }),
    },
  },
  {
    name: 'prospects/owner-cell',
    width: 260,
    states: {
      somebody: () => owner('bcdefghijklm'),
      nobody: () => owner(undefined),
      'read only': () => owner('abcdefghijkl', true),
    },
  },
  {
    name: 'prospects/prospect-table',
    width: WIDTH,
    states: {
      'of a team': () => (
        <ProspectTable
          prospects={TEAM_LIST.prospects}
          known={KNOWN}
          today={TODAY}
          members={SHARING.members}
          ownerOf={(prospect) => (
            <OwnerCell prospect={prospect} members={SHARING.members} isReadOnly={false} onChange={nothing} />
          )}
          onChange={nothing}
          onRemove={nothing}
          dossierHref={(company) => `#${company}`}
        />
      ),
      'three firms': () => (
        <ProspectTable
          prospects={LIST.prospects}
          known={KNOWN}
          today={TODAY}
          onChange={nothing}
          onRemove={nothing}
          dossierHref={(company) => `#${company}`}
        />
      ),
    },
  },
  {
    name: 'prospects/known-cells',
    width: WIDTH,
    states: {
      'of a company': () => (
        <div class="v-table-space">
          <table class="v-table">
            <tbody>
              <tr>
                <td class="v-pick">·</td>
                <th scope="row">Cloudwatt</th>
                <KnownCells known={[...KNOWN.values()][0]} />
              </tr>
            </tbody>
          </table>
        </div>
      ),
    },
  },
  {
    name: 'prospects/unknown-block',
    width: WIDTH,
    states: { 'one name': () => <UnknownBlock names={LIST.unknown} onDecide={nothing} onCorrect={nothing} /> },
  },
];
