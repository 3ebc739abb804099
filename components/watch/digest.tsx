import { ChevronLeft, ChevronRight, Printer } from 'lucide';
import type { AppError } from '../../lib/model/app-error.ts';
import { daysAfter } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Result } from '../../lib/model/result.ts';
import { DIGEST_SPANS } from '../../lib/model/watch.ts';
import type { DigestSpan, WatchDigest, WatchedStory } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SelectLine } from '../library-data/select-line.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { formatDate } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import type { WatchPorts } from './ports.ts';
import { ruleSentence } from './rule-sentence.ts';
import { StoryLines } from './story-lines.tsx';
import { SPAN_WORDS } from './telling-part.tsx';

const DAYS: Readonly<Record<DigestSpan, number>> = { daily: 1, weekly: 7 };

type DigestProps = {
  readonly ports: Pick<WatchPorts, 'today' | 'print' | 'dossierHref'>;
  readonly span: DigestSpan;
  readonly day: IsoDate;
  /** `undefined` while it is made. */
  readonly digest: Result<WatchDigest, AppError> | undefined;
  readonly onMove: (span: DigestSpan, day: IsoDate) => void;
  readonly onOpen: (articles: readonly string[]) => void;
};

/** What came in a day or a week about what is watched, to read or to print. */
export function Digest({ ports, span, day, digest, onMove, onOpen }: DigestProps) {
  const next = daysAfter(day, DAYS[span]);
  return (
    <section class="v-part v-digest" aria-labelledby="digest-title" aria-busy={digest === undefined}>
      <div class="v-digest-tools">
        <SelectLine
          label={t('watch.digestSpan')}
          value={span}
          choices={DIGEST_SPANS.map((choice) => [choice, SPAN_WORDS[choice]()] as const)}
          onChange={(choice) => onMove(choice, day)}
        />
        <span class="v-digest-steps">
          <IconButton
            icon={ChevronLeft}
            label={t('watch.earlier')}
            onClick={() => onMove(span, daysAfter(day, -DAYS[span]))}
          />
          {next > ports.today() ? null : (
            <IconButton icon={ChevronRight} label={t('watch.later')} onClick={() => onMove(span, next)} />
          )}
          <Button icon={Printer} onClick={ports.print}>
            {t('watch.print')}
          </Button>
        </span>
      </div>
      {digest === undefined ? (
        <Skeleton label={t('watch.loading')} lines={6} />
      ) : digest.ok ? (
        <Pages digest={digest.value} dossierHref={ports.dossierHref} onOpen={onOpen} />
      ) : (
        <ErrorNotice error={digest.error} />
      )}
    </section>
  );
}

function Pages({
  digest,
  dossierHref,
  onOpen,
}: {
  readonly digest: WatchDigest;
  readonly dossierHref: WatchPorts['dossierHref'];
  readonly onOpen: DigestProps['onOpen'];
}) {
  const { from, to, companies, rules } = digest;
  const open = ({ articles }: WatchedStory): void => onOpen(articles.map(({ id }) => id));
  const stories = new Set([...companies, ...rules].flatMap((part) => part.stories.map(({ id }) => id))).size;
  return (
    <>
      <h2 id="digest-title">
        {from === to
          ? t('watch.digestDay', [formatDate(from, 'long')])
          : t('watch.digestDays', [formatDate(from, 'long'), formatDate(to, 'long')])}
      </h2>
      <p class="v-soft">
        {stories === 0 ? t('watch.digestEmpty') : t('watch.digestCount', stories, [formatCount(stories)])}
      </p>
      {rules.map(({ rule, stories: matching }) => (
        <section key={rule.id} aria-label={ruleSentence(rule)}>
          <h3>{ruleSentence(rule)}</h3>
          <StoryLines label={ruleSentence(rule)} stories={matching} onOpen={open} />
        </section>
      ))}
      {companies.map(({ company, stories: about }) => (
        <section key={company.id} aria-label={company.name}>
          <h3>
            <a href={dossierHref(company.id)}>{company.name}</a>
          </h3>
          <StoryLines label={t('watch.storiesOf', [company.name])} stories={about} onOpen={open} />
        </section>
      ))}
    </>
  );
}
