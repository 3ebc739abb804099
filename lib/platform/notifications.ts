/** Notifications of the system; an optional permission, asked for where they are switched on. */
import { browser } from 'wxt/browser';

const PERMISSIONS = { permissions: ['notifications' as const] };

/**
 * Asks the reader; `false` where they, or the browser, refused. Straight from the click, before anything is awaited.
 */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSIONS).catch(() => false);
}

/** Gives the permission back. */
export async function dropNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSIONS);
}

/** Shows one, in the place of an earlier one under the same id; `false` where it is not allowed. */
export async function showNotification(
  id: string,
  { title, message }: { readonly title: string; readonly message: string },
): Promise<boolean> {
  // The API is there once the permission is; some browsers leave it there when it is gone.
  if (!browser.notifications || !(await browser.permissions.contains(PERMISSIONS))) return false;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
  });
  return true;
}

/** Takes one away. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

/**
 * Tells that one was clicked; to be called in the worker's first turn. Where the permission is given later, the API
 * comes with it, and is listened to from then on.
 */
export function onNotificationClick(listener: (id: string) => void): void {
  let isListening = false;
  const listen = (): void => {
    if (isListening || !browser.notifications) return;
    isListening = true;
    browser.notifications.onClicked.addListener(listener);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
