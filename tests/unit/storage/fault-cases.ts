/** Everything that the library's storage does, as it can meet a fault of the disk, over one library with all in it. */
import type { ArticleId } from '../../../lib/model/article.ts';
import type { Feed, FeedId } from '../../../lib/model/feed.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { ProspectList } from '../../../lib/model/prospect.ts';
import { ok, type Result } from '../../../lib/model/result.ts';
import { checksum } from '../../../lib/search/index/bytes.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { finishAccounts, putAccounts, removeAccounts } from '../../../lib/storage/library/accounts.ts';
import { rememberBrief } from '../../../lib/storage/library/brief-days.ts';
import { changeArticles } from '../../../lib/storage/library/bulk-changes.ts';
import { forgetVisits, keepVisit } from '../../../lib/storage/library/company-visits.ts';
import { forgetDraftCopies, keepDraftCopy } from '../../../lib/storage/library/draft-copies.ts';
import { changeFacts } from '../../../lib/storage/library/dropped-facts.ts';
import { deleteFactReport, putFactReport } from '../../../lib/storage/library/fact-reports.ts';
import { keepFacts } from '../../../lib/storage/library/fact-slices.ts';
import { addFeeds, changeFeed, putFeedArticles, removeFeed } from '../../../lib/storage/library/feeds.ts';
import type { FeedVisit } from '../../../lib/storage/library/feeds.ts';
import { importPart, undoImportPart } from '../../../lib/storage/library/imports.ts';
import { keepDigests, keepDigestsAhead } from '../../../lib/storage/library/keep-article-digests.ts';
import { putPack, putPackOrder, removePack } from '../../../lib/storage/library/packs.ts';
import { deleteAllPictures, keepPicture } from '../../../lib/storage/library/pictures.ts';
import { clearChunks, replaceChunks } from '../../../lib/storage/library/postings.ts';
import { changeProspects, removeProspectList } from '../../../lib/storage/library/prospects.ts';
import { expireArticles, writeRetention } from '../../../lib/storage/library/retention.ts';
import { changeQuotations, editArticle, saveArticle, undoSave } from '../../../lib/storage/library/saved-articles.ts';
import { sayChanges, sayChangesIn } from '../../../lib/storage/library/say-changes.ts';
import { shareAccounts } from '../../../lib/storage/library/share-accounts.ts';
import { shareList, stopSharing } from '../../../lib/storage/library/share-list.ts';
import { installStarter, removeStarter } from '../../../lib/storage/library/starter-articles.ts';
import { changeProgress, writeOf } from '../../../lib/storage/library/stored-team.ts';
import { takeAccounts } from '../../../lib/storage/library/team-accounts.ts';
import { mendStamps } from '../../../lib/storage/library/team-clock.ts';
import { takeIn } from '../../../lib/storage/library/team-incoming.ts';
import type { Incoming } from '../../../lib/storage/library/team-incoming.ts';
import { takeLists } from '../../../lib/storage/library/team-lists.ts';
import { chooseMentionNotices, seeMentions } from '../../../lib/storage/library/team-mentions.ts';
import { beginEpoch, keepDrafts, resend, settle } from '../../../lib/storage/library/team-outgoing.ts';
import { declineProposal, proposeName } from '../../../lib/storage/library/team-proposals.ts';
import { joinTeam, leaveTeam, takeOutOfTeam } from '../../../lib/storage/library/team.ts';
import { emptyTrash, takeBack, throwAway } from '../../../lib/storage/library/trash.ts';
import { changeWatch } from '../../../lib/storage/library/watch.ts';
import type { Fields, FieldValue } from '../../../lib/sync/fields.ts';
import { anArticle } from '../../support/articles.ts';
import { REPORT } from '../../support/moved.ts';
import { aTeam } from '../sync/a-team.ts';

const AT = '2026-03-01T10:00:00.000Z';
const TEAM = aTeam('ada');

/** A command by its id: the same one twice does nothing the second time. */
const command = (id: string): { readonly id: string; readonly at: string } => ({ id, at: AT });

