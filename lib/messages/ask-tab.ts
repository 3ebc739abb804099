/** Questions to the annotating script of a tab, from the background and the extension's pages; never rejects. */
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { sendTabMessage } from '../platform/tabs.ts';
import type { Envelope } from './message.ts';
import { isReply, sendingFailure } from './reply.ts';
import type { TabMessage, TabProtocol } from './tab-messages.ts';

/** Asks the annotating script in a frame of a tab. Fails as `not-found` where none runs there. */
export async function askTab<Name extends TabMessage>(
  tabId: number,
  name: Name,
  payload: TabProtocol[Name]['request'],
  frameId = 0,
): Promise<Result<TabProtocol[Name]['reply'], AppError>> {
  try {
    const envelope: Envelope = { vigie: name, payload };
    const reply = await sendTabMessage(tabId, envelope, frameId);
    return isReply<TabProtocol[Name]['reply']>(reply) ? reply : err(appError('not-found', `no reply to ${name}`));
  } catch (failure) {
    return err(sendingFailure(failure, 'not-found'));
  }
}
