/** The annotating script's one question to the background: it needs no more of the protocol's asking end. */
import { sendRuntimeMessage } from '../platform/runtime-messages.ts';
import type { BackgroundMessage, BackgroundProtocol } from './background-messages.ts';
import type { Envelope } from './envelope.ts';

const NAME = 'inject-script' satisfies BackgroundMessage;

/** Asks for a script in this frame; it has run when the answer comes. Rejects where nobody answers. */
export async function requestScript(script: BackgroundProtocol[typeof NAME]['request']['script']): Promise<unknown> {
  const envelope: Envelope = { vigie: NAME, payload: { script } };
  return sendRuntimeMessage(envelope);
}
