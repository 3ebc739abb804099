import { t } from '../../lib/platform/i18n.ts';
import type { TeamWeek } from '../../lib/sync/team-state.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount, lineOf } from '../shared/language.ts';
import { saverNames } from '../shared/saver-names.ts';

/** What colleagues did in the last seven days, in a box of one height: what comes moves nothing below. */
export function WeekPart({ week: { lines, total } }: { readonly week: TeamWeek }) {
  return (
    <section class="v-part" aria-labelledby="team-week">
      <h2 id="team-week">{t('team.week')}</h2>
      {total === 0 ? (
        <p class="v-team-week v-soft">{t('team.weekNone')}</p>
      ) : (
        <ul class="v-team-week" aria-label={t('team.weekCount', total, [String(total)])}>
          {lines.map(({ url, title, lang, publisher, published, savedBy, notes, comments, commentCount }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer" lang={lang}>
                {title}
              </a>
              <span class="v-team-week-line">
                {lineOf([
                  publisher,
                  formatDate(published),
                  ...(savedBy.length === 0 ? [] : [t('search.savedBy', [saverNames(savedBy)])]),
                  ...(commentCount === 0 ? [] : [t('search.comments', commentCount, [formatCount(commentCount)])]),
                ])}
              </span>
              {notes.map(({ name, text, at }) => (
                <span key={`${name} ${String(at)}`} class="v-team-week-line">
                  {t('team.notedBy', [name, text])}
                </span>
              ))}
              {comments.map(({ name, text, at }) => (
                <span key={`${name} ${String(at)}`} class="v-team-week-line">
                  {t('team.said', [name, text])}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
