/** The annotating script's answering end; light, and deaf to everyone but this extension's own pages and background. */
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { onRuntimeMessage } from '../platform/runtime-messages.ts';
import type { TabMessage, TabProtocol } from './protocol.ts';

type MaybePromise<T> = T | Promise<T>;

/** One answer for each message of the tab's protocol. */
export type TabHandlers = {
  readonly [Name in TabMessage]: (
    request: TabProtocol[Name]['request'],
  ) => MaybePromise<Result<TabProtocol[Name]['reply'], AppError>>;
};

/** Answers the questions of the popup and the background until the signal ends. */
export function answerTab(handlers: TabHandlers, signal: AbortSignal): void {
  onRuntimeMessage((message) => {
    const name = nameOf(message);
    return name === undefined || !Object.hasOwn(handlers, name) ? undefined : answer(handlers, name, payloadOf(message));
  }, signal);
}

async function answer(handlers: TabHandlers, name: string, payload: unknown): Promise<Result<unknown, AppError>> {
  try {
    // The senders are our own typed `askTab` calls: pages cannot reach `runtime.onMessage` of an isolated script.
    const handle: ((request: never) => MaybePromise<Result<unknown, AppError>>) | undefined = handlers[name as TabMessage];
    return await handle(payload as never);
  } catch (failure) {
    return err(appError('internal', String(failure)));
  }
}

function nameOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('vigie' in message)) return undefined;
  return typeof message.vigie === 'string' ? message.vigie : undefined;
}

function payloadOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'payload' in message ? message.payload : undefined;
}
