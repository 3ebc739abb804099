import { ArrowLeft, ChevronsUpDown, Move, Pin, Star, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { statusFacts } from '../../lib/dossier/status.ts';
import type { Action, ActionState } from '../../lib/hover/action.ts';
import type { Content } from '../../lib/hover/target.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { wordsLanguage } from '../shared/language.ts';
import { CardBody, withheldWords } from './card-body.tsx';
import { Foot, useActions } from './foot.tsx';
import { statusWords } from './status-words.ts';
import { MoveButton, ToolButton } from './tool-button.tsx';
import { useUniqueId } from './unique-id.ts';
import { useVisit, type AskAgain, type Visiting } from './use-visit.ts';

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
  /** Whether the page could read the card: nothing of the reader’s is in it, and nothing that would tell of it. */
  readonly isOpen: boolean;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  /** Keeps which form the reader likes. */
  readonly onForm: (isFull: boolean) => void;
  /** Moves it by so many pixels; by none, to the next corner of the window. */
  readonly onMove: (by?: { readonly x: number; readonly y: number }) => void;
  readonly onAsk: AskAgain;
  /**
   * Performs an action about a company, drawn in a place of the card; about what the card stands at where none is
   * given. Fails where the code for it does not come.
   */
  readonly onAction: (
    place: HTMLElement,
    action: Action,
    tell: (state: ActionState) => void,
    company: CompanyName | undefined,
  ) => Promise<Result<unknown, AppError>>;
};

/**
 * The card at a name: who the company is now, and what the reader’s library holds about it. Companies that it names
 * open in its place.
 */
export function Popover(props: PopoverProps) {
  const visiting = useVisit(props.content, props.onAsk);
  return <Card key={visiting.company?.id ?? ''} {...props} visiting={visiting} />;
}

type CardProps = PopoverProps & { readonly visiting: Visiting };

function Card({
  name,
  surface,
  visiting,
  pinned,
  isMark,
  isFull,
  isOpen,
  nameOf,
  onClose,
  onPin,
  onForm,
  onMove,
  onAction,
}: CardProps) {
  const id = useUniqueId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const { content, company: visited, turns } = visiting;
  const [full, setFull] = useState(isFull && !isOpen);
  const [star, setStar] = useState<boolean>();
  const preview = content.kind === 'ready' ? content.preview : undefined;
  const actions = useActions((place, action, tell) => onAction(place, action, tell, preview?.company ?? visited));
  const shownName = preview?.company.name ?? visited?.name ?? name;
  const aboutId = `${id}-about`;
  const watched = star ?? preview?.watched ?? false;
  const isUnknown = content.kind === 'unknown';

  useEffect(() => {
    if (actions.state.isFailed) setStar(undefined);
  }, [actions.state]);
  // What had the focus is gone with the card before.
  useEffect(() => {
    if (turns > 0) dialogRef.current?.focus({ preventScroll: true });
  }, [turns]);

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
    d: actionOn('dossier'),
    m: actionOn('mute'),
    ...(!isOpen && {
      f: toggleForm,
      w: toggleStar,
      s: actionOn('save'),
      n: actionOn('reject'),
      y: actionOn('why'),
    }),
  };
  /** Plain keys while the focus is in here; what is typed into a field is text. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey || isUnknown) return;
    keys[event.key.toLowerCase()]?.();
  };
  return (
    <dialog
      open
      ref={dialogRef}
      class={full ? 'popover is-full' : 'popover is-brief'}
      aria-labelledby={id}
      aria-describedby={preview ? aboutId : undefined}
      aria-busy={content.kind === 'loading'}
      lang={wordsLanguage()}
      dir="ltr"
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <Head
        {...{ id, pinned, full, onPin, onMove, onClose }}
        name={shownName}
        backTo={visited ? name : undefined}
        watched={preview && !isOpen ? watched : undefined}
        onBack={visiting.back}
        onWatch={toggleStar}
        onForm={toggleForm}
      />
      <div class="body">
        <CardBody
          {...{ content, surface, nameOf, aboutId, full, watched }}
          name={shownName}
          onAction={actions.perform}
          onWatch={toggleStar}
          onVisit={visiting.visit}
          onLibrary={actionOn('library')}
          onRetry={visiting.retry}
        />
      </div>
      <output class="unseen">{announcement(content, nameOf, surface)}</output>
      <Foot {...actions} isMark={isMark && !visited} isKnown={!isUnknown} isOpen={isOpen} />
    </dialog>
  );
}

type HeadProps = Pick<PopoverProps, 'name' | 'pinned' | 'onPin' | 'onMove' | 'onClose'> & {
  /** Of the heading. */
  readonly id: string;
  /** The company that the card came from. */
  readonly backTo: string | undefined;
  /** Unknown while nothing is known of the company. */
  readonly watched: boolean | undefined;
  readonly full: boolean;
  readonly onBack: () => void;
  readonly onWatch: () => void;
  readonly onForm: () => void;
};

/** The company's name, and what is done to the card itself. */
function Head({ id, name, backTo, watched, full, pinned, onBack, onWatch, onForm, onPin, onMove, onClose }: HeadProps) {
  const back = backTo === undefined ? '' : t('popover.backTo', [backTo]);
  return (
    <div class="head">
      {back ? <ToolButton icon={ArrowLeft} label={back} onClick={onBack} /> : null}
      <h2 id={id} title={name}>
        {name}
      </h2>
      {pinned ? <MoveButton icon={Move} onMove={onMove} /> : null}
      {watched === undefined ? null : (
        <>
          <ToolButton
            icon={Star}
            label={t('popover.watch')}
            hint={t('popover.watchHint')}
            keys="W"
            pressed={watched}
            onClick={onWatch}
          />
          <ToolButton
            icon={ChevronsUpDown}
            label={t('popover.full')}
            hint={t('popover.fullHint')}
            keys="F"
            pressed={full}
            onClick={onForm}
          />
        </>
      )}
      <ToolButton
        icon={Pin}
        label={t('popover.pin')}
        hint={t('popover.pinHint')}
        keys="P"
        pressed={pinned}
        onClick={() => onPin(!pinned)}
      />
      <ToolButton icon={X} label={t('popover.close')} closes onClick={onClose} />
    </div>
  );
}

/** What a screen reader says once the answer is there. */
function announcement(content: Content, nameOf: PopoverProps['nameOf'], surface: string): string | null {
  if (content.kind === 'unknown') return t('popover.unknown', [surface]);
  if (content.kind !== 'ready') return null;
  const { company, total, failure, withheld }: Preview = content.preview;
  const rest = withheld ? withheldWords(withheld) : t('popover.articles', total);
  const count = failure ? [] : [rest];
  return [company.name, ...statusFacts(company, nameOf).map(statusWords), ...count].join('. ');
}
