/** The address bar, after the keyword of the manifest. */
import { browser } from 'wxt/browser';
import { isFirefox } from './runtime.ts';

/** A stretch of a line; `match` is set off, `dim` is beside the point. */
export type LinePiece = { readonly text: string; readonly style?: 'match' | 'dim' };

/** A line under the address bar; `content` is what is entered when it is chosen. */
type OmniboxLine = { readonly content: string; readonly pieces: readonly LinePiece[] };

/** What is said of what is typed, and what else may be chosen. */
export type OmniboxResponse = { readonly first: readonly LinePiece[]; readonly lines: readonly OmniboxLine[] };

/** Where the reader wants it opened. */
export type Disposition = 'here' | 'new-tab' | 'behind';

type Omnibox = {
  /** What stands there before anything is typed. */
  readonly hint: string;
  readonly respond: (typed: string) => Promise<OmniboxResponse>;
  readonly entered: (text: string, where: Disposition) => void;
  readonly reportBug: (error: unknown) => void;
};

/** Suggests while the reader types; a response to an older text is dropped. */
export function handleOmnibox({ hint, respond, entered, reportBug }: Omnibox): void {
  // Firefox for Android has none.
  if (!Reflect.get(browser, 'omnibox')) return;
  let typed = 0;
  browser.omnibox.setDefaultSuggestion({ description: described([{ text: hint }]) });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    typed += 1;
    const token = typed;
    const show = async (): Promise<void> => {
      const { first, lines } = await respond(text);
      if (token !== typed) return;
      browser.omnibox.setDefaultSuggestion({ description: described(first) });
      suggest(lines.map(({ content, pieces }) => ({ content, description: described(pieces) })));
    };
    show().catch(reportBug);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    entered(
      text,
      disposition === 'newForegroundTab' ? 'new-tab' : disposition === 'newBackgroundTab' ? 'behind' : 'here',
    );
  });
}

/** Chromium reads descriptions as XML and refuses all of them for one bad sign; Firefox shows what is written. */
function described(pieces: readonly LinePiece[]): string {
  const isPlain = isFirefox();
  return pieces.map(({ text, style }) => (isPlain ? text : marked(escaped(text), style))).join('');
}

function marked(text: string, style: LinePiece['style']): string {
  return style === undefined || text === '' ? text : `<${style}>${text}</${style}>`;
}

/** Without what XML has no way to write: control signs and halves of pairs. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
