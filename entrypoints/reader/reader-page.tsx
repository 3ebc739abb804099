import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Reader } from '../../components/reader/reader.tsx';
import { namePage } from '../../components/shared/language.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Article, ArticleId } from '../../lib/model/article.ts';
import type { SavedText } from '../../lib/model/library.ts';
import { READER_SIZES } from '../../lib/model/reader-look.ts';
import type { ReaderLook } from '../../lib/model/reader-look.ts';
import type { Result } from '../../lib/model/result.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { keepReaderLook } from '../../lib/storage/local/reader-look.ts';
import { LateThread } from '../team/late-thread.tsx';
import { usePictures } from './load-picture.ts';
import { useArticleEditor } from './use-article-editor.ts';
import { useReadingPlace } from './use-reading-place.ts';

const PORTS = { askBackground, newId: () => crypto.randomUUID() };

type ReaderPageProps = { readonly id: ArticleId; readonly firstLook: ReaderLook };

/** One article of the library, alone on a page. */
export function ReaderPage({ id, firstLook }: ReaderPageProps) {
  const [look, setLook] = useState(firstLook);
  const [saved, setSaved] = useState<Result<SavedText, AppError>>();
  const [isAtEnd, setAtEnd] = useState(false);
  const article = saved?.ok === true ? saved.value.article : undefined;
  const editor = useArticleEditor(PORTS, article);
  const loadPicture = usePictures(PORTS, id);
  const listRef = useRef<readonly ArticleId[]>(undefined);
  useEffect(() => {
    void askBackground('open-saved', { id }).then(setSaved);
  }, [id]);
  useEffect(() => {
    if (article) namePage(document, article.title);
  }, [article]);
  useLayoutEffect(() => wear(look), [look]);
  useReadingPlace(id, article !== undefined);
  /** Goes to the next article of the library, or the one before, in the order in which they were added. */
  const step = async (by: 1 | -1): Promise<void> => {
    const ids = listRef.current ?? (await articlesAround(article));
    const next = ids[ids.indexOf(id) + by];
    if (next === undefined) setAtEnd(true);
    else location.assign(readerPath(next));
  };
  /** An archived article leaves its list: the ones beside it are looked up before. */
  const archive = async (archived: boolean): Promise<void> => {
    listRef.current ??= await articlesAround(article);
    editor?.archive(archived);
  };
  return (
    <Reader
      saved={saved}
      companyHref={(company) => dossierPath({ kind: 'company', id: company })}
      loadPicture={loadPicture}
      editor={
        editor && {
          ...editor,
          archive: (archived) => void archive(archived),
        }
      }
      onStep={(by) => void step(by)}
      isAtEnd={isAtEnd}
      onPrint={() => window.print()}
      look={look}
      onLook={(chosen) => {
        setLook(chosen);
        void keepReaderLook(chosen);
      }}
    >
      {article === undefined ? null : <LateThread key={article.url} ports={PORTS} url={article.url} />}
    </Reader>
  );
}

/** The list that an article stands in, or stood in when it was opened: the library, or the archive. */
async function articlesAround(article: Article | undefined): Promise<readonly ArticleId[]> {
  const query = article?.archived ? 'is:archived' : '';
  const ids = await askBackground('search-ids', { query, sort: 'added' });
  return ids.ok ? ids.value : [];
}

/** Sets text and ground as `reader.css` has them for a look. */
function wear({ size, width, theme }: ReaderLook): void {
  const { dataset, style } = document.documentElement;
  dataset['width'] = width;
  dataset['theme'] = theme;
  style.setProperty('--v-reader-size', `${String((READER_SIZES[size] ?? READER_SIZES[1]) / 16)}rem`);
}
