/** The messages of the background, joined from the files of the features. */
import { ACCOUNTS_MESSAGES } from './accounts.ts';
import { ARTICLES_MESSAGES } from './articles.ts';
import { COMPANIES_MESSAGES } from './companies.ts';
import { CORRECTIONS_MESSAGES } from './corrections.ts';
import { DOSSIER_MESSAGES } from './dossier.ts';
import { FACT_REPORTS_MESSAGES } from './fact-reports.ts';
import { FEEDS_MESSAGES } from './feeds.ts';
import { LIBRARY_MESSAGES } from './library.ts';
import { MARKS_MESSAGES } from './marks.ts';
import type { Message, ProtocolOf } from './message.ts';
import { NOTICES_MESSAGES } from './notices.ts';
import { PACKS_MESSAGES } from './packs.ts';
import { POPOVER_MESSAGES } from './popover.ts';
import { PROSPECTS_MESSAGES } from './prospects.ts';
import { SEARCH_MESSAGES } from './search.ts';
import { SETTINGS_MESSAGES } from './settings.ts';
import { TEAM_MESSAGES } from './team.ts';
import { WATCH_MESSAGES } from './watch.ts';

const MESSAGES = {
  ...ACCOUNTS_MESSAGES,
  ...ARTICLES_MESSAGES,
  ...COMPANIES_MESSAGES,
  ...CORRECTIONS_MESSAGES,
  ...DOSSIER_MESSAGES,
  ...FACT_REPORTS_MESSAGES,
  ...FEEDS_MESSAGES,
  ...LIBRARY_MESSAGES,
  ...MARKS_MESSAGES,
  ...NOTICES_MESSAGES,
  ...PACKS_MESSAGES,
  ...POPOVER_MESSAGES,
  ...PROSPECTS_MESSAGES,
  ...SEARCH_MESSAGES,
  ...SETTINGS_MESSAGES,
  ...TEAM_MESSAGES,
  ...WATCH_MESSAGES,
};

/** Requests and replies of the background; replies travel as `Result<Reply, AppError>`. */
export type BackgroundProtocol = ProtocolOf<typeof MESSAGES>;
export type BackgroundMessage = keyof BackgroundProtocol;

/** Every message that the background handles: the one list of what may be asked of it, and by whom. */
export const BACKGROUND_MESSAGES: {
  readonly [Name in BackgroundMessage]: Message<BackgroundProtocol[Name]['request'], BackgroundProtocol[Name]['reply']>;
} = MESSAGES;
