import { readerPath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { TeamMention } from '../../lib/sync/team-state.ts';
import { formatMoment } from '../shared/date.ts';

/** Comments that mention the reader, the newest first, in a box of one height: what comes moves nothing. */
export function MentionsPart({ mentions }: { readonly mentions: readonly TeamMention[] }) {
  return (
    <section class="v-part" aria-labelledby="team-mentions">
      <h2 id="team-mentions">{t('team.mentions')}</h2>
      {mentions.length === 0 ? (
        <p class="v-team-week v-team-week--short v-soft">{t('team.mentionsNone')}</p>
      ) : (
        <ul class="v-team-week v-team-week--short">
          {mentions.map(({ name, text, at, title, lang, url, article }) => (
            <li key={`${name} ${String(at)}`}>
              <span>{t('team.said', [name, text])}</span>
              <span class="v-team-week-line">
                {formatMoment(new Date(at).toISOString(), 'short')}
                {' · '}
                <a
                  href={article === undefined ? url : readerPath(article)}
                  target="_blank"
                  rel={article === undefined ? 'noopener noreferrer' : 'noreferrer'}
                  lang={lang}
                >
                  {title}
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
