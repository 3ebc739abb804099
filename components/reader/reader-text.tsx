import type { Quotation } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { linksIn } from '../../lib/model/kept-text.ts';
import type { SavedText } from '../../lib/model/library.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { t } from '../../lib/platform/i18n.ts';
import { HighlightedText } from './highlighted-text.tsx';
import { highlightsIn } from './highlights.ts';
import { MarkedStretch } from './marked-stretch.tsx';
import { Picture } from './picture.tsx';
import type { LoadPicture } from './picture.tsx';
import { readerParts, startOf } from './place-pictures.ts';
import { TextBlock } from './text-block.tsx';
import { readerBlocks } from './text-blocks.ts';
import type { Stretch } from './text-blocks.ts';
import type { ArticleEditor } from './written-words.tsx';

type ReaderTextProps = {
  readonly saved: Pick<SavedText, 'article' | 'structure' | 'links' | 'mentions' | 'companyNames' | 'pictures'>;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Absent where the text is only read. */
  readonly editor: ArticleEditor | undefined;
  /** Where the dossier of a company is. */
  readonly companyHref: (id: CompanyId) => string;
  readonly loadPicture: LoadPicture | undefined;
};

/** The kept text. All of it is text: nothing a page wrote is markup here. */
export function ReaderText({ saved, text, quotations, editor, companyHref, loadPicture }: ReaderTextProps) {
  const { article, structure = [], links = [], mentions, companyNames, pictures = [] } = saved;
  const linkOf = ({ companyId }: Mention): { href: string; label: string } => {
    const name = companyNames[companyId] ?? companyId;
    return { href: companyHref(companyId), label: t('reader.about', [name]) };
  };
  const highlights = highlightsIn(text, quotations);
  const pageLinks = linksIn(text, links);
  const draw = (stretch: Stretch) => (
    <MarkedStretch
      text={text}
      stretch={stretch}
      highlights={highlights}
      links={{ mentions, linkOf }}
      pageLinks={pageLinks}
    />
  );
  return (
    <HighlightedText class="v-reader-text" lang={article.lang} editor={editor}>
      {readerParts(readerBlocks(text, structure), pictures).map((part) =>
        part.kind === 'block' ? (
          <TextBlock key={startOf(part.block)} block={part.block} text={text} heading="h2" draw={draw} />
        ) : (
          <Picture
            key={`picture ${String(part.picture.number)}`}
            picture={part.picture}
            lang={article.lang}
            load={loadPicture}
          />
        ),
      )}
    </HighlightedText>
  );
}
