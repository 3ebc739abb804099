import { useState } from 'preact/hooks';
import type { ArticleEditor } from '../../components/reader/written-words.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Article } from '../../lib/model/article.ts';
import type { Result } from '../../lib/model/result.ts';
import type { AskBackground } from '../library/ports.ts';

type Ports = { readonly askBackground: AskBackground; readonly newId: () => string };
/** What came of a change, and the article it was made to: another one may be open when it is known. */
type Change = Pick<ArticleEditor, 'written' | 'error'> & { readonly of: Article };

/** What the reader wrote on an article, as the library has it, and changing it; nothing before there is an article. */
export function useArticleEditor(ports: Ports, article: Article | undefined): ArticleEditor | undefined {
  const [changed, setChanged] = useState<Change>();
  if (article === undefined) return undefined;
  const { id } = article;
  const { written, error } = changed?.of === article ? changed : { written: article };
  const show = async (changing: Promise<Result<unknown, AppError>>): Promise<void> => {
    const done = await changing;
    const read = done.ok ? await ports.askBackground('read-article', { id }) : done;
    setChanged({ of: article, ...(read.ok ? { written: read.value.article } : { written, error: read.error }) });
  };
  const command = () => ({ commandId: ports.newId(), id });
  return {
    written,
    error,
    edit: (tags, note) => void show(ports.askBackground('edit-article', { ...command(), tags: [...tags], note })),
    highlight: (text, note) => void show(ports.askBackground('keep-quotation', { ...command(), text, note })),
    archive: (archived) =>
      void show(ports.askBackground('change-articles', { commandId: ports.newId(), change: { ids: [id], archived } })),
    removeHighlight: (text) => void show(ports.askBackground('remove-quotation', { ...command(), text })),
  };
}
