/** Keyboard commands of the manifest; Firefox for Android has none. */
import { browser } from 'wxt/browser';

export type CommandTab = { readonly tabId?: number };

/** Tells of a command the reader gave, with the tab in front where the browser names it. */
export function onCommand(listener: (command: string, tab: CommandTab) => void): void {
  if (!hasCommands()) return;
  browser.commands.onCommand.addListener((command, tab) => {
    listener(command, tab?.id === undefined ? {} : { tabId: tab.id });
  });
}

/** Firefox names the member also where a manifest has no commands. */
function hasCommands(): boolean {
  return Boolean(Reflect.get(browser, 'commands'));
}

/** Keys that the reader's browser holds for each command; empty text where none is set. */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  if (!hasCommands()) return new Map();
  const commands = await browser.commands.getAll();
  return new Map(commands.flatMap(({ name, shortcut }) => (name === undefined ? [] : [[name, shortcut ?? '']])));
}
