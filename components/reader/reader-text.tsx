import type { CompanyId } from '../../lib/model/company.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { SavedText } from '../../lib/model/saved-text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { MarkedStretch } from './marked-stretch.tsx';
import { readerBlocks } from './text-blocks.ts';
import type { ReaderBlock, Stretch } from './text-blocks.ts';

type ReaderTextProps = {
  readonly saved: SavedText;
  readonly text: string;
  /** Where the dossier of a company is. */
  readonly companyHref: (id: CompanyId) => string;
};

/** The kept text. All of it is text: nothing a page wrote is markup here. */
export function ReaderText({ saved, text, companyHref }: ReaderTextProps) {
  const { structure = [], mentions, companyNames } = saved;
  const linkOf = ({ companyId }: Mention): { href: string; label: string } => {
    const name = companyNames[companyId] ?? companyId;
    return { href: companyHref(companyId), label: t('reader.about', [name]) };
  };
  const draw = (stretch: Stretch) => <MarkedStretch text={text} stretch={stretch} mentions={mentions} linkOf={linkOf} />;
  return (
    <div class="v-reader-text" lang={saved.article.lang}>
      {readerBlocks(text, structure).map((block) => (
        <Block key={'start' in block ? block.start : block.lines[0]?.start} block={block} text={text} draw={draw} />
      ))}
    </div>
  );
}

function Block({ block, text, draw }: { readonly block: ReaderBlock; readonly text: string; readonly draw: (stretch: Stretch) => preact.JSX.Element }) {
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
      return (
        <table>
          <tbody>
            {block.lines.map((line) => (
              <tr key={line.start}>
                {cellsOf(text, line).map((cell) => (
                  <td key={cell.start}>{draw(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
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
