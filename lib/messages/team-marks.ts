/** What rows and cards show of the team: the background asks the page that syncs, which has the code for it. */
import type { TeamMarks } from '../model/article.ts';
import { onRuntimeMessage, sendRuntimeMessage } from '../platform/runtime-messages.ts';
import { senderOf } from './sender.ts';

/** `unnamed`: words for a member who did not say yet what they are called. */
type Request = { readonly teamMarksOf: readonly string[]; readonly unnamed: string };
type Reply = readonly (readonly [string, TeamMarks])[];

/** By canonical address; empty where that page does not answer, as while a backup is packed in Chromium. */
export async function askTeamMarks(
  teamMarksOf: readonly string[],
  unnamed: string,
): Promise<ReadonlyMap<string, TeamMarks>> {
  const request: Request = { teamMarksOf, unnamed };
  const reply = await sendRuntimeMessage(request).catch(() => []);
  return new Map(Array.isArray(reply) ? (reply as Reply) : []);
}

/** Answers the extension's own contexts, with the id and origin of `self`; scripts in web pages get nothing. */
export function answerTeamMarks(
  marksOf: (urls: readonly string[], unnamed: string) => Promise<ReadonlyMap<string, TeamMarks>>,
  self: { readonly id: string; readonly origin: string },
  signal: AbortSignal,
): void {
  onRuntimeMessage((message, facts) => {
    if (!isRequest(message) || senderOf(facts, self)?.kind !== 'page') return undefined;
    return marksOf(message.teamMarksOf, message.unnamed).then((marks) => [...marks]);
  }, signal);
}

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'teamMarksOf' in message;
}
