import { useId } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { TeamThread } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentLine } from './comment-line.tsx';
import { TeamLines } from './team-lines.tsx';
import './thread.css';

export type ThreadProps = {
  readonly thread: TeamThread;
  /** Something came in that is not shown yet. */
  readonly hasNews: boolean;
  readonly onShowNews: () => void;
  /** The last change was not kept. */
  readonly error?: AppError | undefined;
  /** Writes a comment (without an `id`), changes one's own, or withdraws it (without a `text`). */
  readonly onChange: (comment: { readonly id?: string; readonly text?: string }) => Promise<boolean>;
};

/**
 * What the team has on an article, under it. The form stands first and new comments below it: what comes in moves
 * neither.
 */
export function Thread({ thread, hasNews, onShowNews, error, onChange }: ThreadProps) {
  const { team, may, colleagues, comments } = thread;
  const id = useId();
  return (
    <section class="v-thread" aria-labelledby={id}>
      <h2 id={id} class="v-thread-title">
        <bdi>{team}</bdi>
      </h2>
      <TeamLines team={thread} />
      {may === 'comment' ? (
        <CommentForm
          label={t('team.comment')}
          colleagues={colleagues}
          hint={t('team.commentHint', [team])}
          sendWords={t('team.sendComment')}
          onSend={(text) => onChange({ text })}
        />
      ) : (
        <p class="v-comment-hint">{may === 'read' ? t('team.commentRead') : t('team.commentFull')}</p>
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div class="v-thread-news">
        {hasNews ? (
          <Button kind="quiet" onClick={onShowNews}>
            {t('team.showNews')}
          </Button>
        ) : (
          <p class="v-comment-hint">{t('team.comments', comments.length, [formatCount(comments.length)])}</p>
        )}
      </div>
      <ol class="v-comments">
        {comments.toReversed().map((comment) => (
          <CommentLine
            key={comment.id}
            comment={comment}
            colleagues={colleagues}
            onChange={(text) => onChange({ id: comment.id, ...(text !== undefined && { text }) })}
          />
        ))}
      </ol>
    </section>
  );
}
