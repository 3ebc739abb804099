import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import type { FirmLinesProps } from './firm-lines.tsx';
import type { SearchParts } from './late-parts.ts';
import { SearchField } from './search-field.tsx';
import { isMeant } from './search-state.ts';
import { shownResults } from './search-state.ts';
import type { SearchState } from './search-state.ts';
import type { Complete } from './use-suggestions.ts';

type SearchBlockProps = {
  readonly state: SearchState;
  readonly onQuery: (query: string) => void;
  readonly complete?: Complete;
  /** A result is opened: the query led somewhere. */
  readonly onOpen?: (query: string) => void;
  /** Where an article is read on this surface. */
  readonly readHref?: ((id: ArticleId) => string) | undefined;
  /** Where what is known of a company stands. */
  readonly firmHref: FirmLinesProps['href'];
  readonly onWatch: FirmLinesProps['onWatch'];
  /** Absent until something is typed. */
  readonly parts: SearchParts | undefined;
  /** Shows all results in the library. */
  readonly onAll?: (query: string) => void;
  /** What stands before the field, in its line. */
  readonly before?: ComponentChildren;
  /** What stands under the field, over what is found. */
  readonly ways?: ComponentChildren;
};

/** Search over the library: results as you type, arrows to walk, Enter to open. */
export function SearchBlock({
  state,
  onQuery,
  complete,
  onOpen,
  readHref,
  firmHref,
  onWatch,
  parts,
  onAll,
  before,
  ways,
}: SearchBlockProps) {
  const blockRef = useRef<HTMLElement>(null);
  const results = shownResults(state);
  const firms = results?.firms ?? [];
  const failure = state.kind === 'failed' ? state.error : results?.failure;
  const links = (which = '.v-firm-name, .v-firm-others a, .v-hit'): readonly HTMLAnchorElement[] => [
    ...(blockRef.current?.querySelectorAll<HTMLAnchorElement>(which) ?? []),
  ];

  /** A company that the query is the name of stands before articles; one that it may become does not. */
  const firstMeant = (): HTMLAnchorElement | undefined =>
    firms.some(isMeant) || results?.hits.length === 0 ? links()[0] : links('.v-hit')[0];
  const enterList = (how: 'focus' | 'open'): void => {
    if (how === 'focus') links()[0]?.focus();
    // Enter right after a letter may come before the results: what is shown then belongs to another query.
    else if (state.kind === 'shown') firstMeant()?.click();
  };
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = links();
    const at = all.findIndex((link) => link === event.target);
    const next = all[at + step];
    if (next !== undefined) next.focus();
    else if (step < 0) blockRef.current?.querySelector('input')?.focus();
  };

  return (
    <search class="v-search" aria-label={t('search.label')} ref={blockRef}>
      <div class="v-search-bar">
        {before}
        <SearchField query={state.query} onQuery={onQuery} onEnterList={enterList} complete={complete} />
      </div>
      {ways}
      <div class={state.kind === 'idle' ? 'v-search-found v-search-found--idle' : 'v-search-found'}>
        {parts === undefined ? null : <parts.QueryChips query={state.query} onQuery={onQuery} />}
        {parts === undefined ? null : (
          <parts.FirmLines firms={firms} href={firmHref} onWatch={onWatch} onKeyDown={walk} />
        )}
        <output class={results === undefined || results.total === 0 ? 'v-unseen' : 'v-search-count'}>
          {state.kind === 'shown' && failure === undefined ? countSentence(state.shown.total) : ''}
        </output>
        {results === undefined || parts === undefined ? null : (
          <parts.SearchNotes results={results} onQuery={onQuery} />
        )}
        {results === undefined || parts === undefined || results.hits.length === 0 ? null : (
          // The keys are those of the links inside; the list only listens for all of them.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <ul class="v-hits" onKeyDown={walk} aria-label={t('search.results')} aria-busy={state.kind === 'searching'}>
            {results.hits.map((hit) => (
              <parts.HitLine key={hit.article.id} hit={hit} readHref={readHref} onOpen={() => onOpen?.(state.query)} />
            ))}
          </ul>
        )}
        {onAll === undefined || results === undefined || results.total <= results.hits.length ? null : (
          <Button kind="quiet" onClick={() => onAll(state.query)}>
            {t('search.all', results.total, [formatCount(results.total)])}
          </Button>
        )}
        {failure === undefined && state.kind === 'shown' && state.shown.hits.length === 0 && !firms.some(isMeant) ? (
          <NoHits query={state.query} />
        ) : null}
        {failure === undefined ? null : <ErrorNotice error={failure} />}
      </div>
    </search>
  );
}

function countSentence(total: number): string {
  return total === 0 ? t('search.noResult') : t('search.count', total, [formatCount(total)]);
}

function NoHits({ query }: { readonly query: string }) {
  return <p class="v-search-none">{t('search.none', [query.trim()])}</p>;
}
