import { ChevronsUpDown, Move, Pin, Star, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { statusFacts } from '../../lib/dossier/status.ts';
import type { Action } from '../../lib/hover/action.ts';
import type { Content } from '../../lib/hover/target.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { wordsLanguage } from '../shared/language.ts';
import { ArticleList } from './article-list.tsx';
import { CompanyHead } from './company-head.tsx';
import { Foot, useActions, type DoAction } from './foot.tsx';
import { statusWords } from './status-words.ts';
import { MoveButton, ToolButton } from './tool-button.tsx';
import { useUniqueId } from './unique-id.ts';

export type PopoverProps = {
  /** Display name, known before the answer is. */
  readonly name: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly content: Content;
  readonly pinned: boolean;
  /** Whether the words are a mark of this page. */
  readonly isMark: boolean;
  /** Whether all of the card is shown at first, or what is read at a glance. */
  readonly isFull: boolean;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  /** Keeps which form the reader likes. */
  readonly onForm: (isFull: boolean) => void;
  /** Moves it by so many pixels; by none, to the next corner of the window. */
  readonly onMove: (by?: { readonly x: number; readonly y: number }) => void;
  readonly onAction: DoAction;
};

/** The card at a name: who the company is now, and what the reader’s library holds about it. */
export function Popover({
  name,
  surface,
  content,
  pinned,
  isMark,
  isFull,
  nameOf,
  onClose,
  onPin,
  onForm,
  onMove,
  onAction,
}: PopoverProps) {
  const id = useUniqueId();
  const [full, setFull] = useState(isFull);
  const [star, setStar] = useState<boolean>();
  const actions = useActions(onAction);
  const preview = content.kind === 'ready' ? content.preview : undefined;
  const shownName = preview?.company.name ?? name;
  const aboutId = `${id}-about`;
  const watched = star ?? preview?.watched ?? false;
  const isUnknown = content.kind === 'unknown';

  useEffect(() => {
    if (actions.state.isFailed) setStar(undefined);
  }, [actions.state]);

  const toggleForm = (): void => {
    setFull(!full);
    onForm(!full);
  };
  const toggleStar = (): void => {
    if (!preview) return;
    setStar(!watched);
    actions.act(watched ? 'unwatch' : 'watch');
  };
  const actionOn = (action: Action) => () => actions.act(action);
  const keys: Readonly<Record<string, () => void>> = {
    p: () => onPin(!pinned),
    f: toggleForm,
    w: toggleStar,
    d: actionOn('dossier'),
    s: actionOn('save'),
    m: actionOn('mute'),
    n: actionOn('reject'),
    y: actionOn('why'),
  };
  /** Plain keys while the focus is in here; what is typed into a field is text. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey || isUnknown) return;
    keys[event.key.toLowerCase()]?.();
  };
  return (
    <dialog
      open
      class={full ? 'popover is-full' : 'popover'}
      aria-labelledby={id}
      aria-describedby={preview ? aboutId : undefined}
      aria-busy={content.kind === 'loading'}
      lang={wordsLanguage()}
      dir="ltr"
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <div class="head">
        <h2 id={id}>{shownName}</h2>
        {pinned ? <MoveButton icon={Move} onMove={onMove} /> : null}
        {preview ? (
          <ToolButton
            icon={Star}
            label={t('popover.watch')}
            hint={t('popover.watchHint')}
            keys="W"
            pressed={watched}
            onClick={toggleStar}
          />
        ) : null}
        {preview ? (
          <ToolButton
            icon={ChevronsUpDown}
            label={t('popover.full')}
            hint={t('popover.fullHint')}
            keys="F"
            pressed={full}
            onClick={toggleForm}
          />
        ) : null}
        <ToolButton
          icon={Pin}
          label={t('popover.pin')}
          hint={t('popover.pinHint')}
          keys="P"
          pressed={pinned}
          onClick={() => onPin(!pinned)}
        />
        <ToolButton icon={X} label={t('popover.close')} hint={t('popover.close')} closes onClick={onClose} />
      </div>
      <div class="body">
        <Body {...{ content, surface, nameOf, aboutId, full, onAction }} />
      </div>
      <output class="unseen">{announcement(content, nameOf, surface)}</output>
      <Foot {...actions} isMark={isMark} isKnown={!isUnknown} />
    </dialog>
  );
}

/** What a screen reader says once the answer is there. */
function announcement(content: Content, nameOf: PopoverProps['nameOf'], surface: string): string | null {
  if (content.kind === 'unknown') return t('popover.unknown', [surface]);
  if (content.kind !== 'ready') return null;
  const { company, total }: Preview = content.preview;
  return [company.name, ...statusFacts(company, nameOf).map(statusWords), t('popover.articles', total)].join('. ');
}

type BodyProps = Pick<PopoverProps, 'content' | 'surface' | 'nameOf' | 'onAction'> & {
  readonly aboutId: string;
  readonly full: boolean;
};

function Body({ content, surface, nameOf, aboutId, full, onAction }: BodyProps) {
  switch (content.kind) {
    case 'loading':
      return <Loading />;
    case 'unknown':
      return <p class="empty">{t('popover.unknown', [surface])}</p>;
    case 'failed':
      return (
        <p class="failure" role="alert">
          {errorSentence(content.error)}
        </p>
      );
    case 'ready':
      return (
        <>
          <CompanyHead company={content.preview.company} surface={surface} nameOf={nameOf} id={aboutId} />
          <div class="library">
            {full && content.preview.total > 0 ? <Months onAction={onAction} /> : null}
            <ArticleList {...content.preview} full={full} />
          </div>
        </>
      );
  }
}

/** A place for the bars of the months, of their height from the first. */
function Months({ onAction }: Pick<PopoverProps, 'onAction'>) {
  const onActionRef = useRef(onAction);
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (placeRef.current) void onActionRef.current(placeRef.current, 'months', () => {});
  }, []);
  return <div class="months" ref={placeRef} />;
}

/** Grey bars where sentence and articles will stand, so that little moves when they come. */
function Loading() {
  return (
    <output class="loading" aria-label={t('popover.loading')}>
      {[94, 62, 88, 40, 80].map((width) => (
        <span key={width} style={{ inlineSize: `${String(width)}%` }} />
      ))}
    </output>
  );
}
