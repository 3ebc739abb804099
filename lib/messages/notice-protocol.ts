/** What the notice of a save asks, which stands on the page where the reader saved by menu or key. */
import type { SavedNotice } from '../model/last-save.ts';
import type { Nothing } from './nothing.ts';

export type NoticeProtocol = {
  /** What was saved last from the sender’s own tab. (content script) */
  'last-save': { request: Nothing; reply: SavedNotice };
  /** Takes that save back, unless another was made since. (content script) */
  'undo-last-save': { request: { readonly token: string }; reply: Nothing };
};
