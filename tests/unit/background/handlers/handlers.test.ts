import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../../lib/background/handlers/handlers.ts';
import type { Sender } from '../../../../lib/messages/sender.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import { NO_POLICY } from '../../../../lib/model/policy.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/model/settings.ts';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { SAFE_FORM } from '../../../../lib/recognition/linking/features.ts';
import { anArticle } from '../../../support/articles.ts';
import {
  BODY,
  accountServices,
  companyServices,
  dossierService,
  libraryServices,
  noticeServices,
  packsService,
  popoverServices,
  prospectsService,
  reportsService,
  searchServices,
  teamService,
  watchService,
  type Note,
} from './recording-services.ts';

const PAGE: Sender = { kind: 'page' };
const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 2, host: 'press.example' };
const CARD: CompanyCard = {
  id: 'atos',
  name: 'Atos',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: 'A', fr: 'Un' },
};
const CORRECTION = { kind: 'never', surface: 'Orange', host: 'press.example', everywhere: false } as const;

/** What marks pages, as parts that note what is asked of them. */
function markServices(note: Note): Parameters<typeof createHandlers>[0]['marks'] {
  return {
    muteSites: note('mute', ok({ sites: [] })),
    gazetteer: note('gazetteer', undefined),
    openInTop: note('open in top', ok({})),
    closeInTop: note('close in top', ok({})),
    injectScript: note('script', undefined),
    linked: note('linked', undefined),
  };
}

const silent: Note = (_what, reply) => async () => reply;

/** Handlers over parts that note what is asked of them, in order. */
function answering(parts: Partial<Parameters<typeof createHandlers>[0]> = {}) {
  const asked: unknown[] = [];
  const note =
    <T>(what: string, answer: T) =>
    async (...args: unknown[]) => {
      asked.push([what, ...args]);
      return answer;
    };
  const receipt = { id: 'a', savedAt: '2026-01-01T00:00:00Z', wordCount: 3, alreadySaved: false };
  const reportBug = vi.fn<(bug: unknown) => void>();
  const handlers = createHandlers({
    accounts: accountServices(note),
    packs: packsService(note),
    factReports: reportsService(note),
    articles: {
      saver: {
        read: note('read', err(appError('no-article'))),
        save: note('save', ok(receipt)),
        edit: note('edit', ok(undefined)),
        keepQuotation: note('keep quotation', ok(undefined)),
        removeQuotation: note('remove quotation', err(appError('not-found'))),
        undo: note('undo', err(appError('not-found'))),
      },
      libraryState: note('state', ok({ articles: 1, saved: 0 })),
    },
    companies: companyServices(note, CARD),
    popover: popoverServices(note),
    search: searchServices(note),
    marks: markServices(note),
    contentScripts: {
      register: note('register', undefined),
      annotateOpenTabs: note('open tabs', undefined),
      annotate: note('annotate', ok(undefined)),
      bring: async (tab, frame, run, isHuge) => void (asked.push(['bring', tab, frame, isHuge]), await run()),
      restyle: note('restyle', undefined),
    },
    settings: {
      changeSettings: note('settings', ok(DEFAULT_SETTINGS)),
      namesChanged: note('list', ok(undefined)),
      chooseLanguage: note('language', undefined),
    },
    correctionRecorder: {
      correct: note('correct', ok({ id: 'l1' })),
      remove: note('remove', ok(undefined)),
      importFile: note('import', err(appError('file-unreadable'))),
    },
    policy: { current: async () => NO_POLICY, isOff: async () => false },
    feeds: {
      list: note('feeds', ok([])),
      look: note('look', { kind: 'failed', problem: { kind: 'no-feed' } }),
      follow: note('follow', ok({ ids: [], added: 0, known: 0, refused: 0 })),
      change: note('change feed', ok(undefined)),
      unfollow: note('unfollow', ok(undefined)),
      visit: note('visit', ok(undefined)),
      steer: note('steer', ok(undefined)),
    },
    library: libraryServices(note),
    dossiers: dossierService(note),
    watch: watchService(note),
    team: teamService(note),
    notices: noticeServices(note),
    prospects: prospectsService(note),
    whenInstalled: note('installed', undefined),
    reportBug,
    ...parts,
  });
  return { handlers, asked, reportBug };
}

