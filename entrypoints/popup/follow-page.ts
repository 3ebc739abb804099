import type { PageState } from '../../components/site/page-companies.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';
import type { Result } from '../../lib/model/result.ts';
import type { PopupPorts } from './ports.ts';

type Ports = Pick<PopupPorts, 'askBackground' | 'askTab' | 'pause'>;

/**
 * Tells what a tab's page names, again and again while it is still being scanned. A page without the annotating
 * script gets it first, by the grant of the click that opened the popup.
 */
export async function followPage(
  ports: Ports,
  tabId: number,
  tell: (state: PageState) => void,
  signal: AbortSignal,
): Promise<void> {
  let described = await describe(ports, tabId);
  while (!signal.aborted) {
    tell(pageState(described));
    if (!described.ok || !isUnderWay(described.value)) return;
    await ports.pause(signal);
    described = await ports.askTab(tabId, 'describe-page', {});
  }
}

async function describe(ports: Ports, tabId: number): Promise<Result<PageDescription, AppError>> {
  const first = await ports.askTab(tabId, 'describe-page', {});
  if (first.ok) return first;
  const annotated = await ports.askBackground('annotate-tab', { tabId });
  return annotated.ok ? ports.askTab(tabId, 'describe-page', {}) : annotated;
}

/** A site that was unmuted just now still calls itself muted until its script has heard of it. */
function isUnderWay({ state }: PageDescription): boolean {
  return state === 'scanning' || state === 'muted';
}

function pageState(described: Result<PageDescription, AppError>): PageState {
  if (!described.ok)
    return described.error.kind === 'restricted-page'
      ? { kind: 'restricted' }
      : { kind: 'failed', error: described.error };
  return described.value.state === 'muted' ? { kind: 'loading' } : { kind: 'described', page: described.value };
}
