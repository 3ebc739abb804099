import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { CompanyCount } from '../model/mention.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';
import type { askTab } from './ask-tab.ts';
import type { TabMessage, TabProtocol } from './tab-messages.ts';

type Dependencies = {
  readonly askTab: typeof askTab;
  /** The frames of a tab that the extension may read, its own document first. */
  readonly framesOf: (tabId: number) => Promise<readonly number[]>;
};

/** What a frame says of itself, with its id. */
type Framed = readonly [frameId: number, page: PageDescription];

type Answers = {
  readonly [Name in TabMessage]: (
    tabId: number,
    payload: TabProtocol[Name]['request'],
  ) => Promise<Result<TabProtocol[Name]['reply'], AppError>>;
};

/**
 * Asks a tab as `askTab` does; but a page is described with all its frames, gone to where it names a company, in itself
 * or in one of them, and walked from mark to mark through all of them. Frames without a script of ours, as the tiny and
 * the hidden ones, have nothing to add.
 */
export function createPageAsker({
  askTab: ask,
  framesOf,
}: Dependencies): <Name extends TabMessage>(
  tabId: number,
  name: Name,
  payload: TabProtocol[Name]['request'],
) => Promise<Result<TabProtocol[Name]['reply'], AppError>> {
  async function framesWith(
    tabId: number,
    asked: TabProtocol['describe-page']['request'] = {},
  ): Promise<readonly Framed[]> {
    const frames = await framesOf(tabId).catch(() => []);
    const described = await Promise.all(
      frames.filter((id) => id !== 0).map(async (id) => [id, await ask(tabId, 'describe-page', asked, id)] as const),
    );
    return described.flatMap(([id, page]) => (page.ok ? [[id, page.value] as const] : []));
  }
  const plainly =
    <Name extends TabMessage>(name: Name) =>
    (tabId: number, payload: TabProtocol[Name]['request']) =>
      ask(tabId, name, payload);
  const answers: Answers = {
    async 'step-mark'(tabId, { direction }) {
      const asked = { stops: true } as const;
      const top = await ask(tabId, 'describe-page', asked);
      if (!top.ok) return top;
      const pages = [[0, top.value] as const, ...(await framesWith(tabId, asked))];
      const { from, to } = stepOf(pages, direction);
      if (from === to) return ask(tabId, 'step-mark', { direction }, to);
      await ask(tabId, 'step-mark', { direction, edge: 'out' }, from);
      return ask(tabId, 'step-mark', { direction, edge: 'in' }, to);
    },
    'toggle-popover': plainly('toggle-popover'),
    'look-up-selection': plainly('look-up-selection'),
    'open-for-frame': plainly('open-for-frame'),
    'close-for-frame': plainly('close-for-frame'),
    async 'describe-page'(tabId) {
      const top = await ask(tabId, 'describe-page', {});
      if (!top.ok || !(top.value.state === 'done' || top.value.state === 'scanning')) return top;
      const frames = await framesWith(tabId);
      return frames.length === 0 ? top : ok(sum([top.value, ...frames.map(([, page]) => page)]));
    },
    async 'go-to-company'(tabId, { companyId }) {
      const names = ({ companies }: PageDescription): boolean =>
        companies.some((company) => company.companyId === companyId);
      const top = await ask(tabId, 'describe-page', {});
      const frame = top.ok && !names(top.value) ? (await framesWith(tabId)).find(([, page]) => names(page)) : undefined;
      return ask(tabId, 'go-to-company', { companyId }, frame?.[0] ?? 0);
    },
  };
  return (tabId, name, payload) => answers[name](tabId, payload);
}

/**
 * The frame in which a walk is, and that in which it goes on: the page’s own marks come first, then those of each
 * frame, round the ends.
 */
function stepOf(
  pages: readonly Framed[],
  direction: 'next' | 'previous',
): { readonly from: number; readonly to: number } {
  const walk = pages.flatMap(([id, { stops }]) => (stops && stops.count > 0 ? [{ id, ...stops }] : []));
  const place = walk.findIndex(({ at }) => at >= 0);
  const here = walk[Math.max(place, 0)];
  const end = direction === 'next' ? (here?.count ?? 0) - 1 : 0;
  const to = here?.at === end ? walk.at((place + (direction === 'next' ? 1 : -1)) % walk.length) : here;
  return { from: here?.id ?? 0, to: to?.id ?? 0 };
}

function sum(pages: readonly PageDescription[]): PageDescription {
  const counts = new Map<CompanyId, CompanyCount>();
  for (const company of pages.flatMap(({ companies }) => companies)) {
    const known = counts.get(company.companyId);
    counts.set(company.companyId, known ? { ...known, count: known.count + company.count } : company);
  }
  return {
    state: pages.some(({ state }) => state === 'scanning') ? 'scanning' : 'done',
    companies: [...counts.values()].toSorted((one, other) => other.count - one.count),
    mentions: pages.reduce((total, { mentions }) => total + mentions, 0),
  };
}
