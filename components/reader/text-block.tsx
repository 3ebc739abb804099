import { hasCorner } from '../../lib/model/kept-text.ts';
import type { ReaderBlock, Stretch } from './text-blocks.ts';

type TextBlockProps = {
  readonly block: ReaderBlock;
  readonly text: string;
  /** What a heading of the text is on the page that shows it. */
  readonly heading: 'h2' | 'h3';
  readonly draw: (stretch: Stretch) => preact.JSX.Element;
};

/** One block of a kept text, as what it is. */
export function TextBlock({ block, text, heading: Heading, draw }: TextBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading>{draw(block)}</Heading>;
    case 'paragraph':
      return <p>{draw(block)}</p>;
    case 'code':
      return <pre>{draw(block)}</pre>;
    case 'quotation':
      return (
        <blockquote>
          {block.lines.map((line) => (
            <p key={line.start}>{draw(line)}</p>
          ))}
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.lines.map((line) => (
            <li key={line.start}>{draw(line)}</li>
          ))}
        </ul>
      );
    case 'numbered':
      return (
        <ol>
          {block.lines.map((line) => (
            <li key={line.start} value={line.number}>
              {draw(line)}
            </li>
          ))}
        </ol>
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

/** With the empty corner beside the names of its columns. */
function withCorner(rows: readonly (readonly Stretch[])[]): readonly (readonly Stretch[])[] {
  const [first = [], ...others] = rows;
  const start = first[0]?.start ?? 0;
  return hasCorner(rows.map(({ length }) => length)) ? [[{ start, end: start }, ...first], ...others] : rows;
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
