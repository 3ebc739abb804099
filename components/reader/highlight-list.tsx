import { Trash2 } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MAX_QUOTATION_NOTE } from '../../lib/model/article-schema.ts';
import type { Quotation } from '../../lib/model/article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import type { ArticleEditor } from './written-words.tsx';

type HighlightListProps = {
  readonly quotations: readonly Quotation[];
  readonly lang: string;
  /** Absent where they are only read. */
  readonly editor: ArticleEditor | undefined;
};

/** What the reader highlighted in an article, each with its note, and the way to it on its page. */
export function HighlightList({ quotations, lang, editor }: HighlightListProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} class="v-reader-quotations">
      <h2 id={headingId} class="v-heading">
        {t('reader.quotations')}
      </h2>
      {quotations.map((quotation) => (
        <figure key={quotation.text}>
          <blockquote lang={lang}>
            <p>{quotation.text}</p>
          </blockquote>
          <figcaption>
            <Remark quotation={quotation} editor={editor} />
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

type RemarkProps = { readonly quotation: Quotation; readonly editor: ArticleEditor | undefined };

function Remark({ quotation: { text, url, note = '' }, editor }: RemarkProps) {
  const [isWriting, setWriting] = useState(false);
  if (isWriting)
    return (
      <RemarkForm
        note={note}
        onKeep={(written) => {
          setWriting(false);
          if (written !== note) editor?.highlight(text, written);
        }}
      />
    );
  return (
    <>
      {note === '' ? null : <p class="v-reader-note">{note}</p>}
      <p class="v-reader-tools">
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('reader.toQuotation')}
        </a>
        {editor === undefined ? null : (
          <>
            <Button kind="quiet" onClick={() => setWriting(true)}>
              {note === '' ? t('reader.addNote') : t('reader.changeNote')}
            </Button>
            <Button kind="quiet" icon={Trash2} onClick={() => editor.removeHighlight(text)}>
              {t('reader.removeHighlight')}
            </Button>
          </>
        )}
      </p>
    </>
  );
}

function RemarkForm({ note, onKeep }: { readonly note: string; readonly onKeep: (written: string) => void }) {
  const fieldId = useId();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  return (
    <div class="v-reader-remark">
      <label class="v-label" for={fieldId}>
        {t('reader.note')}
      </label>
      <textarea
        ref={fieldRef}
        id={fieldId}
        class="v-field"
        rows={3}
        maxLength={MAX_QUOTATION_NOTE}
        defaultValue={note}
      />
      <Button kind="primary" onClick={() => onKeep(fieldRef.current?.value.trim() ?? note)}>
        {t('reader.keepNote')}
      </Button>
    </div>
  );
}
