/** Ends the extension's background at once, as a browser does that needs the memory. */
import { attachTo, type CdpChannel } from '../browsers/cdp-channel.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import type { Session } from '../browsers/session.ts';

export type Killer = { readonly kill: () => Promise<void>; readonly close: () => Promise<void> };

/**
 * Makes a killer for a session. In Chromium the line to the worker's switch is laid beforehand: a kill is one message,
 * and falls in the middle of what goes on.
 */
export async function createKiller(session: Session): Promise<Killer> {
  if (!isChromium(session)) return { kill: () => session.stopBackground(), close: async () => undefined };
  const { targetId } = await session.browser.send('Target.createTarget', {
    url: session.extensionUrl('icons/16.png'),
    background: true,
  });
  const channel = await attachTo(session.browser, targetId);
  const known = Promise.withResolvers<void>();
  let stopped: PromiseWithResolvers<void> | undefined;
  hear(channel, (status) => {
    known.resolve();
    if (status === 'stopped') stopped?.resolve();
  });
  await channel.send('ServiceWorker.enable');
  await known.promise; // stopAllWorkers stops only those that the domain has reported
  return {
    async kill() {
      stopped = Promise.withResolvers<void>();
      await channel.send('ServiceWorker.stopAllWorkers');
      await stopped.promise;
    },
    close: () => channel.close(),
  };
}

type WorkerVersions = { readonly versions: readonly { readonly runningStatus: string }[] };

function hear(channel: CdpChannel, tell: (status: string) => void): void {
  channel.on<WorkerVersions>('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) tell(runningStatus);
  });
}

function isChromium(session: Session): session is ChromiumSession {
  return session.name === 'chromium';
}
