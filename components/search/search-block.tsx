import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { HitLine } from './hit-line.tsx';
import { SearchField } from './search-field.tsx';
import { shownAnswer } from './search-state.ts';
import type { SearchState } from './search-state.ts';

type SearchBlockProps = { readonly state: SearchState; readonly onQuery: (query: string) => void };

/** Search over the library: results as you type, arrows to walk, Enter to open. */
export function SearchBlock({ state, onQuery }: SearchBlockProps) {
  const block = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const answer = shownAnswer(state);
  const links = (): readonly HTMLAnchorElement[] => [...(list.current?.querySelectorAll('a') ?? [])];

  const enterList = (how: 'focus' | 'open'): void => {
    const [first] = links();
    if (how === 'focus') first?.focus();
    // Enter right after a letter may come before the answer: what is shown then belongs to another question.
    else if (state.kind === 'answered') first?.click();
  };
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = links();
    const at = all.findIndex((link) => link === event.target);
    const next = all[at + step];
    if (next !== undefined) next.focus();
    else if (step < 0) block.current?.querySelector('input')?.focus();
  };

  return (
    <div class="v-search" role="search" ref={block}>
      <SearchField query={state.query} onQuery={onQuery} onEnterList={enterList} />
      <p class={answer === undefined || answer.total === 0 ? 'v-unseen' : 'v-search-count'} role="status">
        {state.kind === 'answered' ? countSentence(state.shown.total) : ''}
      </p>
      {answer === undefined || answer.hits.length === 0 ? null : (
        // The keys are those of the links inside; the list only listens for all of them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul class="v-hits" ref={list} onKeyDown={walk} aria-label={t('search.results')} aria-busy={state.kind === 'asking'}>
          {answer.hits.map((hit) => (
            <HitLine key={hit.article.id} hit={hit} />
          ))}
        </ul>
      )}
      {state.kind === 'answered' && state.shown.hits.length === 0 ? <p class="v-search-none">{t('search.none', [state.query.trim()])}</p> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </div>
  );
}

function countSentence(total: number): string {
  return total === 0 ? t('search.noResult') : t('search.count', total, [formatCount(total)]);
}
