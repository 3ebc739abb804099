import { Move, Pin, X } from 'lucide';
import { useUniqueId } from './unique-id.ts';
import type { Content } from '../../lib/hover/target.ts';
import { statusFacts } from '../../lib/dossier/status.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { wordsLanguage } from '../shared/language.ts';
import { ArticleList } from './article-list.tsx';
import { CompanyHead } from './company-head.tsx';
import { MoveButton, ToolButton } from './tool-button.tsx';
import { ReaderActions, type ReaderActionsProps } from './reader-actions.tsx';
import { statusWords } from './status-words.ts';
import { UnknownName } from './unknown-name.tsx';
import { useReaderWord } from './reader-word.ts';

export type PopoverProps = {
  /** Display name, known before the answer is. */
  readonly name: string;
  readonly content: Content;
  readonly pinned: boolean;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  /** Moves it by so many pixels; by none, to the next corner of the window. */
  readonly onMove: (by?: { readonly x: number; readonly y: number }) => void;
  /** Goes on with words that no company is known by. */
  readonly onSearch: () => void;
  readonly onAddName: () => void;
  /** Switches the marks of this site off, or on again. */
  readonly onMute: (muted: boolean) => Promise<Result<unknown, AppError>>;
} & Pick<ReaderActionsProps, 'surface' | 'mark'>;

/** The card at a name: who the company is now, and what the reader’s library holds about it. */
export function Popover({ name, content, pinned, nameOf, onClose, onPin, onMove, onSearch, onAddName, onMute, mark, surface }: PopoverProps) {
  const id = useUniqueId();
  const word = useReaderWord({ onMute, mark });
  const shownName = content.kind === 'ready' ? content.preview.company.name : name;
  const aboutId = `${id}-about`;

  /** Plain keys while the focus is in here; what is typed into a field is text. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'p') onPin(!pinned);
    else if (key === 'm') word.mute();
  };
  return (
    <dialog
      open
      class="popover"
      aria-labelledby={id}
      aria-describedby={content.kind === 'ready' ? aboutId : undefined}
      aria-busy={content.kind === 'loading'}
      lang={wordsLanguage()}
      dir="ltr"
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <div class="head">
        <h2 id={id}>{shownName}</h2>
        {pinned ? <MoveButton icon={Move} onMove={onMove} /> : null}
        <ToolButton icon={Pin} label={t('popover.pin')} hint={t('popover.pinHint')} keys="P" pressed={pinned} onClick={() => onPin(!pinned)} />
        <ToolButton icon={X} label={t('popover.close')} hint={t('popover.close')} onClick={onClose} />
      </div>
      <div class="body">
        <Body {...{ content, surface, nameOf, aboutId, onSearch, onAddName }} name={shownName} />
      </div>
      <output class="unseen">{announcement(content, nameOf, surface)}</output>
      {content.kind === 'unknown' ? null : <ReaderActions company={shownName} {...{ surface, mark, word }} />}
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

type BodyProps = Pick<PopoverProps, 'content' | 'name' | 'surface' | 'nameOf' | 'onSearch' | 'onAddName'> & { readonly aboutId: string };

function Body({ content, name, surface, nameOf, aboutId, onSearch, onAddName }: BodyProps) {
  switch (content.kind) {
    case 'loading':
      return <Loading />;
    case 'unknown':
      return <UnknownName {...{ surface, onSearch, onAddName }} />;
    case 'failed':
      return (
        <p class="failure" role="alert">
          {errorSentence(content.error)}
        </p>
      );
    case 'ready': {
      const { company, articles, total } = content.preview;
      return (
        <>
          <CompanyHead company={company} surface={surface} nameOf={nameOf} id={aboutId} />
          <div class="library">
            <ArticleList articles={articles} total={total} company={name} />
          </div>
        </>
      );
    }
  }
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
