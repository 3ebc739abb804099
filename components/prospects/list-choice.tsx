import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { ProspectListLine } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';

type ListChoiceProps = {
  readonly lists: readonly ProspectListLine[];
  readonly chosen: string | undefined;
  readonly today: IsoDate;
  readonly href: (id: string) => string;
};

/** The lists, the newest first, with when something is to be done next. */
export function ListChoice({ lists, chosen, today, href }: ListChoiceProps) {
  return (
    <nav class="v-list-choice" aria-label={t('prospects.lists')}>
      <ul>
        {lists.map(({ id, name, prospects, next, isShared }) => (
          <li key={id}>
            <a href={href(id)} aria-current={id === chosen ? 'page' : undefined}>
              <bdi class="v-list-name">{name}</bdi>
              <span class="v-soft">
                {t('prospects.count', prospects, [formatCount(prospects)])}
                {isShared ? ` ${t('prospects.ofTeam')}` : null}
                {next === undefined ? null : ' · '}
                {next === undefined ? null : (
                  <span class={next < today ? 'v-warn' : undefined}>{t('prospects.nextOn', [formatDate(next)])}</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
