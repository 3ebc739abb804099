import type { createHandlers } from '../../../../lib/background/handlers/handlers.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import { NO_COUNTS } from '../../../../lib/model/import.ts';
import type { KeptText } from '../../../../lib/model/kept-text.ts';
import { NO_LISTS } from '../../../../lib/model/library.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../../../lib/model/watch.ts';

export const BODY: KeptText = { text: 'Le texte.', structure: [{ start: 0, end: 9, kind: 'quote' }] };

export type Note = <T>(what: string, answer: T) => (...args: unknown[]) => Promise<T>;

/** What keeps the library, noting what is asked of it. */
export function libraryServices(note: Note): Parameters<typeof createHandlers>[0]['library'] {
  const none = NO_COUNTS;
  return {
    keeper: {
      slice: note('slice', ok({ entries: [], names: {} })),
      tombstones: note('tombstones', ok([])),
      feeds: note('feeds of the library', ok([])),
      lists: note('lists of the library', ok(NO_LISTS)),
      throwAway: note('throw away', ok(undefined)),
      takeBack: note('take back', ok(undefined)),
      trash: note('trash', ok({ articles: [], total: 0 })),
      emptyTrash: note('empty trash', ok(3)),
      retention: note('retention', ok({})),
      changeRetention: note('change retention', ok(undefined)),
      tidy: note('tidy', ok(undefined)),
    },
    reading: { open: note('open', err(appError('not-found'))) },
    pictures: {
      content: note('picture', err(appError('not-found'))),
      state: note('pictures', ok({ count: 0, bytes: 0 })),
      deleteAll: note('delete pictures', ok(undefined)),
    },
    importer: {
      plan: note('plan', ok(none)),
      bringIn: note('bring in', ok(none)),
      takeBack: note('take import back', ok({ left: 0 })),
      done: note('done imports', ok([])),
    },
    backup: {
      state: note('backup', { on: false }),
      change: note('change backup', ok({ on: true })),
      schedule: note('schedule', undefined),
      alarm: note('alarm', ok(undefined)),
    },
    backupMade: (url) => void note('backup made', undefined)(url),
    saveTabs: note('save tabs', { saved: [], failed: [] }),
    deleteEverything: note('delete everything', ok(undefined)),
  };
}

/** What watches companies, noting what is asked of it. */
export function watchService(note: Note): Parameters<typeof createHandlers>[0]['watch'] {
  return {
    watched: note('watched', new Set(['atos'])),
    watch: note('watch', ok(undefined)),
    list: note('watch list', ok({ fresh: 0, companies: [], rules: [], telling: DEFAULT_TELLING })),
    seen: note('seen', ok(undefined)),
    changeTelling: note('change telling', ok(undefined)),
    changeRules: note('change rules', ok(undefined)),
    digest: note('digest', err(appError('database-unavailable'))),
    refresh: note('refresh', undefined),
  };
}

/** The team, noting what is asked of it. */
export function teamService(note: Note): Parameters<typeof createHandlers>[0]['team'] {
  return {
    marks: note('team marks', new Map()),
    mentions: note('mentions', { isInTeam: true, count: 2, notifies: false }),
    changed: note('team changed', undefined),
    libraryChanged: note('library changed', undefined),
    goOn: note('go on', undefined),
  };
}

/** What keeps prospect lists, noting what is asked of it. */
export function prospectsService(note: Note): Parameters<typeof createHandlers>[0]['prospects'] {
  const missing = err(appError('not-found'));
  return {
    lists: note('lists', ok([])),
    list: note('list', missing),
    collect: note('collect', ok({ added: 1, known: 0 })),
    rename: note('rename', ok(undefined)),
    change: note('change', ok(undefined)),
    remove: note('remove', ok({ prospects: [], unknown: [] })),
    restore: note('restore', ok(undefined)),
    decide: note('decide', ok(undefined)),
    removeList: note('remove list', missing),
    restoreList: note('restore list', ok(undefined)),
  };
}

