import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKGROUND_MESSAGES } from '../../../lib/messages/background-messages.ts';
import type { Sender } from '../../../lib/messages/sender.ts';
import { handleBackgroundMessages, handleMessage } from '../../../lib/messages/server.ts';
import type { BackgroundHandlers } from '../../../lib/messages/server.ts';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { noting } from './noting-handlers.ts';

const PAGE: Sender = { kind: 'page' };
const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 0, host: 'press.example' };

const REFUSED = { ok: false, error: { kind: 'invalid-message' } };

async function send(
  name: string,
  payload: unknown,
  sender: Sender | undefined,
): Promise<{ reply: unknown; acted: unknown[] }> {
  const { handlers, acted } = noting();
  const reply = await handleMessage(handlers, { vigie: name, payload }, sender, (bug) => {
    throw bug;
  });
  return { reply, acted };
}

const VALID: Record<keyof typeof BACKGROUND_MESSAGES, unknown> = {
  'preview-company': { companyId: 'cloudwatt' },
  'public-card': { companyId: 'cloudwatt', surface: 'Cloudwatt' },
  'may-be-prepared': {},
  'looked-at': { companyId: 'cloudwatt' },
  'choose-language': { language: 'de' },
  'company-months': { companyId: 'cloudwatt' },
  'save-own-page': { commandId: 'c' },
  'article-read': {},
  'last-save': {},
  'undo-last-save': { token: 't' },
  'follow-offered': { token: 't' },
  'inject-script': { script: 'corrections' },
  'cold-names': { openings: [1, -2] },
  'why-marked': { score: 0.9, features: [1, 260] },
  'look-up': { text: 'Orange' },
  'open-dossier': { companyId: 'orange', outdated: true },
  'fact-reports': {},
  'report-fact': { report: { company: 'orange', name: 'Orange', fact: 'chief', value: 'Ada Lovelace' } },
  'withdraw-fact-report': { id: 'chief orange' },
  'open-in-top': { name: { companyId: 'orange', surface: 'Orange' } },
  'open-look-up': { text: 'Orange', place: 'search' },
  'annotate-tab': { tabId: 4 },
  'mute-site': { host: 'press.example', muted: true },
  'mute-sites': { hosts: ['press.example', 'loud.example'] },
  correct: { correction: { kind: 'never', surface: 'Orange', host: 'press.example', everywhere: true } },
  'remove-correction': { id: 'l1' },
  'import-corrections': { text: '{}' },
  'find-companies': { query: 'ora', limit: 6 },
  'change-settings': { settings: { density: 'all' } },
  'company-cards': { ids: ['orange'] },
  'last-news': { ids: ['orange'] },
  'read-tab-article': { tabId: 4 },
  'save-article': { commandId: 'c', tabId: 4, tags: ['cloud'], note: '' },
  'edit-article': { commandId: 'c', id: 'a', tags: [], note: 'Lu.' },
  'keep-quotation': { commandId: 'c', id: 'a', text: 'Orange paie.', note: 'Vu.' },
  'remove-quotation': { commandId: 'c', id: 'a', text: 'Orange paie.' },
  'undo-save': { commandId: 'c', id: 'a' },
  'search-library': { query: '', limit: 10, offset: 100, sort: 'newest', facets: true, asker: 'popup' },
  'search-ids': { query: 'cloud', sort: 'oldest' },
  'complete-query': { query: 'soc', cursor: 3, language: 'fr' },
  'related-articles': {
    page: { url: 'https://press.example/a', title: 'A', published: '2015-03-20', companies: ['orange'] },
    limit: 5,
  },
  'read-article': { id: 'a' },
  'change-articles': { commandId: 'c', change: { ids: ['a', 'b'], addTags: ['cloud'], read: true } },
  'library-state': {},
  'list-feeds': {},
  'look-for-feed': { url: 'https://press.example/feed', ownNetwork: false },
  'follow-feeds': {
    commandId: 'c',
    feeds: [{ url: 'https://press.example/feed', title: 'Presse', folder: 'Cloud', lang: 'fr' }],
  },
  'change-feed': { id: 'f', title: 'Presse', folder: '' },
  'unfollow-feed': { id: 'f' },
  'visit-feeds': { ids: [] },
  'steer-archive': { id: 'f', order: { kind: 'start', since: '2026-01-01' } },
  'library-slice': { after: 'a' },
  'library-tombstones': {},
  'library-lists': {},
  'plan-import': {
    items: [{ kind: 'foreign', article: { url: 'https://press.example/a', title: 'A', tags: [], read: false } }],
  },
  'bring-in': { importId: 'i', part: 0, items: [] },
  'take-import-back': { importId: 'i' },
  'done-imports': {},
  'throw-away': { commandId: 'c', ids: ['a'] },
  'take-back': { commandId: 'c', ids: ['a'] },
  trash: { limit: 10 },
  'empty-trash': {},
  'open-saved': { id: 'a' },
  'kept-picture': { id: 'a', number: 0 },
  'pictures-state': {},
  'delete-pictures': {},
  'retention-rule': {},
  'change-retention': { rule: { days: 365 } },
  'backup-state': {},
  'change-backup': { on: true },
  'backup-made': { url: 'blob:x' },
  'save-tabs': { commandId: 'c', tabIds: [4] },
  'delete-everything': {},
  'watch-company': { companyId: 'orange', watched: true },
  'watch-list': {},
  'watch-seen': { companyId: 'orange' },
  'change-watch-telling': { telling: { notify: 'rules', quiet: { from: 20, to: 8 }, everyHours: 4, digest: 'weekly' } },
  'change-watch-rules': { rules: [{ id: 'r', companies: ['orange'], kinds: ['acquisition'] }] },
  'watch-digest': { span: 'daily', day: '2026-03-01' },
  'team-mentions': {},
  'team-changed': {
    ids: ['a'],
    isMentioned: true,
    hasLists: false,
    hasAccounts: false,
    mentions: { count: 1, latest: [{ name: 'Bob', text: '@ada' }] },
  },
  'prospect-lists': {},
  'prospect-list': { id: 'l' },
  'collect-firms': {
    collection: {
      list: 'l',
      name: 'Salon',
      page: { url: 'https://fair.example/', title: 'Exposants' },
      firms: [{ name: 'Orange', company: 'orange' }],
      unknown: ['Nuagix'],
    },
  },
  'rename-prospect-list': { id: 'l', name: 'Salon' },
  'change-prospect': { list: 'l', id: 'p', change: { nextStep: 'Call', nextDate: '2026-03-02', owner: null } },
  'remove-prospects': { list: 'l', ids: ['p'] },
  'restore-prospects': {
    list: 'l',
    taken: {
      prospects: [
        {
          at: 0,
          prospect: {
            id: 'p',
            name: 'Orange',
            company: 'orange',
            status: 'meeting',
            note: '',
            nextStep: 'Call',
            nextDate: '2026-03-02',
          },
        },
      ],
      unknown: ['Nuagix'],
    },
  },
  'decide-name': { list: 'l', name: 'Nuagix', as: 'firm' },
  'remove-prospect-list': { id: 'l' },
  'restore-prospect-list': {
    list: { id: 'l', name: 'Salon', made: '2026-03-01T10:00:00Z', prospects: [], unknown: ['Nuagix'] },
  },
  'company-dossier': { companyId: 'cloudwatt' },
  'compare-companies': { companyIds: ['cloudwatt', 'numergy'] },
  'ownership-map': {},
  'company-brief': { companyId: 'cloudwatt', language: 'fr' },
  'drop-fact': {
    commandId: 'c1',
    companyId: 'cloudwatt',
    articleId: 'a1',
    fact: { kind: 'launch', company: 'cloudwatt', text: 'Cloudwatt ouvre.' },
  },
  'restore-fact': {
    commandId: 'c1',
    companyId: 'cloudwatt',
    articleId: 'a1',
    fact: { kind: 'launch', company: 'cloudwatt', text: 'Cloudwatt ouvre.' },
  },
  'accounts-state': {},
  'all-accounts': {},
  'import-accounts': { file: 'a.csv', total: 1, done: 0, accounts: [{ name: 'Zorglub', aliases: [], owner: 'Ada' }] },
  'finish-accounts': {},
  'remove-accounts': {},
  'accounts-of': { ids: ['cloudwatt'] },
  'preview-form': { text: 'Zorglub' },
  'list-packs': {},
  'check-pack': { text: '{}' },
  'install-pack': { text: '{}', address: 'https://packs.example/a.json' },
  'download-pack': { address: 'https://packs.example/a.json' },
  'roll-pack-back': { id: 'a' },
  'remove-pack': { id: 'a' },
  'order-packs': { order: ['a', 'built-in'] },
};
const ONLY_FOR_SCRIPTS = new Set([
  'inject-script',
  'cold-names',
  'why-marked',
  'looked-at',
  'look-up',
  'open-look-up',
  'open-in-top',
  'save-own-page',
  'public-card',
  'may-be-prepared',
  'article-read',
  'last-save',
  'undo-last-save',
  'follow-offered',
]);
const FOR_SCRIPTS = new Set([
  ...ONLY_FOR_SCRIPTS,
  'preview-company',
  'company-months',
  'mute-site',
  'correct',
  'remove-correction',
  'find-companies',
  'open-dossier',
  'watch-company',
]);
const [forScripts, forPages] = [true, false].map((isForScripts) =>
  Object.entries(VALID).filter(([name]) => FOR_SCRIPTS.has(name) === isForScripts),
);

