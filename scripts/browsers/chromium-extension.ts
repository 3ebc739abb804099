/** The extension's own parts in Chromium: its worker, its tabs, its rights. */
import type { BrowserContext, CDPSession, Page as Tab } from 'playwright-core';
import { attachTo, type CdpChannel } from './cdp-channel.ts';
import { evaluateSource } from './cdp-view.ts';
import { eventually } from './eventually.ts';
import { EVERY_SITE } from './grant.ts';

/** Milliseconds in which a new version must have been asked for, loaded and put in place. */
const UPDATE_WITHIN = 60_000;

/**
 * Id of the target of the extension's worker; `undefined` while it sleeps. Playwright's own list keeps stopped ones.
 */
async function workerTarget(browser: CDPSession): Promise<{ targetId: string; url: string } | undefined> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.find((target) => target.type === 'service_worker' && target.url.startsWith('chrome-extension://'));
}

/**
 * Waits for the worker's first start and tells the extension's id; throws the browser's reason if it refused the
 * folder.
 */
export async function awaitExtension(browser: CDPSession, extensionDir: string | undefined): Promise<string> {
  try {
    const { url } = await eventually('the extension’s worker', () => workerTarget(browser));
    return new URL(url).host;
  } catch (error) {
    // Chromium keeps silent about an extension that it refuses on its command line; loading it again gives the reason.
    if (extensionDir !== undefined) await browser.send('Extensions.loadUnpacked', { path: extensionDir });
    throw error;
  }
}

/** Opens a tab and tells its target of type `tab`, which stands for what the toolbar acts on. */
export async function openTab(context: BrowserContext, browser: CDPSession): Promise<{ tab: Tab; tabTarget: string }> {
  const tab = await context.newPage();
  const mark = `about:blank#${crypto.randomUUID()}`;
  await tab.goto(mark);
  const tabTarget = await eventually('the target of a new tab', async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return targetInfos.find((target) => target.url === mark)?.targetId;
  });
  return { tab, tabTarget };
}

/** Lets the extension ask for every site without a person to answer: the next request resolves at once. */
export async function allowHosts(context: BrowserContext, extensionId: string): Promise<void> {
  const tab = await context.newPage();
  await tab.goto('chrome://extensions');
  await tab.evaluate(`chrome.developerPrivate.addHostPermission('${extensionId}', '${EVERY_SITE}')`);
  await tab.close();
}

/** Has Chromium look for newer versions of its extensions, and waits until another version of this one is there. */
export async function updateFromItsAddress(context: BrowserContext, extensionId: string): Promise<void> {
  const tab = await context.newPage();
  await tab.goto('chrome://extensions');
  const version = (): Promise<unknown> =>
    tab.evaluate(`chrome.developerPrivate.getExtensionInfo('${extensionId}').then(({ version }) => version)`);
  const before = await version();
  await tab.evaluate('chrome.developerPrivate.autoUpdate()');
  await eventually('another version', async () => ((await version()) === before ? undefined : true), UPDATE_WITHIN);
  await tab.close();
}

/** Opens a page of the extension behind the others: an open popup stays open. */
export async function openBehind(browser: CDPSession, extensionId: string): Promise<CdpChannel> {
  const { targetId } = await browser.send('Target.createTarget', {
    url: `chrome-extension://${extensionId}/reader.html`,
    background: true,
  });
  const channel = await attachTo(browser, targetId);
  await eventually('a page of the extension', async () =>
    (await evaluateSource(
      channel.send,
      `document.readyState === 'complete' && location.protocol === 'chrome-extension:'`,
    ))
      ? true
      : undefined,
  );
  return channel;
}

/** Runs source in the worker, which is started if it sleeps. */
export async function evaluateInWorker(browser: CDPSession, extensionId: string, source: string): Promise<void> {
  if (!(await workerTarget(browser))) {
    await inWorkerDomain(browser, extensionId, 'running', ({ send }) =>
      send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` }),
    );
  }
  const { targetId } = await eventually('the extension’s worker', () => workerTarget(browser));
  const worker = await attachTo(browser, targetId);
  await evaluateSource(worker.send, source);
  await worker.detach();
}

/** Stops the worker, as thirty idle seconds do. */
export async function stopWorker(browser: CDPSession, extensionId: string): Promise<void> {
  if (!(await workerTarget(browser))) return;
  await inWorkerDomain(browser, extensionId, 'stopped', ({ send }) => send('ServiceWorker.stopAllWorkers'));
}

type WorkerVersions = { readonly versions: readonly { readonly runningStatus: string }[] };

/** Acts on the workers of the extension's storage and waits for the running status that must follow. */
async function inWorkerDomain(
  browser: CDPSession,
  extensionId: string,
  status: 'running' | 'stopped',
  act: (channel: CdpChannel) => Promise<unknown>,
): Promise<void> {
  const channel = await openBehind(browser, extensionId);
  const known = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  let acted = false;
  channel.on<WorkerVersions>('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.length > 0) known.resolve();
    if (acted && versions.some((version) => version.runningStatus === status)) reached.resolve();
  });
  await channel.send('ServiceWorker.enable');
  await known.promise; // stopAllWorkers stops only those that the domain has reported
  acted = true;
  await act(channel);
  await reached.promise;
  await channel.close();
}
