import { ChevronDown, ChevronUp, Highlighter as Pen } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import { selectSentence } from './sentence-selection.ts';
import { useTextSelection } from './use-text-selection.ts';
import type { ArticleEditor } from './written-words.tsx';

type HighlightedTextProps = {
  readonly class: string;
  readonly lang: string;
  readonly editor: ArticleEditor | undefined;
  readonly children: ComponentChildren;
};

/** A kept text in which the reader highlights what is selected, by pointer or by keys. */
export function HighlightedText({ lang, editor, children, class: className }: HighlightedTextProps) {
  const textRef = useRef<HTMLDivElement>(null);
  const selected = useTextSelection(textRef);
  const select = (step: 1 | -1): void => {
    if (textRef.current) selectSentence(textRef.current, lang, step);
  };
  const text = (
    <div class={`v-kept-text ${className}`} lang={lang} ref={textRef}>
      {children}
    </div>
  );
  if (editor === undefined) return text;
  const { highlight, removeHighlight, error } = editor;
  return (
    <div class="v-highlighting">
      <div class="v-highlighting-tools" role="toolbar" aria-label={t('reader.highlighting')}>
        <span class="v-soft">{t('reader.highlightHint')}</span>
        <IconButton icon={ChevronUp} label={t('reader.previousSentence')} keys="Alt+K" onClick={() => select(-1)} />
        <IconButton icon={ChevronDown} label={t('reader.nextSentence')} keys="Alt+J" onClick={() => select(1)} />
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {text}
      {selected === undefined ? null : (
        <div class="v-highlighting-here" style={{ insetBlockStart: `${selected.bottom}px` }}>
          <Button
            icon={Pen}
            keys="Alt+U"
            onClick={() => (selected.isHighlight ? removeHighlight(selected.words) : highlight(selected.words, ''))}
          >
            {selected.isHighlight ? t('reader.removeHighlight') : t('reader.highlight')}
          </Button>
        </div>
      )}
    </div>
  );
}