describe('the background', () => {
  it('keeps the library: each message reaches the room it is for, files only once the pack is in place', async () => {
    const { handlers, asked } = answering();
    expect(await handlers['library-slice']({ after: 'a' }, PAGE)).toEqual(ok({ entries: [], names: {} }));
    await handlers['plan-import']({ items: [] }, PAGE);
    await handlers['bring-in']({ importId: 'i', part: 2, items: [] }, PAGE);
    expect(await handlers['empty-trash']({}, PAGE)).toEqual(ok({ gone: 3 }));
    expect(await handlers['throw-away']({ commandId: 'c', ids: ['a'] }, PAGE)).toEqual(ok({}));
    await handlers['save-tabs']({ commandId: 'c', tabIds: [4] }, PAGE);
    await handlers['backup-made']({ url: 'blob:x' }, PAGE);
    expect(asked).toEqual([
      ['installed'],
      ['slice', 'a'],
      ['installed'],
      ['plan', []],
      ['installed'],
      ['bring in', 'i', 2, []],
      ['empty trash'],
      ['throw away', 'c', ['a']],
      ['save tabs', 'c', [4]],
      ['backup made', 'blob:x'],
    ]);
  });

  it('opens the dossier of a company beside the page that asked, which a page of the extension has none of', async () => {
    const { handlers, asked } = answering();
    await handlers['open-dossier']({ companyId: 'atos' }, TAB);
    await handlers['open-dossier']({ companyId: 'atos' }, PAGE);
    expect(asked).toEqual([
      ['dossier', 'atos', 4],
      ['dossier', 'atos', undefined],
    ]);
  });

  it('reads an article with its text and the names of its companies', async () => {
    const article = anArticle('a', {
      bodyId: 'a',
      companies: [
        { id: 'cloudwatt', salience: 1 },
        { id: 'nobody', salience: 0.2 },
      ],
    });
    const { handlers } = answering();
    expect(await handlers['read-article']({ id: 'gone' }, PAGE)).toEqual(err(appError('not-found', 'gone')));
    const rooms = searchServices(silent);
    const found = answering({ search: { ...rooms, articleById: async () => ok(article) } });
    expect(await found.handlers['read-article']({ id: 'a' }, PAGE)).toEqual(
      ok({ article, companyNames: { cloudwatt: 'Cloudwatt', nobody: 'nobody' }, ...BODY }),
    );
    const bodyless = answering({ search: { ...rooms, articleById: async () => ok(anArticle('b')) } });
    expect(await bodyless.handlers['read-article']({ id: 'b' }, PAGE)).toMatchObject(ok({ article: { id: 'b' } }));
  });

  it('hands what is asked of the library to the room that finds it', async () => {
    const { handlers, asked } = answering();
    expect(await handlers['search-ids']({ query: 'cloud', sort: 'newest' }, PAGE)).toEqual(ok(['a']));
    await handlers['complete-query']({ query: 'so', cursor: 2, language: 'fr' }, PAGE);
    const page = { url: 'https://press.example/a', title: 'A', companies: [] };
    await handlers['related-articles']({ page, limit: 4 }, PAGE);
    const change = { ids: ['a'], read: true };
    expect(await handlers['change-articles']({ commandId: 'c', change }, PAGE)).toEqual(ok({}));
    expect(asked).toEqual([
      ['installed'],
      ['ids', 'cloud', 'newest', 200_000],
      ['complete', 'so', 2, 'fr'],
      ['installed'],
      ['related', page, 4],
      ['change articles', 'c', change],
    ]);
  });

  it('previews a company once the library is installed, and asks for the card meanwhile', async () => {
    const { handlers, asked } = answering();
    expect(await handlers['preview-company']({ companyId: 'atos' }, TAB)).toMatchObject(
      ok({ company: CARD, total: 0 }),
    );
    expect(asked).toEqual([
      ['card', 'atos'],
      ['installed'],
      ['last look', 'atos'],
      ['watched'],
      ['account', 'atos'],
      ['newest', 'atos', 15],
      ['team marks', []],
    ]);
  });

  it('keeps a look at a card on a page, unless the window is private; a page of the extension asks for none', async () => {
    const { handlers, asked } = answering();
    for (const sender of [TAB, { ...TAB, isPrivate: true as const }])
      await handlers['looked-at']({ companyId: 'atos' }, sender);
    await handlers['preview-company']({ companyId: 'atos' }, PAGE);
    expect(asked.filter((what) => JSON.stringify(what).includes('look'))).toEqual([['keep look', 'atos']]);
  });

  it('searches and counts once the library is installed', async () => {
    const { handlers, asked } = answering();
    await handlers['search-library']({ query: 'atos', limit: 3 }, PAGE);
    await handlers['library-state']({}, PAGE);
    expect(asked).toEqual([['installed'], ['search', { query: 'atos', limit: 3 }], ['installed'], ['state']]);
  });

  it('injects a script into the frame that asks', async () => {
    const { handlers, asked } = answering();
    expect(await handlers['inject-script']({ script: 'popover' }, TAB)).toEqual(ok({}));
    expect(asked).toEqual([['script', 'popover', 4, 2]]);
    expect(await handlers['inject-script']({ script: 'popover' }, PAGE)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-message' },
    });
  });

  it('brings to a frame what links with the style of marks, since there are names in it, and tells if it is huge', async () => {
    const { handlers, asked } = answering();
    for (const parts of [{}, { frameId: 0, isPrivate: true as const }, { frameId: 0 }])
      expect(await handlers['inject-script']({ script: 'link', isHuge: true }, { ...TAB, ...parts })).toEqual(ok({}));
    const brought = [2, 0, 0].flatMap((frame) => [`bring 4 ${frame} true`, `script link 4 ${frame}`]);
    expect(asked.map((each) => [each].flat().join(' '))).toEqual([...brought, 'linked 4']);
  });

  it('has the style in open pages before marks are drawn in it, and takes it away after them', async () => {
    const { handlers, asked } = answering();
    await handlers['change-settings']({ settings: { markStyle: 'tint' } }, PAGE);
    await handlers['change-settings']({ settings: { markStyle: 'none' } }, PAGE);
    expect(asked.map((each) => (Array.isArray(each) ? each[0] : each))).toEqual([
      'restyle',
      'settings',
      'settings',
      'restyle',
    ]);
  });

  it('says where it cannot', async () => {
    const refused = async (): Promise<never> => Promise.reject(new Error('Cannot access a chrome:// URL'));
    const { handlers } = answering({ marks: { ...markServices(silent), injectScript: refused } });
    expect(await handlers['inject-script']({ script: 'popover' }, TAB)).toMatchObject({
      ok: false,
      error: { kind: 'restricted-page' },
    });
  });

  it('keeps the script out of a site that was muted, and brings it back at once where it was unmuted', async () => {
    const { handlers, asked } = answering();
    await handlers['mute-site']({ host: 'press.example', muted: true }, TAB);
    await handlers['mute-site']({ host: 'press.example', muted: false }, TAB);
    const host = ['press.example'];
    expect(asked.flat()).toEqual(['mute', host, true, 'register', 'mute', host, false, 'register', 'open tabs']);
  });

  it('registers the script once for all sites that a file of settings mutes', async () => {
    const { handlers, asked } = answering();
    await handlers['mute-sites']({ hosts: ['press.example', 'loud.example'] }, PAGE);
    expect(asked.flat()).toEqual(['mute', ['press.example', 'loud.example'], true, 'register']);
  });

  it('has muted even where the registration fails, which is told', async () => {
    const failing = async (): Promise<never> => Promise.reject(new Error('refused'));
    const { handlers, reportBug } = answering({
      contentScripts: {
        register: failing,
        annotateOpenTabs: failing,
        annotate: failing,
        bring: failing,
        restyle: failing,
      },
    });
    expect(await handlers['mute-site']({ host: 'press.example', muted: false }, TAB)).toEqual(ok({}));
    expect(reportBug).toHaveBeenCalledTimes(2);
  });

  it('changes nothing about the script where a mute could not be kept', async () => {
    const { handlers, asked } = answering({
      marks: { ...markServices(silent), muteSites: async () => err(appError('quota-exceeded')) },
    });
    expect(await handlers['mute-site']({ host: 'press.example', muted: true }, TAB)).toEqual(
      err(appError('quota-exceeded')),
    );
    expect(asked).toEqual([]);
  });

  it('finds companies by name', async () => {
    const { handlers } = answering();
    expect(await handlers['find-companies']({ query: 'ato', limit: 5 }, TAB)).toEqual(
      ok([{ id: 'atos', name: 'Atos' }]),
    );
  });

  it('tells why a mark is one, where there is a gazetteer to tell it by', async () => {
    const { handlers } = answering();
    const weights = new Float32Array(300);
    weights[SAFE_FORM] = 3;
    const knowing = answering({
      marks: { ...markServices(silent), gazetteer: async () => ({ ...compileGazetteer([]), weights }) },
    });
    const scored = { score: 0.95, features: [SAFE_FORM] };
    expect(await handlers['why-marked'](scored, TAB)).toEqual(err(appError('pack-unreadable')));
    expect(await knowing.handlers['why-marked'](scored, TAB)).toEqual(
      ok({ certainty: 'certain', for: ['safeForm'], against: [] }),
    );
  });

  it('looks up what the reader selected, and goes on with it elsewhere', async () => {
    const { handlers, asked } = answering();
    expect(await handlers['look-up']({ text: 'Atos' }, TAB)).toEqual(ok({ companyId: 'atos' }));
    await handlers['open-look-up']({ text: 'Zorglub & Co', place: 'search' }, TAB);
    await handlers['open-look-up']({ text: 'Orange Business', place: 'company' }, TAB);
    await handlers['open-look-up']({ text: 'Zorglub & Co', place: 'add-name' }, TAB);
    expect(await handlers['open-look-up']({ text: 'Zorglub', place: 'search' }, PAGE)).toMatchObject({ ok: false });
    expect(asked).toEqual([
      ['look up', 'Atos'],
      ['open', '/library.html?q=Zorglub+%26+Co'],
      ['open', '/library.html?q=company%3A%22Orange+Business%22'],
      ['open', '/options.html?name=Zorglub+%26+Co&host=press.example#names'],
    ]);
  });

  it('opens a popover in the tab’s own document for a frame, and for nobody else', async () => {
    const { handlers, asked } = answering();
    const name = { companyId: 'atos', surface: 'Atos' };
    expect(await handlers['open-in-top']({ name }, TAB)).toEqual(ok({}));
    expect(await handlers['open-in-top']({}, TAB)).toEqual(ok({}));
    expect(await handlers['open-in-top']({ name }, { ...TAB, frameId: 0 })).toMatchObject({ ok: false });
    expect(await handlers['open-in-top']({ name }, PAGE)).toMatchObject({ ok: false });
    expect(asked).toEqual([
      ['open in top', 4, name],
      ['close in top', 4],
    ]);
  });

  it('hands the rest to whom it concerns', async () => {
    const { handlers, asked } = answering();
    const wording = { commandId: 'c', tags: ['cloud'], note: '' };
    expect(await handlers['annotate-tab']({ tabId: 4 }, PAGE)).toEqual(ok({}));
    expect(await handlers.correct({ correction: CORRECTION }, TAB)).toEqual(ok({ id: 'l1' }));
    expect(await handlers['remove-correction']({ id: 'l1' }, TAB)).toEqual(ok({}));
    expect(await handlers['import-corrections']({ text: '' }, PAGE)).toEqual(err(appError('file-unreadable')));
    expect(await handlers['change-settings']({ settings: { density: 'all' } }, PAGE)).toEqual(ok(DEFAULT_SETTINGS));
    expect(await handlers['change-settings']({ settings: { markStyle: 'none' } }, PAGE)).toEqual(ok(DEFAULT_SETTINGS));
    expect(await handlers['company-cards']({ ids: ['atos'] }, PAGE)).toEqual(ok([CARD]));
    expect(await handlers['read-tab-article']({ tabId: 4 }, PAGE)).toEqual(err(appError('no-article')));
    expect(await handlers['save-article']({ ...wording, tabId: 4 }, PAGE)).toMatchObject(ok({ id: 'a' }));
    expect(await handlers['edit-article']({ ...wording, id: 'a' }, PAGE)).toEqual(ok({}));
    const quotation = { commandId: 'c', id: 'a', text: 'Mots.' };
    expect(await handlers['keep-quotation']({ ...quotation, note: '' }, PAGE)).toEqual(ok({}));
    expect(await handlers['remove-quotation'](quotation, PAGE)).toEqual(err(appError('not-found')));
    expect(await handlers['undo-save']({ commandId: 'c', id: 'a' }, PAGE)).toEqual(err(appError('not-found')));
    expect(asked.map((each) => (Array.isArray(each) ? each[0] : each))).toEqual([
      'installed',
      'annotate',
      'correct',
      'remove',
      'import',
      'settings',
      'settings',
      'restyle',
      'cards',
      'read',
      'save',
      'edit',
      'keep quotation',
      'remove quotation',
      'undo',
    ]);
  });
});
