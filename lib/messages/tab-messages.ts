/** Messages that the annotating script of a tab handles, sent by the background and by the extension's pages. */
import type { CompanyId } from '../model/company.ts';
import type { PageDescription } from '../model/page-description.ts';
import type { Nothing } from './message.ts';

/** Scripts of ours that a page asks for when it needs them; each is an entrypoint. */
export const LATE_SCRIPTS = ['link', 'corrections', 'private-marks', 'popover', 'popover-tools'] as const;
export type LateScript = (typeof LATE_SCRIPTS)[number];

/** A name in a frame. */
export type FramedName = { readonly companyId: CompanyId; readonly surface: string };

type MarkStep = { readonly direction: 'next' | 'previous'; readonly edge?: 'in' | 'out' };

/** Messages that the annotating script of a tab answers. */
export type TabProtocol = {
  /**
   * Companies named on the page, most named first; with the stops of a walk only where they are asked for, since
   * choosing them takes a while.
   */
  'describe-page': { request: { readonly stops?: true }; reply: PageDescription };
  /**
   * Walks to the next or previous mark and shows it. Where the walk goes on in another frame it is left (`out`: what it
   * shows closes) and entered there (`in`: at that end).
   */
  'step-mark': { request: MarkStep; reply: Nothing };
  /** Opens the popover on the current mark, or closes it. */
  'toggle-popover': { request: Nothing; reply: Nothing };
  /** Opens the popover on words that the reader selected. */
  'look-up-selection': { request: { readonly text: string }; reply: Nothing };
  /** Opens the popover for a name in a frame, in a corner. */
  'open-for-frame': { request: FramedName; reply: Nothing };
  /** The pointer left that name. */
  'close-for-frame': { request: Nothing; reply: Nothing };
  /** Scrolls to the first mention of a company. */
  'go-to-company': { request: { readonly companyId: CompanyId }; reply: Nothing };
};

export type TabMessage = keyof TabProtocol;
