import type { askTab } from '../messaging/ask-tab.ts';
import type { TabMessage, TabProtocol } from '../messaging/protocol.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { CompanyCount } from '../model/mention.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';

type Dependencies = {
  readonly askTab: typeof askTab;
  /** The frames of a tab that the extension may read, its own document first. */
  readonly framesOf: (tabId: number) => Promise<readonly number[]>;
};

type Answers = { readonly [Name in TabMessage]: (tabId: number, payload: TabProtocol[Name]['request']) => Promise<Result<TabProtocol[Name]['reply'], AppError>> };

/**
 * Asks a tab as `askTab` does; but a page is described with all its frames, and gone to where it names a company, in
 * itself or in one of them. Frames without a script of ours, as the tiny and the hidden ones, have nothing to add.
 */
export function createPageAsker({ askTab: ask, framesOf }: Dependencies): <Name extends TabMessage>(tabId: number, name: Name, payload: TabProtocol[Name]['request']) => Promise<Result<TabProtocol[Name]['reply'], AppError>> {
  async function framesWith(tabId: number): Promise<readonly (readonly [frameId: number, page: PageDescription])[]> {
    const frames = await framesOf(tabId).catch(() => []);
    const described = await Promise.all(frames.filter((id) => id !== 0).map(async (id) => [id, await ask(tabId, 'describe-page', {}, id)] as const));
    return described.flatMap(([id, page]) => (page.ok ? [[id, page.value] as const] : []));
  }
  const plainly = <Name extends TabMessage>(name: Name) => (tabId: number, payload: TabProtocol[Name]['request']) => ask(tabId, name, payload);
  const answers: Answers = {
    'step-mark': plainly('step-mark'),
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
      const names = ({ companies }: PageDescription): boolean => companies.some((company) => company.companyId === companyId);
      const top = await ask(tabId, 'describe-page', {});
      const frame = top.ok && !names(top.value) ? (await framesWith(tabId)).find(([, page]) => names(page)) : undefined;
      return ask(tabId, 'go-to-company', { companyId }, frame?.[0] ?? 0);
    },
  };
  return (tabId, name, payload) => answers[name](tabId, payload);
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
