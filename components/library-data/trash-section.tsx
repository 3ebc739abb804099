import { Trash2, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { TRASH_DAYS } from '../../lib/model/library.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../options/section.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import type { LibraryDataPorts } from './ports.ts';
import { useAsked } from './use-asked.ts';

/** What was thrown away, for thirty days: each can be taken back, or all of it can go at once. */
export function TrashSection({
  ports,
}: {
  readonly ports: Pick<LibraryDataPorts, 'trash' | 'takeBack' | 'emptyTrash'>;
}) {
  const [asked, again] = useAsked(ports.trash);
  const [failure, setFailure] = useState<AppError>();
  const [isSure, setSure] = useState(false);
  const contents = asked?.ok === true ? asked.value : { articles: [], total: 0 };
  const change = async (changing: Promise<Result<unknown, AppError>>): Promise<void> => {
    const changed = await changing;
    setFailure(changed.ok ? undefined : changed.error);
    setSure(false);
    await again();
  };
  return (
    <Section id="trash" lead={leadOf(asked)} failure={failure}>
      {asked?.ok === false ? <ErrorNotice error={asked.error} /> : null}
      {contents.articles.length === 0 ? null : (
        <ul class="v-lines" aria-label={t('libraryData.trash')}>
          {contents.articles.map(({ article, deletedAt }) => (
            <li key={article.id}>
              <span>
                <bdi lang={article.lang}>{article.title}</bdi>{' '}
                <span class="v-soft">{t('libraryData.thrownOn', [formatMoment(deletedAt, 'short')])}</span>
              </span>
              <IconButton
                icon={Undo2}
                label={t('libraryData.takeBack', [article.title])}
                onClick={() => void change(ports.takeBack([article.id]))}
              />
            </li>
          ))}
        </ul>
      )}
      {contents.total > contents.articles.length ? (
        <p class="v-soft">{t('libraryData.moreInTrash', [formatCount(contents.total - contents.articles.length)])}</p>
      ) : null}
      {contents.total === 0 ? null : (
        <div class="v-part-buttons">
          {isSure ? (
            <>
              <Button icon={Trash2} onClick={() => void change(ports.emptyTrash())}>
                {t('libraryData.emptyTrashSure', contents.total, [formatCount(contents.total)])}
              </Button>
              <Button onClick={() => setSure(false)}>{t('libraryData.cancel')}</Button>
            </>
          ) : (
            <Button onClick={() => setSure(true)}>{t('libraryData.emptyTrash')}</Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** What the trash is for, or that nothing is in it; nothing where it could not be looked into. */
function leadOf(asked: Result<{ readonly total: number }, AppError> | undefined): string | undefined {
  if (asked?.ok === false) return undefined;
  return (asked?.value.total ?? 0) === 0
    ? t('libraryData.trashEmpty')
    : t('libraryData.trashLead', [formatCount(TRASH_DAYS)]);
}
