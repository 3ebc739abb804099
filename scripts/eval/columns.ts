/** What a corpus labels a stretch of text with, in its own words: `ORG`, `person`. UTF-16 offsets. */
type CorpusLabel = { readonly start: number; readonly end: number; readonly label: string };
/** A text of a corpus with its labels, one paragraph a line. */
export type CorpusDocument = { readonly text: string; readonly labels: readonly CorpusLabel[] };

/** Where the token and its tag stand in a line, and what is no token: a comment, the head of a document. */
export type ColumnFormat = {
  readonly separator: RegExp;
  readonly token: number;
  readonly tag: number;
  readonly startsDocument: RegExp;
  /**
   * Columns are tags of running text without empty lines: a paragraph ends at the first full stop after so many tokens.
   */
  readonly paragraphTokens?: number;
};

const DOCUMENT_TOKENS = 2000;
const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]»”’%…]|'s|'t|'re|'ve|'ll|'m|'d|n't)/i;
const NO_SPACE_AFTER = /[([«“$#'’]$/;

/**
 * Reads a file with one token a line and its tag in IOB or IO (the CoNLL formats); spaces between tokens are put in as
 * print has them.
 */
export function readColumns(source: string, format: ColumnFormat): CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  let writer = createWriter();
  const close = (): void => {
    if (writer.tokens() > 0) documents.push(writer.document());
    writer = createWriter();
  };
  for (const line of source.split('\n')) {
    if (format.startsDocument.test(line)) close();
    else if (line.trim() === '') writer.endParagraph();
    else if (!line.startsWith('# ')) {
      const columns = line.trimEnd().split(format.separator);
      const token = columns[format.token] ?? '';
      writer.write(token, columns.at(format.tag) ?? 'O');
      if (format.paragraphTokens !== undefined && writer.paragraphTokens() >= format.paragraphTokens && token === '.')
        writer.endParagraph();
      if (writer.tokens() >= DOCUMENT_TOKENS && writer.paragraphTokens() === 0) close();
    }
  }
  close();
  return documents;
}

type Writer = {
  write(token: string, tag: string): void;
  endParagraph(): void;
  tokens(): number;
  paragraphTokens(): number;
  document(): CorpusDocument;
};

function createWriter(): Writer {
  const labels: { start: number; end: number; label: string }[] = [];
  let text = '';
  let [tokens, inParagraph] = [0, 0];
  let open: { start: number; end: number; label: string } | undefined;
  return {
    write(token, tag) {
      if (inParagraph > 0 && !NO_SPACE_BEFORE.test(token) && !NO_SPACE_AFTER.test(text)) text += ' ';
      const start = text.length;
      text += token;
      tokens += 1;
      inParagraph += 1;
      const [, begins = '', label = ''] = /^(B|I)-(.+)$/.exec(tag) ?? [];
      if (label === '') open = undefined;
      else if (open?.label === label && begins === 'I') open.end = text.length;
      else {
        open = { start, end: text.length, label };
        labels.push(open);
      }
    },
    endParagraph() {
      if (inParagraph > 0) text += '\n';
      inParagraph = 0;
      open = undefined;
    },
    tokens: () => tokens,
    paragraphTokens: () => inParagraph,
    document: () => ({ text, labels }),
  };
}
