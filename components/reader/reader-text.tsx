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
import { readerBlocks } from './text-blocks.ts';
import type { ReaderBlock, Stretch } from './text-blocks.ts';
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
          <Block key={startOf(part.block)} block={part.block} text={text} draw={draw} />
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

function Block({
  block,
  text,
  draw,
}: {
  readonly block: ReaderBlock;
  readonly text: string;
  readonly draw: (stretch: Stretch) => preact.JSX.Element;
}) {
  switch (block.kind) {
    case 'heading':
      return <h2>{draw(block)}</h2>;
    case 'paragraph':
      return <p>{draw(block)}</p>;
    case 'list':
      return (
        <ul>
          {block.lines.map((line) => (
            <li key={line.start}>{draw(line)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table rows={block.lines.map((line) => cellsOf(text, line))} draw={draw} />;
  }
}

function Table({
  rows,
  draw,
}: {
  readonly rows: readonly (readonly Stretch[])[];
  readonly draw: (stretch: Stretch) => preact.JSX.Element;
}) {
  return (
    <table>
      <tbody>
        {withCorner(rows).map((cells) => (
          <tr key={cells[0]?.start}>
            {cells.map((cell) => (
              <td key={`${String(cell.start)} ${String(cell.end)}`}>{draw(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * A first row that is one short names the columns behind the first: the empty corner beside them leaves no trace in a
 * text.
 */
function withCorner(rows: readonly (readonly Stretch[])[]): readonly (readonly Stretch[])[] {
  const [first = [], ...others] = rows;
  const start = first[0]?.start ?? 0;
  return others.some((cells) => cells.length === first.length + 1) &&
    others.every((cells) => cells.length <= first.length + 1)
    ? [[{ start, end: start }, ...first], ...others]
    : rows;
}

/** A tab parts the cells of a row. */
function cellsOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\t')
    .map((cell) => {
      const stretch = { start: at, end: at + cell.length };
      at = stretch.end + 1;
      return stretch;
    });
}
