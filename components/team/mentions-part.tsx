import { useRef, useState } from 'preact/hooks';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { TeamMention } from '../../lib/sync/team-state.ts';
import { formatMoment } from '../shared/date.ts';
import { Notice } from '../shared/notice.tsx';

type MentionsPartProps = {
  readonly mentions: readonly TeamMention[];
  readonly notifies: boolean;
  /** Changes whether the reader is notified; `false` where the browser refuses. */
  readonly onNotify: (notifies: boolean) => Promise<boolean>;
};

/** Comments that mention the reader, the newest first, in a box of one height: what comes moves nothing. */
export function MentionsPart({ mentions, notifies, onNotify }: MentionsPartProps) {
  const [isRefused, setRefused] = useState(false);
  const choose = async (wanted: boolean): Promise<void> => setRefused(!(await onNotify(wanted)));
  return (
    <section class="v-part" aria-labelledby="team-mentions">
      <h2 id="team-mentions">{t('team.mentions')}</h2>
      {mentions.length === 0 ? (
        <p class="v-team-week v-team-week--short v-soft">{t('team.mentionsNone')}</p>
      ) : (
        <Mentions mentions={mentions} />
      )}
      <label class="v-check">
        <input
          type="checkbox"
          checked={notifies}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // What is chosen shows once it is kept.
            currentTarget.checked = notifies;
            void choose(wanted);
          }}
        />{' '}
        {t('team.notifyMentions')}
      </label>
      <output>{isRefused ? <Notice tone="warn">{t('team.notifyRefused')}</Notice> : null}</output>
    </section>
  );
}

function Mentions({ mentions }: Pick<MentionsPartProps, 'mentions'>) {
  // What was new when this page came up stays marked while it is read.
  const shownAsNew = useRef(new Set<string>());
  for (const mention of mentions) if (mention.isNew) shownAsNew.current.add(keyOf(mention));
  return (
    <ul class="v-team-week v-team-week--short">
      {mentions.map((mention) => {
        const { name, text, at, title, lang, url, article } = mention;
        return (
          <li key={keyOf(mention)}>
            <span>{t('team.said', [name, text])}</span>
            <span class="v-team-week-line">
              {shownAsNew.current.has(keyOf(mention)) ? (
                <>
                  <strong class="v-team-new">{t('team.mentionNew')}</strong>
                  {' · '}
                </>
              ) : null}
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
        );
      })}
    </ul>
  );
}

function keyOf({ name, at }: TeamMention): string {
  return `${name} ${String(at)}`;
}
