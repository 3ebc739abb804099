import type { AppError } from '../model/app-error.ts';
import type { PageDescription } from '../model/page-description.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { askBackground } from '../messaging/client.ts';
import type { Nothing } from '../messaging/protocol.ts';
import type { TabHandlers } from '../messaging/tab-server.ts';
import type { AnnotatorState } from '../storage/annotator-state.ts';
import { awaitFirstEntry } from '../page/first-entry.ts';
import { createPopoverDoor } from '../page/popover-door.ts';
import type { PopoverScript } from '../page/popover-port.ts';
import { createPageSession, type PageSession } from './page-session.ts';

export type AnnotatePageOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  readonly readState: () => Promise<AnnotatorState>;
  readonly onStateChange: (listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal) => void;
  readonly onLibraryChange: (listener: () => void, signal: AbortSignal) => void;
  readonly ask: typeof askBackground;
  readonly answerTab: (handlers: TabHandlers, signal: AbortSignal) => void;
  /** A clock in ms. */
  readonly now: () => number;
  readonly controller: AbortController;
};

/** Marks the page and answers for it, until the controller is aborted or the extension is gone. */
export async function annotatePage({ host, ask, controller, now, ...options }: AnnotatePageOptions): Promise<void> {
  const { signal } = controller;
  const session = createPageSession(host, now, signal);

  /** An orphaned script leaves: what it drew would answer to nobody. */
  const inject = async (): Promise<boolean> => {
    const reply = await ask('inject-popover', {});
    if (!reply.ok && reply.error.kind === 'extension-gone') controller.abort();
    return reply.ok;
  };
  const door = createPopoverDoor(
    {
      signal,
      marking: () => session.marking,
      nameOf: session.nameOf,
      preview: async (companyId) => ask('preview-company', { companyId }),
      reject: async ({ surface, companyId }, undo) => ask('correct-mention', { correction: { surface, companyId, host }, undo }),
      mute: async (muted) => ask('mute-site', { host, muted }),
    },
    inject,
  );
  const run = (command: (script: PopoverScript) => void): Result<Nothing, AppError> => {
    door.run(command);
    return ok({});
  };

  awaitFirstEntry(door, () => session.marking, signal);
  options.answerTab(
    {
      'describe-page': () => describe(session),
      'step-mark': ({ direction }) => run((script) => script.step(direction)),
      'go-to-company': ({ companyId }) => run((script) => script.goTo(companyId)),
      'toggle-popover': () => run((script) => script.toggle()),
    },
    signal,
  );
  options.onLibraryChange(() => {
    if (door.isOpen) door.run((script) => script.forget());
  }, signal);
  options.onStateChange(session.change, signal);
  session.change(await options.readState());
}

function describe({ status, marking, nameOf }: PageSession): Result<PageDescription, AppError> {
  if (status.kind === 'failed') return err(status.error);
  if (!marking) return ok({ state: status.kind === 'marking' ? 'scanning' : status.kind, companies: [], mentions: 0 });
  const companies = [...marking.marks.counts()].map(([companyId, count]) => ({ companyId, name: nameOf(companyId) ?? companyId, count }));
  return ok({
    state: marking.isSettled ? 'done' : 'scanning',
    companies: companies.toSorted((a, b) => b.count - a.count),
    mentions: marking.marks.count,
  });
}
