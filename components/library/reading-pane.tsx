import { ArrowLeft, BookOpen, ExternalLink } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Article, ArticleId, Quotation, TextLink, TextStructure } from '../../lib/model/article.ts';
import { linksIn } from '../../lib/model/kept-text.ts';
import type { ReadableArticle } from '../../lib/model/library-search.ts';
import type { KeptPicture } from '../../lib/model/picture.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { ArchiveButton } from '../reader/archive-button.tsx';
import { HighlightList } from '../reader/highlight-list.tsx';
import { HighlightedText } from '../reader/highlighted-text.tsx';
import { highlightsIn } from '../reader/highlights.ts';
import { MarkedStretch } from '../reader/marked-stretch.tsx';
import { Picture } from '../reader/picture.tsx';
import type { LoadPicture } from '../reader/picture.tsx';
import { readerParts, startOf } from '../reader/place-pictures.ts';
import { TextBlock } from '../reader/text-block.tsx';
import { readerBlocks } from '../reader/text-blocks.ts';
import type { Stretch } from '../reader/text-blocks.ts';
import type { ArticleEditor } from '../reader/written-words.tsx';
import { IconButton } from '../shared/button.tsx';
import { formatDate, formatUpdate } from '../shared/date.ts';
import { Icon } from '../shared/icon.tsx';
import { lineOf } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Chips, PaneCompanies } from './pane-chips.tsx';

export type PaneState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly readable: ReadableArticle }
  | { readonly kind: 'failed'; readonly error: AppError };

type ReadingPaneProps = {
  readonly state: PaneState;
  readonly paneRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onFilter: (filter: Filter) => void;
  /** Address of the page that shows an article by itself. */
  readonly readerHref: (id: ArticleId) => string;
  readonly editor?: ArticleEditor | undefined;
  /** Reads the pictures that are kept of it; absent where none are drawn. */
  readonly loadPicture?: LoadPicture | undefined;
  /** Whether there is an article to choose. */
  readonly hasChoice?: boolean;
  /** What stands under an open article. */
  readonly below?: ComponentChildren;
  /** What stands there while nothing is open. */
  readonly children?: ComponentChildren;
};

