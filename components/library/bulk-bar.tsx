import { Archive, ArchiveRestore, Check, Download, MailOpen, Tag, Trash2 } from 'lucide';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { exportFormat, FORMAT_NAMES, type ExportFormat } from '../../lib/exchange/export/formats.ts';
import { MAX_TAG_LENGTH } from '../../lib/model/draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

/** What can be done to all that is selected. */
export type DoneToMany =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'trash' | 'read' | 'unread' | 'archive' | 'unarchive' };
export type BulkAction = DoneToMany | { readonly kind: 'select-all' } | { readonly kind: 'select-none' };

/** What a selection can be written as, under the names these formats have everywhere. */
const FORMATS = FORMAT_NAMES.flatMap((format) => {
  const { shortName: name } = exportFormat(format);
  return name === undefined ? [] : [{ format, name }];
});

type BulkBarProps = {
  readonly count: number;
  readonly tags: readonly string[];
  readonly tagRef: RefObject<HTMLInputElement | null>;
  readonly isBusy: boolean;
  /** The list is that of the archive, which articles are taken out of. */
  readonly isArchive?: boolean;
  readonly onAction: (action: BulkAction) => void;
};

/** The bar of what is done to many at once; there while something is selected. */
export function BulkBar({ count, tags, tagRef, isBusy, isArchive = false, onAction }: BulkBarProps) {
  return (
    <fieldset class="v-bulk" aria-label={t('libraryPage.selected', count, [formatCount(count)])}>
      <span class="v-bulk-count" aria-hidden="true">
        {t('libraryPage.selected', count, [formatCount(count)])}
      </span>
      <Button kind="quiet" onClick={() => onAction({ kind: 'select-all' })}>
        {t('libraryPage.selectAll')}
      </Button>
      <Button kind="quiet" onClick={() => onAction({ kind: 'select-none' })}>
        {t('libraryPage.selectNone')}
      </Button>
      <TagForm tags={tags} tagRef={tagRef} isBusy={isBusy} onAction={onAction} />
      <Button icon={MailOpen} busy={isBusy} onClick={() => onAction({ kind: 'read' })}>
        {t('libraryPage.markRead')}
      </Button>
      <Button icon={Check} busy={isBusy} onClick={() => onAction({ kind: 'unread' })}>
        {t('libraryPage.markUnread')}
      </Button>
      <Button
        icon={isArchive ? ArchiveRestore : Archive}
        busy={isBusy}
        onClick={() => onAction({ kind: isArchive ? 'unarchive' : 'archive' })}
      >
        {isArchive ? t('reader.unarchive') : t('reader.archive')}
      </Button>
      <ExportForm isBusy={isBusy} onAction={onAction} />
      <Button icon={Trash2} busy={isBusy} onClick={() => onAction({ kind: 'trash' })}>
        {t('libraryPage.remove')}
      </Button>
    </fieldset>
  );
}

type TagFormProps = Pick<BulkBarProps, 'tags' | 'tagRef' | 'isBusy' | 'onAction'>;

function TagForm({ tags, tagRef, isBusy, onAction }: TagFormProps) {
  const [tag, setTag] = useState('');
  const addTag = (): void => {
    if (tag.trim() === '') return;
    onAction({ kind: 'tag', tag: tag.trim() });
    setTag('');
  };
  return (
    <form
      class="v-bulk-tag"
      onSubmit={(event) => {
        event.preventDefault();
        addTag();
      }}
    >
      <input
        ref={tagRef}
        class="v-field"
        type="text"
        list="v-bulk-tags"
        maxLength={MAX_TAG_LENGTH}
        aria-label={t('libraryPage.tagField')}
        placeholder={t('libraryPage.addTag')}
        value={tag}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id="v-bulk-tags">
        {tags.map((known) => (
          <option key={known}>{known}</option>
        ))}
      </datalist>
      <Button icon={Tag} busy={isBusy} onClick={addTag}>
        {t('libraryPage.addTag')}
      </Button>
    </form>
  );
}

function ExportForm({ isBusy, onAction }: Pick<BulkBarProps, 'isBusy' | 'onAction'>) {
  const [format, setFormat] = useState<ExportFormat>('csv');
  return (
    <span class="v-bulk-export">
      <select
        class="v-field"
        aria-label={t('libraryPage.format')}
        value={format}
        onChange={(event) => setFormat(FORMATS[event.currentTarget.selectedIndex]?.format ?? 'csv')}
      >
        {FORMATS.map((choice) => (
          <option key={choice.format} value={choice.format}>
            {choice.name}
          </option>
        ))}
      </select>
      <Button icon={Download} busy={isBusy} onClick={() => onAction({ kind: 'export', format })}>
        {t('libraryPage.export')}
      </Button>
    </span>
  );
}
