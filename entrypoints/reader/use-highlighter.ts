import { useEffect, useState } from 'preact/hooks';
import type { Highlighter } from '../../components/reader/highlighter.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Article, Quotation } from '../../lib/model/article.ts';
import type { AskBackground } from '../library/ports.ts';

type Ports = { readonly askBackground: AskBackground; readonly newId: () => string };
type Change = { readonly quotations: readonly Quotation[]; readonly error?: AppError | undefined };

/** The highlights of an article, as the library has them, and changing them; nothing before there is an article. */
export function useHighlighter(ports: Ports, article: Article | undefined): Highlighter | undefined {
  const [changed, setChanged] = useState<Change>();
  useEffect(() => setChanged(undefined), [article]);
  if (article === undefined) return undefined;
  const { id } = article;
  const { quotations, error } = changed ?? { quotations: article.quotations ?? [] };
  const change = async (kind: 'keep-quotation' | 'remove-quotation', text: string, note: string): Promise<void> => {
    const commandId = ports.newId();
    const done =
      kind === 'keep-quotation'
        ? await ports.askBackground(kind, { commandId, id, text, note })
        : await ports.askBackground(kind, { commandId, id, text });
    const read = done.ok ? await ports.askBackground('read-article', { id }) : done;
    setChanged(read.ok ? { quotations: read.value.article.quotations ?? [] } : { quotations, error: read.error });
  };
  return {
    quotations,
    error,
    keep: (words, note) => void change('keep-quotation', words, note),
    remove: (words) => void change('remove-quotation', words, ''),
  };
}
