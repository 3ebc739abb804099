/** What the keyboard commands of the manifest do. */
import type { askTab } from '../messages/ask-tab.ts';
import type { AppError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';

type Dependencies = {
  readonly askTab: typeof askTab;
  readonly annotate: (tabId: number) => Promise<Result<undefined, AppError>>;
};

/** Runs a command in a tab. Pressing its keys is the reader's click: a page that is not marked yet is marked first. */
export async function runCommand(
  { askTab, annotate }: Dependencies,
  command: string,
  tabId: number,
): Promise<Result<unknown, AppError>> {
  const ask = questionOf(askTab, command, tabId);
  return ask ? orderTab({ askTab, annotate }, tabId, ask) : err({ kind: 'internal', detail: `no command ${command}` });
}

/** Asks a tab for something by the reader's click: a page that is not marked yet is marked first. */
export async function orderTab(
  { askTab, annotate }: Dependencies,
  tabId: number,
  order: (ask: typeof askTab) => Promise<Result<unknown, AppError>>,
): Promise<Result<unknown, AppError>> {
  const reply = await order(askTab);
  if (reply.ok || reply.error.kind !== 'not-found') return reply;
  const annotated = await annotate(tabId);
  return annotated.ok ? order(askTab) : annotated;
}

function questionOf(
  ask: typeof askTab,
  command: string,
  tabId: number,
): (() => Promise<Result<unknown, AppError>>) | undefined {
  switch (command) {
    case 'next-mark':
      return () => ask(tabId, 'step-mark', { direction: 'next' });
    case 'previous-mark':
      return () => ask(tabId, 'step-mark', { direction: 'previous' });
    case 'toggle-popover':
      return () => ask(tabId, 'toggle-popover', {});
    default:
      return undefined;
  }
}
