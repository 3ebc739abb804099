/** The annotating script's one question to the background: it needs no more of the protocol's asking end. */
import { sendRuntimeMessage } from '../platform/runtime-messages.ts';
import type { BackgroundMessage, Envelope } from './protocol.ts';

const NAME: BackgroundMessage = 'inject-popover';

/** Asks for the popover's script in this frame; it has run when the answer comes. Rejects where nobody answers. */
export async function requestPopover(): Promise<unknown> {
  const envelope: Envelope = { vigie: NAME, payload: {} };
  return sendRuntimeMessage(envelope);
}
