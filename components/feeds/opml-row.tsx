import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import type { FeedLine, FeedToFollow } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { Notice } from '../shared/notice.tsx';
import { FollowChoice } from './follow-form.tsx';
import { afterFollow } from './follow-state.ts';
import type { FollowState } from './follow-state.ts';
import type { FeedPorts } from './use-feeds.ts';

type OpmlRowProps = {
  readonly ports: Pick<FeedPorts, 'readFeedList' | 'saveOpml' | 'follow' | 'requestHosts'>;
  readonly feeds: readonly FeedLine[];
};

/** The list as a file, out and in. What a file holds is shown before anything is followed. */
export function OpmlRow({ ports, feeds }: OpmlRowProps) {
  const [state, setState] = useState<FollowState | { readonly kind: 'unreadable' }>({ kind: 'idle' });
  const read = async (file: File): Promise<void> => {
    const listed = ports.readFeedList(new Uint8Array(await file.arrayBuffer()));
    setState(
      listed === undefined || listed.length === 0
        ? { kind: 'unreadable' }
        : { kind: 'choice', feeds: listed, busy: false },
    );
  };
  const follow = async (chosen: readonly FeedToFollow[]): Promise<void> => {
    const granting = ports.requestHosts(chosen.map(({ url }) => url));
    setState({ kind: 'choice', feeds: chosen, busy: true });
    if (!(await granting)) return setState({ kind: 'refused' });
    setState(afterFollow(await ports.follow(chosen), chosen));
  };
  return (
    <div class="v-opml">
      <div class="v-part-buttons">
        <FileButton
          label={t('feeds.importOpml')}
          accept=".opml,.xml,.json,.txt,.html,text/xml,text/x-opml"
          onFile={(file) => void read(file)}
        />
        {feeds.length === 0 ? null : (
          <Button icon={Download} onClick={() => ports.saveOpml(feeds)}>
            {t('feeds.exportOpml')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {state.kind === 'unreadable' ? (
          <Notice tone="danger">{t('feeds.opmlUnreadable')}</Notice>
        ) : (
          <FollowChoice state={state} onOwn={() => undefined} onFollow={(chosen) => void follow(chosen)} />
        )}
      </div>
    </div>
  );
}
