/** The annotating script's questions to the background: it needs no more of the protocol's asking end. */
import { sendRuntimeMessage } from '../platform/runtime-messages.ts';
import type { BackgroundMessage, BackgroundProtocol } from './background-messages.ts';
import type { Envelope } from './message.ts';

/**
 * Asks for a script in this frame, of a document that is huge or not; it has run when the answer comes. Rejects where
 * nobody answers.
 */
export async function requestScript(
  script: BackgroundProtocol['inject-script']['request']['script'],
  isHuge = false,
): Promise<unknown> {
  return ask('inject-script', isHuge ? { script, isHuge } : { script });
}

/**
 * Asks for the companies whose names begin so: a part of the gazetteer as base64 text, empty where there are none.
 * Rejects where nobody answers.
 */
export async function requestNames(openings: readonly number[]): Promise<string> {
  const reply = await ask('cold-names', { openings });
  return typeof reply === 'object' && reply !== null && 'value' in reply && isNames(reply.value)
    ? reply.value.names
    : '';
}

function isNames(value: unknown): value is BackgroundProtocol['cold-names']['reply'] {
  return typeof value === 'object' && value !== null && 'names' in value && typeof value.names === 'string';
}

async function ask<Name extends BackgroundMessage>(
  name: Name,
  payload: BackgroundProtocol[Name]['request'],
): Promise<unknown> {
  const envelope: Envelope = { vigie: name, payload };
  return sendRuntimeMessage(envelope);
}
