import { Archive, ArchiveRestore } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import type { ArticleEditor } from './written-words.tsx';

type ArchiveButtonProps = { readonly editor: Pick<ArticleEditor, 'written' | 'archive'> };

/** Puts an article away that the reader is done with, and brings it back. Last in its row: its words change. */
export function ArchiveButton({ editor: { written, archive } }: ArchiveButtonProps) {
  const isArchived = written.archived === true;
  return (
    <>
      <Button icon={isArchived ? ArchiveRestore : Archive} keys="Alt+A" onClick={() => archive(!isArchived)}>
        {isArchived ? t('reader.unarchive') : t('reader.archive')}
      </Button>
      <output class="v-unseen">{isArchived ? t('libraryPage.isArchived') : ''}</output>
    </>
  );
}
