import { Archive, Pause, Play, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ArchiveLine, ArchiveOrder } from '../../lib/model/feed-line.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatDate } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';

/** Spans to choose from, in months; the last means everything. */
const SPANS = [3, 12, 36, 120, 600] as const;
type Span = (typeof SPANS)[number];

const SPAN_WORDS: Record<Span, () => string> = {
  3: () => t('feeds.span3'),
  12: () => t('feeds.span12'),
  36: () => t('feeds.span36'),
  120: () => t('feeds.span120'),
  600: () => t('feeds.spanAll'),
};

type ArchivePanelProps = {
  readonly title: string;
  readonly archive: ArchiveLine | undefined;
  readonly now: number;
  readonly onOrder: (order: ArchiveOrder) => void;
};

/** Older articles of one webzine: how far back, how far it is, and how to hold it. */
export function ArchivePanel({ title, archive, now, onOrder }: ArchivePanelProps) {
  if (!archive) return <ArchiveStart title={title} now={now} onOrder={onOrder} />;
  const { phase } = archive;
  switch (phase.kind) {
    case 'running':
      return (
        <ArchiveBar title={title} archive={archive}>
          <Button kind="quiet" icon={Pause} onClick={() => onOrder({ kind: 'pause' })}>
            {t('feeds.pause')}
          </Button>
          <Button kind="quiet" icon={X} onClick={() => onOrder({ kind: 'cancel' })}>
            {t('feeds.cancel')}
          </Button>
        </ArchiveBar>
      );
    case 'paused':
      return (
        <ArchiveBar title={title} archive={archive}>
          <Button kind="quiet" icon={Play} onClick={() => onOrder({ kind: 'resume' })}>
            {t('feeds.resume')}
          </Button>
          <Button kind="quiet" icon={X} onClick={() => onOrder({ kind: 'cancel' })}>
            {t('feeds.cancel')}
          </Button>
        </ArchiveBar>
      );
    case 'done':
      return (
        <>
          <p class="v-soft">{doneSentence(archive)}</p>
          <ArchiveStart title={title} now={now} onOrder={onOrder} />
        </>
      );
    case 'stopped':
      return (
        <>
          <Notice
            tone="warn"
            action={
              phase.why === 'failing' ? (
                <Button kind="quiet" onClick={() => onOrder({ kind: 'resume' })}>
                  {t('feeds.resume')}
                </Button>
              ) : undefined
            }
          >
            {stoppedSentence(phase.why)}
          </Notice>
          <ArchiveStart title={title} now={now} onOrder={onOrder} />
        </>
      );
  }
}

function ArchiveStart({ title, now, onOrder }: Omit<ArchivePanelProps, 'archive'>) {
  const [span, setSpan] = useState<Span>(12);
  const id = useId();
  return (
    <div class="v-archive-start">
      <label for={id}>{t('feeds.archiveSpan')}</label>
      <select
        id={id}
        class="v-field"
        value={span}
        onChange={({ currentTarget }) => setSpan(SPANS.find((choice) => String(choice) === currentTarget.value) ?? 12)}
      >
        {SPANS.map((choice) => (
          <option key={choice} value={choice}>
            {SPAN_WORDS[choice]()}
          </option>
        ))}
      </select>
      <Button icon={Archive} onClick={() => onOrder({ kind: 'start', since: monthsBefore(now, span) })}>
        <span aria-hidden="true">{t('feeds.archiveStart')}</span>
        <span class="v-unseen">{t('feeds.archiveStartOf', [title])}</span>
      </Button>
    </div>
  );
}

function ArchiveBar({
  title,
  archive,
  children,
}: {
  readonly title: string;
  readonly archive: ArchiveLine;
  readonly children: ComponentChildren;
}) {
  const { progress, added, reached, phase, isWaiting } = archive;
  const label = t('feeds.archiveProgress', [title]);
  return (
    <div class="v-archive-bar">
      {progress === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={progress} max={1} />
      )}
      <p class="v-soft">
        {phase.kind === 'paused' ? `${t('feeds.paused')} ` : ''}
        {isWaiting ? `${t('feeds.archiveWaits')} ` : ''}
        {t('feeds.archiveAdded', added, [formatCount(added)])}
        {reached === undefined ? '' : ` ${t('feeds.archiveReached', [formatDate(reached, 'long')])}`}
      </p>
      <div class="v-part-buttons">{children}</div>
    </div>
  );
}

function doneSentence({ added, since }: ArchiveLine): string {
  return t('feeds.archiveDone', added, [formatCount(added), formatDate(since, 'long')]);
}

function stoppedSentence(why: 'robots' | 'none-found' | 'failing'): string {
  if (why === 'robots') return t('feeds.archiveRobots');
  return why === 'failing' ? t('feeds.archiveFailing') : t('feeds.archiveNone');
}

function monthsBefore(now: number, months: number): IsoDate {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10) as IsoDate;
}
