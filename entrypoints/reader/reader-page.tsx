import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Reader } from '../../components/reader/reader.tsx';
import { namePage } from '../../components/shared/language.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { SavedText } from '../../lib/model/library.ts';
import { READER_SIZES } from '../../lib/model/reader-look.ts';
import type { ReaderLook } from '../../lib/model/reader-look.ts';
import type { Result } from '../../lib/model/result.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { keepReaderLook } from '../../lib/storage/local/reader-look.ts';
import { useHighlighter } from './use-highlighter.ts';

const PORTS = { askBackground, newId: () => crypto.randomUUID() };

type ReaderPageProps = { readonly id: ArticleId; readonly firstLook: ReaderLook };

/** One article of the library, alone on a page. */
export function ReaderPage({ id, firstLook }: ReaderPageProps) {
  const [look, setLook] = useState(firstLook);
  const [saved, setSaved] = useState<Result<SavedText, AppError>>();
  const article = saved?.ok === true ? saved.value.article : undefined;
  const highlighter = useHighlighter(PORTS, article);
  useEffect(() => {
    void askBackground('open-saved', { id }).then(setSaved);
  }, [id]);
  useEffect(() => {
    if (article) namePage(document, article.title);
  }, [article]);
  useLayoutEffect(() => wear(look), [look]);
  return (
    <Reader
      saved={saved}
      companyHref={(company) => dossierPath({ kind: 'company', id: company })}
      highlighter={highlighter}
      onPrint={() => window.print()}
      look={look}
      onLook={(chosen) => {
        setLook(chosen);
        void keepReaderLook(chosen);
      }}
    />
  );
}

/** Sets text and ground as `reader.css` has them for a look. */
function wear({ size, width, theme }: ReaderLook): void {
  const { dataset, style } = document.documentElement;
  dataset['width'] = width;
  dataset['theme'] = theme;
  style.setProperty('--v-reader-size', `${String(READER_SIZES[size] ?? READER_SIZES[1])}px`);
}