export function accountServices(note: Note): Parameters<typeof createHandlers>[0]['accounts'] {
  return {
    accounts: {
      state: note('accounts', ok({ total: 0 })),
      all: note('all accounts', ok([])),
      takeIn: note('take in', ok({ added: 1, updated: 0, left: 0 })),
      finish: note('finish', ok(undefined)),
      removeAll: note('remove accounts', ok(undefined)),
      changedByTeam: note('accounts by team', ok(undefined)),
      linesOf: note('lines', []),
    },
    previewForm: note('preview form', ok({ places: 0, articles: 0, first: [], common: false })),
  };
}

export function packsService(note: Note): Parameters<typeof createHandlers>[0]['packs'] {
  const outcome = ok({ kind: 'refused', problem: 'expired' } as const);
  return {
    list: note('packs', ok({ order: [], packs: [], conflicts: [] })),
    check: note('check pack', outcome),
    install: note('install pack', outcome),
    download: note('download pack', ok({ text: '' })),
    rollBack: note('roll back', ok(undefined)),
    remove: note('remove pack', ok(undefined)),
    reorder: note('order packs', ok(undefined)),
  };
}

/** What finds things, as parts that note what is asked of them. */
export function searchServices(note: Note): Parameters<typeof createHandlers>[0]['search'] {
  return {
    results: {
      search: note('search', ok({ hits: [], total: 0, partial: false, loose: 0, unclear: [] })),
      ids: note('ids', ok(['a'])),
      world: note('world', err(appError('database-unavailable'))),
    },
    complete: note('complete', ok({})),
    related: note('related', ok([])),
    articleById: note('article', ok(undefined)),
    keptText: note('text', ok(BODY)),
    picturesOf: note('pictures of', ok([])),
    companyNames: note('names', ok(new Map([['cloudwatt', 'Cloudwatt']]))),
    changeArticles: note('change articles', ok(undefined)),
  };
}

/** What gathers dossiers, noting what is asked of it. */
export function dossierService(note: Note): Parameters<typeof createHandlers>[0]['dossiers'] {
  return {
    dossier: note('dossier', err(appError('not-found'))),
    compare: note('compare', err(appError('not-found'))),
    ownership: note('ownership', err(appError('not-found'))),
    brief: note('brief', err(appError('not-found'))),
    drop: note('drop', ok(undefined)),
    restore: note('restore', ok(undefined)),
  };
}

export function reportsService(note: Note): Parameters<typeof createHandlers>[0]['factReports'] {
  return {
    all: note('reports', ok([])),
    report: note('report', err(appError('quota-exceeded'))),
    withdraw: note('withdraw', ok(undefined)),
  };
}

export function noticeServices(note: Note): Parameters<typeof createHandlers>[0]['notices'] {
  return {
    'article-read': note('article read', ok({})),
    'last-save': note('last save', err(appError('not-found'))),
    'undo-last-save': note('undo last save', ok({})),
    'follow-offered': note('follow offered', err(appError('not-found'))),
  };
}

/** What a popover asks beyond a glance, noting what is asked of it. */
export function popoverServices(note: Note): Parameters<typeof createHandlers>[0]['popover'] {
  return {
    shippedCard: note('shipped card', err(appError('not-found'))),
    shipsName: note('shipped name', false),
    siteAccess: note('access', 'on-click'),
    mayBePrepared: note('prepared', true),
    countByMonth: note('months', ok([3])),
    now: () => '2026-11-25T00:00:00Z',
  };
}

/** What knows companies, noting what is asked of it. */
export function companyServices(note: Note, card: CompanyCard): Parameters<typeof createHandlers>[0]['companies'] {
  return {
    cards: {
      card: note('card', ok(card)),
      cards: note('cards', ok([card])),
      names: note('names', ok(new Map([[card.id, card.name]]))),
    },
    newestAbout: note('newest', ok({ articles: [], total: 0, unread: 0 })),
    visits: { last: note('last look', undefined), keep: note('keep look', undefined) },
    accountOf: note('account', undefined),
    lookUpName: note('look up', card.id),
    lookUpShipped: note('look up shipped', undefined),
    openPage: note('open', undefined),
    openDossier: note('dossier', undefined),
  };
}
