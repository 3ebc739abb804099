/** The annotating script's answering end; light, and deaf to everyone but this extension's own pages and background. */
import type { AppError } from '../model/app-error.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { onRuntimeMessage } from '../platform/runtime-messages.ts';
import type { TabMessage, TabProtocol } from './tab-messages.ts';

type TabQuestion = 'describe-page';
type Wired<Name extends TabMessage> = {
  readonly [Each in Name]: { readonly vigie: Each; readonly payload: TabProtocol[Each]['request'] };
}[Name];

/** A message that has something done on the page, as it comes over the wire. */
export type TabOrder = Wired<Exclude<TabMessage, TabQuestion>>;

export type TabHandlers = {
  readonly describe: (
    asked?: TabProtocol[TabQuestion]['request'],
  ) => Result<TabProtocol[TabQuestion]['reply'], AppError>;
  /** An order is answered at once, whatever becomes of it. */
  readonly perform: (order: TabOrder) => void;
};

/** Answers the popup and the background until the signal ends. */
export function handleTabMessages({ describe, perform }: TabHandlers, signal: AbortSignal): void {
  onRuntimeMessage((message) => {
    if (!isWired(message)) return undefined;
    if (message.vigie === 'describe-page') return Promise.resolve(describe(message.payload));
    perform(message);
    return Promise.resolve(ok({}));
  }, signal);
}

/** The senders are our own typed `askTab` calls: pages cannot reach `runtime.onMessage` of an isolated script. */
function isWired(message: unknown): message is Wired<TabMessage> {
  return typeof message === 'object' && message !== null && 'vigie' in message;
}
