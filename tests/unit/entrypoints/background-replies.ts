/** A background that answers as a test says, and remembers what it was asked. */
import type { BackgroundProtocol } from '../../../lib/messages/background-messages.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { resultsOf, article, card, preview } from '../components/samples.ts';
import { LIBRARY_REPLIES } from './library-replies.ts';
import { PROSPECT_REPLIES } from './prospect-replies.ts';
import { TEAM_REPLIES } from './team-replies.ts';
import { WATCH_REPLIES } from './watch-replies.ts';

type Reply<T> = Result<T, AppError> | Promise<Result<T, AppError>>;
export type Answers = {
  readonly [Name in keyof BackgroundProtocol]: (
    payload: BackgroundProtocol[Name]['request'],
  ) => Reply<BackgroundProtocol[Name]['reply']>;
};

const EVERYDAY: Answers = {
  'preview-company': () => ok(preview),
  'public-card': () => ok(preview),
  'may-be-prepared': () => ok({ prepared: false }),
  'looked-at': () => ok({}),
  'accounts-state': () => ok({ total: 0 }),
  'all-accounts': () => ok([]),
  'import-accounts': ({ accounts }) => ok({ added: accounts.length, updated: 0, left: 0 }),
  'finish-accounts': () => ok({}),
  'remove-accounts': () => ok({}),
  'accounts-of': () => ok([]),
  'fact-reports': () => ok([]),
  'report-fact': ({ report }) => ok({ ...report, id: 'chief orange', at: '2026-11-25T00:00:00Z' }),
  'withdraw-fact-report': () => ok({}),
  'list-packs': () => ok({ order: ['built-in'], packs: [], conflicts: [] }),
  'check-pack': () => ok({ kind: 'refused', problem: 'not-a-pack' }),
  'install-pack': () => ok({ kind: 'refused', problem: 'not-a-pack' }),
  'download-pack': () => ok({ text: '' }),
  'roll-pack-back': () => ok({}),
  'remove-pack': () => ok({}),
  'order-packs': () => ok({}),
  'preview-form': () => ok({ places: 0, articles: 0, first: [], common: false }),
  'choose-language': () => ok({}),
  'company-months': () => ok([]),
  'save-own-page': () => ok({ id: 'a1', savedAt: '2026-05-02T12:00:00Z', wordCount: 1240, alreadySaved: false }),
  'article-read': () => ok({}),
  'last-save': () => ok({ token: 't', tone: 'good', words: 'Saved to your library', canUndo: true }),
  'undo-last-save': () => ok({}),
  'follow-offered': () => err(appError('not-found')),
  'inject-script': () => ok({}),
  'cold-names': () => ok({ names: '' }),
  'annotate-tab': () => ok({}),
  'mute-site': () => ok({}),
  'mute-sites': () => ok({}),
  'why-marked': () => ok({ certainty: 'certain', for: [], against: [] }),
  'look-up': () => ok({}),
  'open-look-up': () => ok({}),
  'open-dossier': () => ok({}),
  'open-in-top': () => ok({}),
  correct: () => ok({ id: 'l1' }),
  'remove-correction': () => ok({}),
  'import-corrections': () => ok({ total: 3, added: 2 }),
  'find-companies': () => ok([{ id: 'cloudwatt', name: 'Cloudwatt' }]),
  'change-settings': () => ok({ ...DEFAULT_SETTINGS, density: 'all' }),
  'company-cards': () => ok([card]),
  'last-news': () => ok([]),
  'read-tab-article': () => ok({ article }),
  'save-article': () => ok({ id: 'a1', savedAt: '2026-05-02T12:00:00Z', wordCount: 1240, alreadySaved: false }),
  'edit-article': () => ok({}),
  'keep-quotation': () => ok({}),
  'remove-quotation': () => ok({}),
  'undo-save': () => ok({}),
  'search-library': () => ok(resultsOf([])),
  'search-ids': () => ok([]),
  'complete-query': () => ok({}),
  'related-articles': () => ok([]),
  'read-article': () => err(appError('not-found')),
  'change-articles': () => ok({}),
  'library-state': () => ok({ articles: 2143, saved: 37 }),
  'list-feeds': () => ok([]),
  'look-for-feed': () => ok({ kind: 'failed', problem: { kind: 'no-feed' } }),
  'follow-feeds': () => ok({ ids: [], added: 1, known: 0, refused: 0, locked: 0 }),
  'change-feed': () => ok({}),
  'unfollow-feed': () => ok({}),
  'visit-feeds': () => ok({}),
  'steer-archive': () => ok({}),
  ...LIBRARY_REPLIES,
  ...WATCH_REPLIES,
  ...TEAM_REPLIES,
  ...PROSPECT_REPLIES,
};

export function backgroundAnswering(special: Partial<Answers>) {
  const answers: Answers = { ...EVERYDAY, ...special };
  const asked: { readonly name: keyof BackgroundProtocol; readonly payload: unknown }[] = [];
  async function askBackground<Name extends keyof BackgroundProtocol>(
    name: Name,
    payload: BackgroundProtocol[Name]['request'],
  ): Promise<Result<BackgroundProtocol[Name]['reply'], AppError>> {
    asked.push({ name, payload });
    return answers[name](payload);
  }
  return {
    askBackground,
    asked,
    askedFor: (name: keyof BackgroundProtocol) =>
      asked.filter((question) => question.name === name).map(({ payload }) => payload),
  };
}
