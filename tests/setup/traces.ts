/**
 * Test files of one worker share its modules and its globals, which saves more than half of the time (`isolate:
 * false`). So each file must find the world as the first one did: what a file left behind is taken away after it.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The extension API as it was before any test laid hands on it: functions by namespace and name. */
const pristine = new Map(
  Object.entries(fakeBrowser).map(([name, api]) => [name, typeof api === 'object' ? { ...api } : api]),
);

/** Spies, stubs, timers and whatever was stored or replaced in the fake extension API. */
export function removeTraces(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  for (const [name, api] of pristine) {
    const living: unknown = Reflect.get(fakeBrowser, name);
    if (typeof api !== 'object') continue;
    if (typeof living !== 'object' || living === null) {
      Reflect.set(fakeBrowser, name, { ...api });
      continue;
    }
    for (const key of Object.keys(living)) if (!(key in api)) Reflect.deleteProperty(living, key);
    Object.assign(living, api);
  }
  fakeBrowser.reset();
}

/** The document as it was before anything was drawn into it: files that draw share one. */
export function clearDocument(): void {
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.title = '';
}