/** One article, to read beside the list: what is known of it, and its text where it is kept. */
export function ReadingPane({
  state,
  paneRef,
  onClose,
  onFilter,
  readerHref,
  editor,
  loadPicture,
  hasChoice = true,
  below,
  children,
}: ReadingPaneProps) {
  return (
    // The keys of the list lead here; it scrolls by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={`v-pane v-pane--${state.kind}`} aria-label={t('libraryPage.pane')} tabIndex={-1} ref={paneRef}>
      {state.kind === 'empty' ? (
        <>
          {hasChoice ? <p class="v-pane-empty">{t('libraryPage.paneEmpty')}</p> : null}
          {children}
        </>
      ) : null}
      {state.kind === 'empty' ? null : (
        <span class="v-pane-back">
          <IconButton icon={ArrowLeft} label={t('libraryPage.closePane')} onClick={onClose} />
        </span>
      )}
      {state.kind === 'loading' ? <Skeleton label={t('libraryPage.loadingRow')} lines={8} /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {state.kind === 'open' ? (
        <>
          <Readable
            readable={state.readable}
            onFilter={onFilter}
            readerHref={readerHref}
            editor={editor}
            loadPicture={loadPicture}
          />
          {below}
        </>
      ) : null}
    </section>
  );
}

function Readable({
  readable,
  onFilter,
  readerHref,
  editor,
  loadPicture,
}: Pick<ReadingPaneProps, 'onFilter' | 'readerHref' | 'editor' | 'loadPicture'> & {
  readonly readable: ReadableArticle;
}) {
  const { article, companyNames, text, structure = [], links = [], pictures = [] } = readable;
  const { title, lang, publisher, author, published, summary, tags, note, facts } = article;
  const quotations = (editor?.written ?? article).quotations ?? [];
  return (
    <>
      <h2 class="v-pane-title" lang={lang}>
        {title}
      </h2>
      <p class="v-pane-line">{lineOf([publisher, author, formatDate(published, 'long'), formatUpdate(article)])}</p>
      <PaneLinks article={article} hasText={text !== undefined} readerHref={readerHref} editor={editor} />
      <PaneCompanies key={article.id} companies={article.companies} companyNames={companyNames} onFilter={onFilter} />
      <Chips label={t('libraryPage.tags')} values={tags} onChoose={(value) => onFilter({ kind: 'tag', value })} />
      {note === undefined ? null : (
        <section>
          <h3 class="v-facet-heading">{t('libraryPage.note')}</h3>
          <p class="v-pane-note">{note}</p>
        </section>
      )}
      {summary === undefined ? null : (
        <p class="v-pane-summary" lang={lang}>
          {summary}
        </p>
      )}
      {facts.length === 0 ? null : <Facts facts={facts} lang={lang} />}
      {text === undefined ? (
        <p class="v-soft">{t('libraryPage.noText')}</p>
      ) : (
        <Text {...{ text, structure, links, lang, quotations, editor, pictures, loadPicture }} />
      )}
      {quotations.length === 0 ? null : <HighlightList quotations={quotations} lang={lang} editor={editor} />}
    </>
  );
}

/** What can be done with the article. */
function PaneLinks({
  article,
  hasText,
  readerHref,
  editor,
}: Pick<ReadingPaneProps, 'readerHref' | 'editor'> & { readonly article: Article; readonly hasText: boolean }) {
  return (
    <p class="v-pane-links">
      <a class="v-button v-pane-link" href={article.originalUrl} target="_blank" rel="noopener noreferrer">
        <Icon node={ExternalLink} />
        <span>{t('libraryPage.openPage')}</span>
      </a>
      {hasText ? (
        <a class="v-button v-pane-link" href={readerHref(article.id)} target="_blank" rel="noreferrer">
          <Icon node={BookOpen} />
          <span>{t('libraryPage.readInPeace')}</span>
        </a>
      ) : null}
      {editor === undefined ? null : <ArchiveButton editor={editor} />}
    </p>
  );
}

type TextProps = Pick<ReadingPaneProps, 'editor' | 'loadPicture'> & {
  readonly pictures: readonly KeptPicture[];
  readonly text: string;
  readonly structure: TextStructure;
  readonly links: readonly TextLink[];
  readonly lang: string;
  readonly quotations: readonly Quotation[];
};

/** The text, block by block; companies are marked on the page that shows it by itself. */
function Text({ text, structure, links, lang, quotations, editor, pictures, loadPicture }: TextProps) {
  const highlights = highlightsIn(text, quotations);
  const pageLinks = linksIn(text, links);
  const draw = (stretch: Stretch) => (
    <MarkedStretch text={text} stretch={stretch} highlights={highlights} pageLinks={pageLinks} />
  );
  return (
    <HighlightedText class="v-pane-text" lang={lang} editor={editor}>
      {readerParts(readerBlocks(text, structure), pictures).map((part) =>
        part.kind === 'block' ? (
          <TextBlock key={startOf(part.block)} block={part.block} text={text} heading="h3" draw={draw} />
        ) : (
          <Picture
            key={`picture ${String(part.picture.number)}`}
            picture={part.picture}
            lang={lang}
            load={loadPicture}
          />
        ),
      )}
    </HighlightedText>
  );
}

function Facts({ facts, lang }: Pick<Article, 'facts' | 'lang'>) {
  return (
    <section>
      <h3 class="v-facet-heading">{t('libraryPage.facts')}</h3>
      <ul class="v-pane-facts" lang={lang}>
        {facts.map(({ kind, company, text: said }) => (
          <li key={`${kind} ${company} ${said}`}>{said}</li>
        ))}
      </ul>
    </section>
  );
}
