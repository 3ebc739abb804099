import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { CommentLine as Comment } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';
import { CommentForm } from './comment-form.tsx';
import { mentionStretches } from './mentions.ts';

type CommentLineProps = {
  readonly comment: Comment;
  readonly colleagues: readonly string[];
  /** Puts another text in its place; resolves to whether it was kept. Without one it is withdrawn. */
  readonly onChange: (text?: string) => Promise<boolean>;
};

/** One comment: who wrote it, when, and what; one's own can be changed and withdrawn. */
export function CommentLine({ comment, colleagues, onChange }: CommentLineProps) {
  const { name, text, at, isChanged, isOwn, isWaiting, mentions } = comment;
  const [mode, setMode] = useState<'read' | 'change' | 'withdraw'>('read');
  const moment = new Date(at).toISOString();
  const read = (): void => setMode('read');
  const lineRef = useRef<HTMLLIElement>(null);
  const wasAskedRef = useRef(false);
  useEffect(() => {
    // Who thinks better of it is where they were.
    if (mode === 'read' && wasAskedRef.current)
      lineRef.current?.querySelector<HTMLElement>('.v-comment-tools > button:last-child')?.focus();
    wasAskedRef.current = mode === 'withdraw';
  }, [mode]);
  return (
    <li class="v-comment" ref={lineRef}>
      <p class="v-comment-head">
        <bdi class="v-comment-name">{name}</bdi> <time dateTime={moment}>{formatMoment(moment, 'short')}</time>
        {isChanged ? <span>{t('team.commentChanged')}</span> : null}
        {isWaiting ? <span>{t('team.commentWaits')}</span> : null}
      </p>
      {mode === 'change' ? (
        <CommentForm
          label={t('team.changeComment')}
          colleagues={colleagues}
          firstText={text}
          sendWords={t('team.keepComment')}
          onSend={async (changed) => {
            const isKept = await onChange(changed);
            if (isKept) read();
            return isKept;
          }}
          onCancel={read}
        />
      ) : (
        <p class="v-comment-text" dir="auto">
          {mentionStretches(text, mentions).map((stretch) =>
            stretch.isMention ? <strong key={stretch.start}>{stretch.text}</strong> : stretch.text,
          )}
        </p>
      )}
      {isOwn && mode !== 'change' ? (
        mode === 'read' ? (
          <p class="v-comment-tools">
            <Button kind="quiet" onClick={() => setMode('change')}>
              {t('team.changeCommentButton')}
            </Button>
            <Button kind="quiet" onClick={() => setMode('withdraw')}>
              {t('team.withdrawComment')}
            </Button>
          </p>
        ) : (
          <Withdrawing onCancel={read} onWithdraw={() => void onChange()} />
        )
      ) : null}
    </li>
  );
}

/** Asks once more. The sentence stands where the button was: a second press of it withdraws nothing. */
function Withdrawing({ onCancel, onWithdraw }: { readonly onCancel: () => void; readonly onWithdraw: () => void }) {
  const toolsRef = useRef<HTMLParagraphElement>(null);
  useEffect(() => toolsRef.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <p class="v-comment-tools v-comment-asked">{t('team.withdrawAsk')}</p>
      <p class="v-comment-tools" ref={toolsRef}>
        <Button kind="quiet" onClick={onCancel}>
          {t('team.cancel')}
        </Button>
        <Button kind="quiet" onClick={onWithdraw}>
          {t('team.withdrawForAll')}
        </Button>
      </p>
    </>
  );
}