const FEED: Feed = { id: 'feed' as FeedId, url: 'https://press.example/feed', title: 'Press', addedAt: AT };
const SAVED = anArticle('saved', { source: 'saved', savedAt: AT, bodyId: 'saved' });
const PICTURE = { number: 0, type: 'image/png', width: 640, height: 360, bytes: 3, alt: '', at: 0 } as const;
const LIST: ProspectList = {
  id: 'list',
  name: 'List',
  made: AT,
  prospects: [{ id: 'p', name: 'Numergy', company: 'numergy', status: 'new', note: '', nextStep: '' }],
  unknown: [],
};
const ACCOUNT_IMPORT = { file: 'accounts.csv', total: 2, done: 1 };
const ACCOUNT = { id: 'account', company: 'numergy', name: 'Numergy', aliases: [] };
const IMPORT = { import: 'import', part: 0, at: AT };

const visitOf = (id: string): FeedVisit => ({
  id: FEED.id,
  articles: [{ article: anArticle(id, { source: 'feed', feed: FEED.id, published: '2020-01-01' }), text: 'Texte.' }],
  changed: [],
  seen: [{ feed: FEED.id, entry: id, digest: 'd', at: 1 }],
  forgotten: [],
  update: (record) => ({ ...record, state: { ...record.state, etag: `"${id}"` } }),
});
const chunkOf = (id: string): { readonly id: string; readonly bytes: Uint8Array; readonly checksum: number } => {
  const bytes = new TextEncoder().encode(id);
  return { id, bytes, checksum: checksum(bytes) };
};
const register = (name: string) =>
  ({
    name,
    hash: name,
    member: 'ada',
    kind: 'article',
    fields: new Map(),
    sequence: 3,
    key: SAVED.url,
    isSent: true,
  }) as never;

const said = (values: Readonly<Record<string, FieldValue>>): Fields =>
  new Map(Object.entries(values).map(([name, value]) => [name, { stamp: '000000001000', value }]));
/** A list of a colleague with one firm. */
const SHARED: readonly Incoming[] = [
  { kind: 'l', fields: said({ i: 'bobbbbbbbbbb.list', t: 'Theirs', h: AT, b: false }) },
  { kind: 'p', fields: said({ i: 'bobbbbbbbbbb.list', t: 'Atos', h: true, e: 'won' }) },
].map(({ kind, fields }, at) => ({
  kind: kind === 'l' ? 'l' : 'p',
  hash: `hash ${at}`,
  member: 'bobbbbbbbbbb',
  fields,
  sequence: 4 + at,
}));

const PACK = { id: 'brumes', now: { text: 'edition 1', signature: { key: 'k', value: 'v' } } };

type Run = (open: OpenLibrary) => Promise<Result<unknown, { readonly kind: string }>>;

/** Fills an empty library with something of everything. */
export const FILL: readonly Run[] = [
  (open) => installStarter(open, 'pack', [anArticle('one'), anArticle('two')]),
  (open) => addFeeds(open, command('feeds'), [FEED], 0),
  (open) => putFeedArticles(open, visitOf('fed')),
  (open) => joinTeam(open, TEAM),
  (open) => saveArticle(open, { command: command('save'), article: SAVED, text: 'Orange a racheté Cloudwatt.' }),
  (open) => keepPicture(open, SAVED.id, PICTURE, new Blob(['png'])),
  (open) => throwAway(open, command('throw'), ['two' as ArticleId]),
  (open) =>
    importPart(open, IMPORT, {
      entries: [{ article: anArticle('imported'), touched: true, curated: true }],
      tombstones: [],
      feeds: [],
    }),
  (open) => changeProspects(open, LIST.id, 0, () => ok({ list: LIST, value: undefined })),
  (open) => changeProspects(open, 'shared', 0, () => ok({ list: { ...LIST, id: 'shared' }, value: undefined })),
  (open) => shareList(open, { id: 'shared', notes: true, unique: 'u' }, 0),
  (open) => changeWatch(open, (state) => ({ ...state, watched: [{ company: 'cloudwatt', since: AT, seen: AT }] })),
  (open) => writeRetention(open, { days: 365 }),
  (open) => keepVisit(open, 'cloudwatt', { at: AT }),
  (open) => putAccounts(open, [ACCOUNT], ACCOUNT_IMPORT, 0),
  (open) => shareAccounts(open, true, 0),
  (open) => changeProspects(open, 'shared', 1, (list = LIST) => ok({ list: { ...list, name: 'Renamed' }, value: 0 })),
  (open) => putAccounts(open, [{ ...ACCOUNT, name: 'Numergy SA' }], ACCOUNT_IMPORT, 1),
  (open) => putFactReport(open, REPORT),
  (open) => putPack(open, PACK),
  (open) => keepDraftCopy(open, 'old', { note: 'n' }),
  (open) => replaceChunks(open, [chunkOf('old')], []),
  (open) => settle(open, TEAM, [{ mark: { key: 'gone', revision: 'r' }, register: register('own') }], undefined),
];

