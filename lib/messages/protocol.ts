import type { ArticleId } from '../model/article.ts';
import type { CompanyCard, CompanyId, CompanyName } from '../model/company.ts';
import type { GivenCorrection } from '../model/correction.ts';
import type { LibraryState } from '../model/library.ts';
import type { PageDescription } from '../model/page-description.ts';
import type { Preview } from '../model/preview.ts';
import type { Settings } from '../model/settings.ts';
import type { SavedReceipt, TabArticle } from '../model/tab-article.ts';
/**
 * Every message that crosses a border between contexts, with the types of its request and reply.
 * Both ends are typed from here; replies travel as `Result<Reply, AppError>`.
 * `requests.ts` holds the schema that the receiving end checks each payload with.
 */
import type { Why } from '../recognition/explain/why.ts';
import type { DossierProtocol } from './dossier-protocol.ts';
import type { FeedProtocol } from './feed-protocol.ts';
import type { LanguageProtocol } from './language-protocol.ts';
import type { LibraryProtocol } from './library-protocol.ts';
import type { Nothing } from './nothing.ts';
import type { NoticeProtocol } from './notice-protocol.ts';
import type { PopoverProtocol } from './popover-protocol.ts';
import type { ProspectProtocol } from './prospect-protocol.ts';
import type { SearchProtocol } from './search-protocol.ts';
import type { WatchProtocol } from './watch-protocol.ts';

export type { Nothing } from './nothing.ts';

/** Scripts of ours that a page asks for when it needs them; each is an entrypoint. */
export type LateScript = 'link' | 'corrections' | 'popover' | 'popover-tools';

/** A name in a frame. */
export type FramedName = { readonly companyId: CompanyId; readonly surface: string };

/** Messages that the background answers. `from` tells who may send it. */
export type BackgroundProtocol = DossierProtocol &
  FeedProtocol &
  LanguageProtocol &
  LibraryProtocol &
  NoticeProtocol &
  PopoverProtocol &
  ProspectProtocol &
  SearchProtocol &
  WatchProtocol & {
    /** The popover's question: who is this, and what does the library hold about it? (content script, pages) */
    'preview-company': { request: { readonly companyId: CompanyId }; reply: Preview };
    /** Asks for more of our code in the sender's own frame: that which links, or makes lessons ready; the popover's, and what it can do beyond the first glance. (content script) */
    'inject-script': { request: { readonly script: LateScript }; reply: Nothing };
    /** Marks the tab with the annotating script, by the grant of the reader's click. (pages) */
    'annotate-tab': { request: { readonly tabId: number }; reply: Nothing };
    /** Switches marks off or on for a host. (content script for its own host, pages) */
    'mute-site': { request: { readonly host: string; readonly muted: boolean }; reply: Nothing };
    /** Why a mark is one, by the numbers of the features it was scored with. (content script) */
    'why-marked': { request: { readonly score: number; readonly features: readonly number[] }; reply: Why };
    /** Keeps what the reader taught, and gives the id by which it can be taken back. (content script for its own host, pages) */
    correct: { request: { readonly correction: GivenCorrection }; reply: { readonly id: string } };
    /** Takes a lesson back. (content script for its own host, pages) */
    unteach: { request: { readonly id: string }; reply: Nothing };
    /** Takes in the lessons of a file; tells how many it holds and how many were new. (pages) */
    'import-corrections': {
      request: { readonly text: string };
      reply: { readonly total: number; readonly added: number };
    };
    /** Companies by the beginning or a part of their name, the likeliest first. (content script, pages) */
    'find-companies': { request: { readonly query: string; readonly limit: number }; reply: readonly CompanyName[] };
    /** The company that a text names, however doubtful: the longest name in it. (content script) */
    'look-up': { request: { readonly text: string }; reply: { readonly companyId?: CompanyId | undefined } };
    /** Opens the search over the library, or the form for a name, with words of the sender’s page. (content script) */
    'open-look-up': { request: { readonly text: string; readonly place: 'search' | 'add-name' }; reply: Nothing };
    /** Opens the dossier of a company: beside the page for a script in it, in a tab for a page of the extension. */
    'open-dossier': { request: { readonly companyId: CompanyId }; reply: Nothing };
    /** Opens a popover in the tab’s own document, for a frame too small for one; with no name it is left again. (content script) */
    'open-in-top': { request: { readonly name?: FramedName | undefined }; reply: Nothing };
    /** Changes what the reader chose; absent keys stay as they are. (pages) */
    'change-settings': { request: { readonly settings: Partial<Settings> }; reply: Settings };
    /** Cards of companies by id; unknown ids are left out. (pages) */
    'company-cards': { request: { readonly ids: readonly CompanyId[] }; reply: readonly CompanyCard[] };
    /** Reads the article in a tab without saving it. (pages) */
    'read-tab-article': { request: { readonly tabId: number }; reply: TabArticle };
    /** Reads and saves the article in a tab; `commandId` makes a repeated message harmless. (pages) */
    'save-article': {
      request: {
        readonly commandId: string;
        readonly tabId: number;
        readonly tags: readonly string[];
        readonly note: string;
      };
      reply: SavedReceipt;
    };
    /** Changes tags and note of a saved article. (pages) */
    'edit-article': {
      request: {
        readonly commandId: string;
        readonly id: ArticleId;
        readonly tags: readonly string[];
        readonly note: string;
      };
      reply: Nothing;
    };
    /** Takes a save back: a new article goes, one that the library knew before is as it was. (pages) */
    'undo-save': { request: { readonly commandId: string; readonly id: ArticleId }; reply: Nothing };
    /** How many articles there are, or why the library cannot be opened. (pages) */
    'library-state': { request: Nothing; reply: LibraryState };
  };

type MarkStep = { readonly direction: 'next' | 'previous'; readonly edge?: 'in' | 'out' };

/** Messages that the annotating script of a tab answers. */
export type TabProtocol = {
  /** Companies named on the page, most named first; with the stops of a walk only where they are asked for, since choosing them takes a while. */
  'describe-page': { request: { readonly stops?: true }; reply: PageDescription };
  /**
   * Walks to the next or previous mark and shows it. Where the walk goes on in another frame it is left (`out`: what it shows closes)
   * and entered there (`in`: at that end).
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

export type BackgroundMessage = keyof BackgroundProtocol;
export type TabMessage = keyof TabProtocol;

/** Shape on the wire. `vigie` keeps other messages of the extension's future apart. */
export type Envelope = { readonly vigie: string; readonly payload: unknown };
