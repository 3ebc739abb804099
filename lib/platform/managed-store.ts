/** `storage.managed`: what an administrator set for the extension; it can only be read. */
import { browser } from 'wxt/browser';

/**
 * How long a reply is waited for. Chromium reads policies for some 5 s after its start (measured: 4.7 to 5.2 s), and
 * sometimes never replies (docs/browser-bugs.md).
 */
const PATIENCE_MS = 10_000;

const listeners = new Set<() => void>();
/** The request under way, and whether it was given up. */
let reading: { readonly reply: Promise<unknown>; isLate: boolean } | undefined;

/**
 * Everything that is set; nothing where there is no policy, which Firefox answers with a failure. `undefined` where the
 * browser does not reply: listeners of `onManagedChange` are called once it does.
 */
export async function readManaged(): Promise<unknown> {
  const current = (reading ??= ask());
  if (current.isLate) return undefined;
  const { promise: patience, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    current.isLate = true;
    giveUp(undefined);
  }, PATIENCE_MS);
  const reply = await Promise.race([current.reply, patience]);
  clearTimeout(timer);
  return reply;
}

/** Tells that a policy came, changed or went. Firefox reads policies at its start only, and never tells. */
export function onManagedChange(listener: () => void): void {
  listeners.add(listener);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}

function ask(): NonNullable<typeof reading> {
  const current = { reply: request(), isLate: false };
  void endOf(current);
  return current;
}

async function request(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

async function endOf(current: NonNullable<typeof reading>): Promise<void> {
  await current.reply;
  reading = undefined;
  if (current.isLate) for (const listener of listeners) listener();
}