/** The use cases by the names of their functions. */
export const WRITES: Readonly<Record<string, Run>> = {
  saveArticle: (open) =>
    saveArticle(open, { command: command('a'), article: anArticle('new', { savedAt: AT }), text: 'Texte.' }),
  editArticle: (open) => editArticle(open, command('b'), { id: SAVED.id, tags: ['t'], note: 'n' }),
  changeQuotations: (open) =>
    changeQuotations(open, command('q'), SAVED.id, () => [{ text: 'Mots.', url: SAVED.originalUrl, at: AT }]),
  changeFacts: (open) =>
    changeFacts(open, command('x'), [SAVED.id], (article) => ({
      ...article,
      droppedFacts: [{ kind: 'launch', company: 'orange', text: 'Orange ouvre.' }],
    })),
  keepPicture: (open) => keepPicture(open, SAVED.id, { ...PICTURE, number: 1 }, new Blob(['png'])),
  deleteAllPictures: (open) => deleteAllPictures(open),
  undoSave: (open) => undoSave(open, command('c'), SAVED.id),
  throwAway: (open) => throwAway(open, command('d'), [SAVED.id, 'one' as ArticleId]),
  takeBack: (open) => takeBack(open, command('e'), ['two' as ArticleId]),
  emptyTrash: (open) => emptyTrash(open),
  changeArticles: (open) => changeArticles(open, command('f'), { ids: [SAVED.id, 'fed'], read: true, addTags: ['t'] }),
  importPart: (open) =>
    importPart(
      open,
      { import: 'other', part: 0, at: AT },
      {
        entries: [{ article: anArticle('another'), touched: true, curated: true, text: 'Texte.' }],
        tombstones: [{ id: 'one' as ArticleId, url: anArticle('one').url }],
        feeds: [{ ...FEED, id: 'feed 2' as FeedId, url: 'https://press.example/2' }],
        lists: {
          watched: [{ company: 'orange', since: AT, seen: AT }],
          rules: [],
          prospects: [{ ...LIST, id: 'l2' }],
          accounts: [ACCOUNT, { ...ACCOUNT, id: 'account 3' }],
          reports: [REPORT],
        },
      },
    ),
  undoImportPart: (open) => undoImportPart(open, IMPORT.import, AT),
  rememberBrief: (open) => rememberBrief(open, 'orange', '2026-03-01' as IsoDate),
  keepVisit: (open) => keepVisit(open, 'orange', { at: AT }),
  putAccounts: (open) => putAccounts(open, [ACCOUNT, { ...ACCOUNT, id: 'account 2' }], ACCOUNT_IMPORT, 0),
  finishAccounts: (open) => finishAccounts(open, 'a revision'),
  removeAccounts: (open) => removeAccounts(open, 'a revision', 0),
  shareAccounts: (open) => shareAccounts(open, false, 0),
  putFactReport: (open) => putFactReport(open, { ...REPORT, id: 'site orange', fact: 'site' }),
  deleteFactReport: (open) => deleteFactReport(open, REPORT.id),
  putPack: (open) => putPack(open, { ...PACK, now: { ...PACK.now, text: 'edition 2' }, before: PACK.now }),
  removePack: (open) => removePack(open, PACK.id),
  putPackOrder: (open) => putPackOrder(open, ['built-in', PACK.id]),
  keepDraftCopy: (open) => keepDraftCopy(open, 'fresh', { note: 'n' }),
  forgetDraftCopies: (open) => forgetDraftCopies(open),
  forgetVisits: (open) => forgetVisits(open),
  keepFacts: (open) =>
    keepFacts(open, [{ article: anArticle('one'), facts: [] }], { rules: 1, after: 'one' as ArticleId, whole: false }),
  addFeeds: (open) =>
    addFeeds(open, command('g'), [{ ...FEED, id: 'feed 3' as FeedId, url: 'https://press.example/3' }], 0),
  changeFeed: (open) =>
    changeFeed(open, FEED.id, (record) => ({ ...record, feed: { ...record.feed, title: 'Other' } })),
  removeFeed: (open) => removeFeed(open, FEED.id),
  putFeedArticles: (open) => putFeedArticles(open, visitOf('fresh')),
  keepDigests: (open) => keepDigests(open, 'cloudwatt', ['2020']),
  keepDigestsAhead: (open) => keepDigestsAhead(open, 1),
  replaceChunks: (open) => replaceChunks(open, [chunkOf('fresh')], ['old']),
  clearChunks: (open) => clearChunks(open),
  shareList: (open) => shareList(open, { id: LIST.id, notes: false, unique: 'v' }, 1),
  stopSharing: (open) => stopSharing(open, 'shared', 1),
  changeProspects: (open) =>
    changeProspects(open, 'shared', 1, (list = LIST) => ok({ list: { ...list, name: 'Other' }, value: undefined })),
  removeProspectList: (open) => removeProspectList(open, LIST.id),
  changeWatch: (open) => changeWatch(open, (state) => ({ ...state, toldUpTo: AT })),
  writeRetention: (open) => writeRetention(open, { days: 182 }),
  expireArticles: (open) => expireArticles(open, { days: 182 }, '2026-03-01', () => false),
  installStarter: (open) => installStarter(open, 'pack 2', [anArticle('three')]),
  removeStarter: (open) => removeStarter(open, 'pack'),
  joinTeam: (open) => joinTeam(open, { ...TEAM, name: 'Other' }),
  leaveTeam: (open) => leaveTeam(open, false),
  proposeName: (open) => proposeName(open, { kind: 'never', surface: 'Watt' }, true, 1),
  declineProposal: (open) => declineProposal(open, 'hash', true),
  seeMentions,
  chooseMentionNotices: (open) => chooseMentionNotices(open, true),
  takeOutOfTeam: (open) => takeOutOfTeam(open, SAVED.url),
  changeProgress: (open) => changeProgress(open, TEAM, (progress) => ({ ...progress, cursor: 9 })),
  takeIn: (open) =>
    takeIn(open, { registers: SHARED, spoilt: [], cursor: 5, refused: 1, locked: 0, read: 2, left: 0 }, TEAM, AT, {
      sayChanges: sayChangesIn,
      takeLists,
      takeAccounts,
    }),
  sayChanges: (open) => sayChanges(open, TEAM),
  keepDrafts: (open) => keepDrafts(open, TEAM, [register('draft')], '000000000001'),
  settle: (open) =>
    settle(open, TEAM, [{ mark: { key: SAVED.url, revision: 'r' }, register: register('sent') }], undefined),
  beginEpoch: (open) => beginEpoch(open, TEAM, 'epoch 2'),
  resend: (open) => resend(open, TEAM, () => 0, { cursor: 1 }),
  mendStamps: (open) => mendStamps(open, TEAM, 0),
  writeOf: (open) =>
    writeOf(open, TEAM, async (transaction) => {
      await transaction.objectStore('meta').put('other', 'something');
      return ok(undefined);
    }),
};
