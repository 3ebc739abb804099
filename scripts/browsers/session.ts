/** What `npm start` and the end-to-end tests ask of a browser, whichever it is. */
import type { Box, Point } from './in-page.ts';
import type { PopoverContent } from './popover-content.ts';

/** A value that travels between Node and a page. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** An element as people and assistive technology know it; the name must match whole. */
export type Target = { readonly role: string; readonly name: string };

export type Key =
  | 'Escape'
  | 'Enter'
  | 'Tab'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Backspace'
  | 'd'
  | 'e'
  | 'f'
  | 'j'
  | 'm'
  | 'n'
  | 'p'
  | 'x'
  | 'y'
  | '/';

/** A key held with another, as `Alt+S`; `Control+Enter`. */
export type Chord = `Alt+${string}` | 'Control+Enter';

/** A document on the screen: a page, the popup, a page of the extension. Input is trusted, as from a person. */
export type View = {
  /** Runs a self-contained function in the document's own world; arguments and result travel as JSON. */
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs it in a world of its own, which sees the document but no variable or override of the page. */
  evaluateAside<A extends readonly Json[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** What a reader sees: the body's rendered text. */
  text(): Promise<string>;
  /** Whether the view has such an element. */
  has(target: Target): Promise<boolean>;
  /** Waits for the element, brings it into view and clicks its middle. */
  click(target: Target): Promise<void>;
  /** Clicks a field, empties it and writes the text. */
  write(target: Target, text: string): Promise<void>;
  /** Presses and lets go of one key. */
  press(key: Key): Promise<void>;
  /** Presses one key while another is held. */
  chord(keys: Chord): Promise<void>;
  /** Writes into what has the focus. */
  type(text: string): Promise<void>;
  /** Moves the pointer there and rests. */
  moveTo(point: Point): Promise<void>;
  clickAt(point: Point): Promise<void>;
  /** Presses the main button at one point, moves to another, and holds the button. */
  drag(from: Point, to: Point): Promise<void>;
  /** Lets go of the main button. */
  release(at: Point): Promise<void>;
  /** Turns the wheel at a point, by so many pixels downwards. */
  wheel(at: Point, by: number): Promise<void>;
  /** A PNG of the view or of one box in it. */
  screenshot(box?: Box): Promise<Buffer>;
  close(): Promise<void>;
};

/** A document that the extension may annotate: a page, or what stands in a frame of it. */
export type MarkedDocument = View & {
  /** Rests the pointer on the nth occurrence (from 0) of a text, scrolled into view; the box of the text. */
  hoverText(text: string, nth?: number): Promise<Box>;
  /** Every popover that is open and has its content, the oldest first. */
  popovers(): Promise<readonly PopoverContent[]>;
  /** The newest popover, or notice, as it is now; `undefined` while none is shown. */
  popoverNow(): Promise<PopoverContent | undefined>;
  /** Waits for the popover and its content. */
  popover(): Promise<PopoverContent>;
  /** Waits until no popover is shown. */
  popoverGone(): Promise<void>;
  /** Waits for a button of the popover and clicks it. */
  clickInPopover(button: string): Promise<void>;
  /** Texts under a painted mark, in the order of the page. */
  marks(): Promise<readonly string[]>;
};

/** A web page. */
export type Page = MarkedDocument & {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the page's tab to the front. */
  activate(): Promise<void>;
  /** Enlarges the page as the browser’s zoom does: a window of so much fewer and larger CSS pixels. */
  zoom(factor: number): Promise<void>;
  /** What stands in a frame of another site, by the id of the frame, as long as the frame stays where it is. */
  frame(id: string): Promise<MarkedDocument>;
};

export type BrowserName = 'chromium' | 'firefox';

/** A running browser with the extension in it and nothing granted. */
export type Session = {
  readonly name: BrowserName;
  readonly version: string;
  /** The address of a page of the extension: `extensionUrl('options.html')`. */
  extensionUrl(path: string): string;
  newPage(url: string): Promise<Page>;
  openExtensionPage(path: string): Promise<View>;
  /** Waits for a page of the extension that the extension opened by itself in a tab, by the beginning of its path. */
  openedPage(path: string): Promise<View>;
  /** Gives the extension every site, as a reader does on the welcome page. */
  grantAllHosts(): Promise<void>;
  /** The popup over a page, opened as by a click on the toolbar, with the grant that comes with it. */
  openPopup(page: Page): Promise<View>;
  /** Runs one of the extension's keyboard commands on the page in front. */
  command(name: string): Promise<void>;
  /** Chooses an entry of the extension in the menu of a selection on the page in front. */
  chooseOnSelection(
    entry: 'look-up' | 'add-name' | 'search-library' | 'keep-quotation',
    text: string,
    pageUrl: string,
  ): Promise<void>;
  /** Runs a self-contained function in a page of the extension, where `browser` is. */
  inExtension<A extends readonly Json[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Puts the background to sleep, as the browser does after half a minute of silence. */
  stopBackground(): Promise<void>;
  /**
   * Has the browser read the extension's folder again, which may hold another version by now, and waits until that one
   * runs. Tabs stay open; pages of the extension go. Where a policy installed it (`byPolicy`), the browser looks for a
   * newer version at the address of updates instead.
   */
  update(): Promise<void>;
  close(): Promise<void>;
};

/** How to start a browser. */
export type LaunchOptions = {
  /** The built extension, unpacked; in Firefox also its package (`.xpi`). */
  readonly extensionDir: string;
  /**
   * Id under which the browser's policy installs the extension, from wherever it says. Its rights are those of
   * `agreedTo`: Chromium lets nobody change them.
   */
  readonly byPolicy?: string;
  readonly executablePath: string;
  /** Kept when given; else a temporary one that goes with the session. */
  readonly profileDir?: string;
  /** Without a window (default). */
  readonly headless?: boolean;
  /** Language of the browser's surfaces, as `fr`. */
  readonly lang?: string;
  /** Device pixels per CSS pixel. */
  readonly deviceScaleFactor?: number;
  /** Frames a second, where fewer than usual will do (Firefox). */
  readonly frameRate?: number;
  /** Port of an HTTP proxy on loopback that everything goes through, loopback addresses too. */
  readonly proxyPort?: number;
  /** Where downloads go without a question, an absolute path; a fresh profile is wanted. */
  readonly downloadsDir?: string;
  /**
   * Optional permissions, and patterns of sites, that are given when they are asked for, where otherwise a person must
   * answer (Chromium); a fresh profile is wanted.
   */
  readonly agreedTo?: readonly string[];
};
