/** The background's receiving end: checks shape and sender before any handler runs. */
import * as v from 'valibot';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { onRuntimeMessage } from '../platform/runtime-messages.ts';
import { extensionId, extensionOrigin } from '../platform/runtime.ts';
import type { BackgroundMessage, BackgroundProtocol } from './background-messages.ts';
import { BACKGROUND_MESSAGES } from './background-messages.ts';
import type { Nothing } from './message.ts';
import { maySpeakOf, senderOf } from './sender.ts';
import type { Sender } from './sender.ts';

/** One handler for each message of the background's protocol. */
export type BackgroundHandlers = {
  readonly [Name in BackgroundMessage]: (
    request: BackgroundProtocol[Name]['request'],
    sender: Sender,
  ) => Promise<Result<BackgroundProtocol[Name]['reply'], AppError>>;
};

/** The reply to a message that asks for no value. */
export function emptyReply(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}

/** Where bugs go that a handler came upon. */
export type ReportBug = (bug: unknown) => void;

/** Handles the extension's own messages from now on; to be called in the worker's first turn. */
export function handleBackgroundMessages(handlers: BackgroundHandlers, reportBug: ReportBug): void {
  const self = { id: extensionId(), origin: extensionOrigin() };
  onRuntimeMessage((message, facts) => handleMessage(handlers, message, senderOf(facts, self), reportBug));
}

/** The reply to one message; `undefined` where it is none of the protocol's. Never rejects. */
export function handleMessage(
  handlers: BackgroundHandlers,
  message: unknown,
  sender: Sender | undefined,
  reportBug: ReportBug,
): Promise<Result<unknown, AppError>> | undefined {
  if (!v.is(ENVELOPE, message)) return undefined;
  const { vigie: name, payload } = message;
  if (!isBackgroundMessage(name)) return Promise.resolve(err(appError('invalid-message', 'unknown message')));
  if (!sender) return Promise.resolve(err(appError('invalid-message', 'unknown sender')));
  return handleRequest(handlers, name, payload, sender, reportBug);
}

const ENVELOPE = v.object({ vigie: v.string(), payload: v.unknown() });

function isBackgroundMessage(name: string): name is BackgroundMessage {
  return Object.hasOwn(BACKGROUND_MESSAGES, name);
}

async function handleRequest<Name extends BackgroundMessage>(
  handlers: BackgroundHandlers,
  name: Name,
  payload: unknown,
  sender: Sender,
  reportBug: ReportBug,
): Promise<Result<unknown, AppError>> {
  try {
    const rule = BACKGROUND_MESSAGES[name];
    const request = v.safeParse(rule.schema, payload);
    if (!request.success) return err(appError('invalid-message', `${name}: ${v.summarize(request.issues)}`));
    const host = rule.from === 'own-host' ? rule.hostOf(request.output) : undefined;
    if (!maySend(rule.from, host, sender)) return err(appError('invalid-message', `${name}: not from this sender`));
    return await handlers[name](request.output, sender);
  } catch (bug) {
    reportBug(bug);
    return err(appError('internal', bug instanceof Error ? bug.message : String(bug)));
  }
}

function maySend(
  from: (typeof BACKGROUND_MESSAGES)[BackgroundMessage]['from'],
  host: string | undefined,
  sender: Sender,
): boolean {
  switch (from) {
    case 'anyone':
      return true;
    case 'pages':
      return sender.kind === 'page';
    case 'scripts':
      return sender.kind === 'tab';
    case 'own-host':
      return maySpeakOf(host, sender);
  }
}
