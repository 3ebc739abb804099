/** The asking end of the protocol: never rejects, and light enough for the annotating script. */
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { isOrphaned } from '../platform/extension-api.ts';
import { sendRuntimeMessage } from '../platform/runtime-messages.ts';
import type { BackgroundMessage, BackgroundProtocol } from './background-messages.ts';
import type { Envelope } from './message.ts';
import { isReply, sendingFailure } from './reply.ts';

/** Asks the background. Fails as `extension-gone` where the extension was taken away from under this page. */
export async function askBackground<Name extends BackgroundMessage>(
  name: Name,
  payload: BackgroundProtocol[Name]['request'],
): Promise<Result<BackgroundProtocol[Name]['reply'], AppError>> {
  try {
    const envelope: Envelope = { vigie: name, payload };
    const reply = await sendRuntimeMessage(envelope);
    return isReply<BackgroundProtocol[Name]['reply']>(reply) ? reply : err(appError('internal', `no reply to ${name}`));
  } catch (failure) {
    return err(isOrphaned() ? appError('extension-gone') : sendingFailure(failure, 'extension-gone'));
  }
}
