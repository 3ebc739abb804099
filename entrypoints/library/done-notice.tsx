import { Button } from '../../components/shared/button.tsx';
import { formatCount } from '../../components/shared/language.ts';
import { Notice } from '../../components/shared/notice.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { Done } from './use-bulk.ts';

/** What was done to many, with the way back. */
export function DoneNotice({ done }: { readonly done: Done }) {
  const { undo } = done;
  return (
    <Notice
      tone="good"
      action={
        undo && (
          <Button kind="quiet" onClick={undo}>
            {t('libraryPage.undo')}
          </Button>
        )
      }
    >
      {doneSentence(done)}
    </Notice>
  );
}

function doneSentence({ kind, count, tag = '' }: Done): string {
  const counted = formatCount(count);
  switch (kind) {
    case 'trashed':
      return t('libraryPage.trashed', count, [counted]);
    case 'tagged':
      return t('libraryPage.tagged', count, [counted, tag]);
    case 'read':
      return t('libraryPage.markedRead', count, [counted]);
    case 'unread':
      return t('libraryPage.markedUnread', count, [counted]);
    case 'archived':
      return t('libraryPage.archived', count, [counted]);
    case 'unarchived':
      return t('libraryPage.unarchived', count, [counted]);
    case 'exported':
      return t('libraryPage.exported', count, [counted]);
  }
}
