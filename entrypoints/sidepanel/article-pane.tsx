import { useEffect, useState } from 'preact/hooks';
import { Reader } from '../../components/reader/reader.tsx';
import type { ArticleId } from '../../lib/model/article.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { panelHash } from '../../lib/navigation/panel-view.ts';
import '../../components/reader/reader.css';
import { usePictures } from '../reader/load-picture.ts';
import { useArticleEditor } from '../reader/use-article-editor.ts';
import { LateThread } from '../team/late-thread.tsx';
import type { PanelPorts } from './ports.ts';

type ArticlePaneProps = { readonly ports: Pick<PanelPorts, 'askBackground' | 'newId'>; readonly id: ArticleId };

/** An article of the library, read beside the page. Another article is another pane: give it a key. */
export function ArticlePane({ ports, id }: ArticlePaneProps) {
  const [saved, setSaved] = useState<Parameters<typeof Reader>[0]['saved']>();
  const article = saved?.ok === true ? saved.value.article : undefined;
  const editor = useArticleEditor(ports, article);
  const loadPicture = usePictures(ports, id);
  useEffect(() => {
    let isOver = false;
    const fetchArticle = async (): Promise<void> => {
      const reply = await ports.askBackground('open-saved', { id });
      if (!isOver) setSaved(reply);
    };
    void fetchArticle();
    return () => {
      isOver = true;
    };
  }, [ports, id]);
  return (
    <Reader
      saved={saved}
      editor={editor}
      loadPicture={loadPicture}
      companyHref={(company) => panelHash({ dossier: { kind: 'company', id: company } })}
      pageHref={readerPath(id)}
    >
      {article === undefined ? null : <LateThread ports={ports} url={article.url} />}
    </Reader>
  );
}
