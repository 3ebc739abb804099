import type { ArticleId } from '../../lib/model/article.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { pageLink } from '../shared/article-link.ts';
import { formatDate } from '../shared/date.ts';
import { apart } from '../shared/language.ts';
import { DossierSection } from './section.tsx';

/** What the reader wrote and set off. */
export function NotesSection({
  dossier,
  readerHref,
}: {
  readonly dossier: Dossier;
  readonly readerHref: (id: ArticleId) => string;
}) {
  const { notes } = dossier;
  return (
    <DossierSection name="notes" heading={t('dossier.notes')}>
      {notes.length === 0 ? <p class="v-soft">{t('dossier.noNotes')}</p> : null}
      <ul class="v-notes">
        {notes.map(({ article, note, quotations }) => (
          <li key={article.id}>
            {note === undefined ? null : <p class="v-notes-note">{note}</p>}
            {quotations.map(({ text, url, note: remark }) => (
              <div key={text} class="v-notes-quotation">
                <blockquote lang={article.lang}>{text}</blockquote>
                {remark === undefined ? null : <p class="v-notes-note">{remark}</p>}
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {t('dossier.toQuotation')}
                </a>
              </div>
            ))}
            <p>
              <a {...pageLink(readerHref(article.id))} lang={article.lang}>
                {article.title}
              </a>{' '}
              <span class="v-soft">
                {t('dossier.source', [apart(article.publisher), formatDate(article.published)])}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </DossierSection>
  );
}
