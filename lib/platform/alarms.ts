/** Alarms: they outlive the background, which timers do not. */
import { browser } from 'wxt/browser';

/**
 * Wakes the background at a moment (milliseconds since 1970); one alarm of a name at a time. Browsers wait half a
 * minute at least.
 */
export async function setAlarm(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
}

/** Whether an alarm of that name is set. */
export async function hasAlarm(name: string): Promise<boolean> {
  return (await browser.alarms.get(name)) !== undefined;
}

/** Takes an alarm back. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Takes all alarms back. */
export async function clearAlarms(): Promise<void> {
  await browser.alarms.clearAll();
}

/** Tells of an alarm by its name; to be called in the worker's first turn. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}
