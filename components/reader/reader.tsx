import { ArrowLeft, ArrowRight, ExternalLink, Printer, SquareArrowOutUpRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { SavedText } from '../../lib/model/library.ts';
import type { ReaderLook } from '../../lib/model/reader-look.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { formatDate, formatMoment, formatUpdate } from '../shared/date.ts';
import { Icon } from '../shared/icon.tsx';
import { lineOf } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { ArchiveButton } from './archive-button.tsx';
import { HighlightList } from './highlight-list.tsx';
import { LookTools } from './look-tools.tsx';
import type { LoadPicture } from './picture.tsx';
import { ReaderText } from './reader-text.tsx';
import type { ArticleEditor } from './written-words.tsx';
import { WrittenWords } from './written-words.tsx';

type ReaderProps = {
  /** `undefined` while it is being fetched. */
  readonly saved: Result<SavedText, AppError> | undefined;
  /** Where the dossier of a company is. */
  readonly companyHref: (id: CompanyId) => string;
  /** Goes to the article before (-1) or after (1) in the library. */
  readonly onStep?: ((by: 1 | -1) => void) | undefined;
  /** There was none where the reader wanted to go. */
  readonly isAtEnd?: boolean;
  /** Prints the page it fills. */
  readonly onPrint?: (() => void) | undefined;
  /** How the text is set, and changing it, where it fills a page. */
  readonly look?: ReaderLook | undefined;
  readonly onLook?: ((look: ReaderLook) => void) | undefined;
  /** Absent where it is only read. */
  readonly editor?: ArticleEditor | undefined;
  /** Reads the pictures that are kept of it; absent where none are drawn. */
  readonly loadPicture?: LoadPicture | undefined;
  /** The page that it fills by itself; given where it is a part of another surface. */
  readonly pageHref?: string | undefined;
  /** What stands under the article. */
  readonly children?: ComponentChildren;
};

/** Words that a practised reader reads in a minute. */
const WORDS_A_MINUTE = 230;

/** An article of the library, to be read in peace, also where there is no network. */
export function Reader({ saved, companyHref, editor, loadPicture, pageHref, children, ...tools }: ReaderProps) {
  const Root = pageHref === undefined ? 'main' : 'div';
  if (saved === undefined)
    return (
      <Root class="v-reader">
        <Skeleton label={t('reader.loading')} lines={12} />
      </Root>
    );
  if (!saved.ok)
    return (
      <Root class="v-reader">
        {Root === 'main' ? <h1 class="v-unseen">{t('reader.title')}</h1> : null}
        {saved.error.kind === 'not-found' ? (
          <div role="alert">
            <Notice tone="info">{t('reader.gone')}</Notice>
          </div>
        ) : (
          <ErrorNotice error={saved.error} />
        )}
      </Root>
    );
  const { article, text } = saved.value;
  const { lang, summary } = article;
  const quotations = (editor?.written ?? article).quotations ?? [];
  return (
    <Root class="v-reader">
      <article>
        <ReaderHead saved={saved.value} editor={editor} {...tools} pageHref={pageHref} />
        {article.isPartial ? <Notice tone="info">{t('reader.partial')}</Notice> : null}
        {text === undefined ? (
          <>
            {summary === undefined ? null : (
              <p class="v-reader-text" lang={lang}>
                {summary}
              </p>
            )}
            <p class="v-soft">{t('reader.noText')}</p>
          </>
        ) : (
          <ReaderText
            saved={saved.value}
            text={text}
            quotations={quotations}
            editor={editor}
            companyHref={companyHref}
            loadPicture={loadPicture}
          />
        )}
        {quotations.length === 0 ? null : <HighlightList quotations={quotations} lang={lang} editor={editor} />}
        <footer class="v-reader-foot">
          <a href={article.originalUrl} rel="noopener noreferrer">
            {article.originalUrl}
          </a>
        </footer>
      </article>
      {children}
    </Root>
  );
}

function byline({ article }: SavedText): string {
  const { publisher, author, published, savedAt, wordCount } = article;
  const minutes = wordCount === undefined ? 0 : Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
  return lineOf([
    publisher,
    author,
    formatDate(published, 'long'),
    formatUpdate(article),
    minutes === 0 ? '' : t('reader.minutes', minutes, [String(minutes)]),
    savedAt === undefined ? '' : t('save.savedOn', [formatMoment(savedAt)]),
  ]);
}

type ReaderHeadProps = Pick<
  ReaderProps,
  'editor' | 'onStep' | 'isAtEnd' | 'onPrint' | 'look' | 'onLook' | 'pageHref'
> & {
  readonly saved: SavedText;
};

/** Title, source, what can be done with the article, and the reader’s own words about it. */
function ReaderHead({ saved, editor, onStep, isAtEnd = false, onPrint, look, onLook, pageHref }: ReaderHeadProps) {
  const { title, lang, originalUrl } = saved.article;
  return (
    <header class="v-reader-head">
      <p class="v-soft">{byline(saved)}</p>
      <h1 lang={lang}>{title}</h1>
      <p class="v-reader-tools">
        <a class="v-button" href={originalUrl} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} />
          <span>{t('reader.original')}</span>
        </a>
        {onPrint === undefined ? null : (
          <Button icon={Printer} onClick={onPrint}>
            {t('reader.print')}
          </Button>
        )}
        {onStep === undefined ? null : (
          <span class="v-reader-steps">
            <IconButton icon={ArrowLeft} label={t('reader.newer')} keys="Alt+P" onClick={() => onStep(-1)} />
            <IconButton icon={ArrowRight} label={t('reader.older')} keys="Alt+N" onClick={() => onStep(1)} />
          </span>
        )}
        {pageHref === undefined ? null : (
          <a class="v-button" href={pageHref} target="_blank" rel="noreferrer">
            <Icon node={SquareArrowOutUpRight} />
            <span>{t('dossier.openPage')}</span>
          </a>
        )}
        {editor === undefined ? null : <ArchiveButton editor={editor} />}
        <output class="v-soft v-said">{isAtEnd ? t('reader.atEnd') : ''}</output>
      </p>
      {look === undefined || onLook === undefined ? null : <LookTools look={look} onLook={onLook} />}
      <WrittenWords written={editor?.written ?? saved.article} editor={editor} />
    </header>
  );
}