describe('what reaches the background', () => {
  it.each(Object.entries(VALID).filter(([name]) => !ONLY_FOR_SCRIPTS.has(name)))(
    'is %s from a page of the extension',
    async (name, payload) => {
      expect((await send(name, payload, PAGE)).acted).toEqual([payload]);
    },
  );

  it.each(forScripts ?? [])('is %s from a page’s script', async (name, payload) => {
    expect((await send(name, payload, TAB)).acted).toEqual([payload]);
  });

  it.each(forPages ?? [])('is not %s from a page’s script', async (name, payload) => {
    expect(await send(name, payload, TAB)).toMatchObject({ reply: REFUSED, acted: [] });
  });

  it.each(Object.entries(VALID))('is not %s from anyone else', async (name, payload) => {
    expect(await send(name, payload, undefined)).toMatchObject({ reply: REFUSED, acted: [] });
  });

  it('is no muting and no teaching about another site by a page’s script', async () => {
    const other: Sender = { ...TAB, host: 'evil.example' };
    for (const name of ['mute-site', 'correct'] as const) {
      expect(await send(name, VALID[name], other)).toMatchObject({ reply: REFUSED, acted: [] });
      expect(await send(name, VALID[name], { ...TAB, host: '' })).toMatchObject({ reply: REFUSED, acted: [] });
    }
  });

  it.each([
    ['preview-company', { companyId: '' }],
    ['preview-company', { companyId: 'x'.repeat(301) }],
    ['preview-company', { companyId: 'a', more: 1 }],
    ['annotate-tab', { tabId: -1 }],
    ['annotate-tab', { tabId: 1.5 }],
    ['annotate-tab', { tabId: '4' }],
    ['mute-site', { host: '*', muted: true }],
    ['mute-sites', { hosts: ['press.example', '*'] }],
    ['mute-site', { host: 'a.example/*', muted: true }],
    ['mute-site', { host: 'a.example', muted: 'yes' }],
    ['change-settings', { settings: { density: 'none' } }],
    ['change-settings', { settings: { certainty: 0.5 } }],
    ['correct', { correction: { kind: 'never', surface: ' ', host: 'press.example', everywhere: true } }],
    ['correct', { correction: { kind: 'never', surface: 'x'.repeat(101), host: 'press.example', everywhere: true } }],
    ['correct', { correction: { kind: 'other', surface: 'Orange' } }],
    ['find-companies', { query: 'x'.repeat(201), limit: 6 }],
    ['change-settings', { settings: { other: 1 } }],
    ['save-article', { commandId: 'c', tabId: 1, tags: Array.from({ length: 51 }, () => 'x'), note: '' }],
    ['save-article', { commandId: 'c', tabId: 1, tags: [], note: 'x'.repeat(20_001) }],
    ['search-library', { query: 'x', limit: 0 }],
    ['search-library', { query: 'x', limit: Number.NaN }],
    ['library-state', null],
    ['compare-companies', { companyIds: ['cloudwatt'] }],
    ['compare-companies', { companyIds: ['cloudwatt', 'cloudwatt'] }],
    ['compare-companies', { companyIds: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['company-brief', { companyId: 'cloudwatt', language: 'de' }],
    ['drop-fact', { commandId: 'c1', companyId: 'cloudwatt', articleId: 'a1', fact: { kind: 'rumour' } }],
    ['preview-form', { text: ' ' }],
    ['download-pack', { address: 'http://packs.example/a.json' }],
    [
      'import-accounts',
      { file: 'a', total: 1, done: 0, accounts: [{ name: 'A', aliases: [], crmUrl: 'javascript:0' }] },
    ],
  ])('is not %s with %j', async (name, payload) => {
    expect(await send(name, payload, PAGE)).toMatchObject({ reply: REFUSED, acted: [] });
  });

  it.each(['toString', '__proto__', 'constructor', 'describe-page', ''])('is no message called %j', async (name) => {
    expect(await send(name, {}, PAGE)).toMatchObject({ reply: REFUSED, acted: [] });
  });

  it('is long queries too: the search itself knows what to do with them', async () => {
    expect((await send('search-library', { query: 'x'.repeat(10_000), limit: 10 }, PAGE)).acted).toHaveLength(1);
  });
});

describe('the answer to a message', () => {
  it.each([undefined, null, 7, 'text', [], {}, { vigie: 3, payload: {} }, { payload: {} }])(
    'is none for %j, which is not ours',
    (message) => {
      expect(handleMessage(noting().handlers, message, PAGE, () => undefined)).toBeUndefined();
    },
  );

  it('never rejects, acts on nothing it should not, and is a result, whatever arrives', async () => {
    const senders = fc.constantFrom(PAGE, TAB, undefined);
    const names = fc.oneof(fc.constantFrom(...Object.keys(BACKGROUND_MESSAGES)), fc.string());
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        senders,
        async (name, payload, sender) => {
          const { handlers } = noting();
          const bugs: unknown[] = [];
          const reply = await handleMessage(handlers, { vigie: name, payload }, sender, (bug) => bugs.push(bug));
          expect(reply).toMatchObject({ ok: false });
          expect(bugs).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds to the schema when single values of a valid request go wrong', async () => {
    const entries = Object.entries(VALID).filter(([, payload]) => Object.keys(payload as object).length > 0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), fc.nat(), fc.anything(), async ([name, payload], pick, value) => {
        const keys = Object.keys(payload as object);
        const wrong = { ...(payload as object), [keys[pick % keys.length] ?? '']: value };
        const { reply } = await send(name, wrong, PAGE);
        expect(reply).toMatchObject({ ok: false });
      }),
    );
  });

  it('is `internal` for a bug, which is told', async () => {
    const { handlers } = noting();
    const bug = new Error('boom');
    const told = vi.fn<(bug: unknown) => void>();
    const broken: BackgroundHandlers = { ...handlers, 'library-state': async () => Promise.reject(bug) };
    expect(await handleMessage(broken, { vigie: 'library-state', payload: {} }, PAGE, told)).toEqual(
      err(appError('internal', 'boom')),
    );
    expect(told).toHaveBeenCalledWith(bug);
  });
});

describe('answerBackground', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  it('listens at once, and refuses a message without a known sender', async () => {
    const { handlers } = noting();
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://me${path}` });
    handleBackgroundMessages(
      { ...handlers, 'library-state': async () => ok({ articles: 1, saved: 0 }) },
      () => undefined,
    );
    const send: Promise<unknown> = fakeBrowser.runtime.sendMessage({ vigie: 'library-state', payload: {} });
    expect(await send).toMatchObject(REFUSED);
  });
});
