/** What a reader asks of a popover beyond looking at it. The code for it comes when the first of them is asked. */
export type Action =
  /** Shows why the words are marked, or what else can be done; a second time hides it again. */
  | 'why'
  | 'more'
  | 'reject'
  | 'another'
  | 'never'
  | 'mute'
  | 'save'
  | 'watch'
  | 'unwatch'
  | 'dossier'
  /** Opens where a fact of the company can be reported as outdated. */
  | 'outdated'
  | 'search'
  /** Opens the library with all it holds about the company. */
  | 'library'
  /** What can be done with words that no company is known by. */
  | 'unknown'
  /** Shows how often the company was written about by month. */
  | 'months';

/** What came of it, as the popover must know it. */
export type ActionState = {
  /** The sheet that is open under the row of actions. */
  readonly open?: 'why' | 'more' | undefined;
  /** Stands in the place of the row. */
  readonly takesOver: boolean;
  readonly isFailed?: boolean;
};
