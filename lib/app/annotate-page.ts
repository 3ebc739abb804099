import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { PageDescription } from '../model/page-description.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { askBackground } from '../messaging/client.ts';
import type { Nothing } from '../messaging/protocol.ts';
import type { TabHandlers } from '../messaging/tab-server.ts';
import type { AnnotatorState } from '../storage/annotator-state.ts';
import { startHovering } from '../page/hovering.ts';
import { firstInViewport, firstOf, neighbour, reveal } from '../page/mark-steps.ts';
import type { Mark } from '../page/marks.ts';
import { createPageSession, type PageSession } from './page-session.ts';
import { createPreviewAnswers } from './preview-answers.ts';

export type AnnotatePageOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  readonly readState: () => Promise<AnnotatorState>;
  readonly onStateChange: (listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal) => void;
  readonly onLibraryChange: (listener: () => void, signal: AbortSignal) => void;
  readonly ask: typeof askBackground;
  readonly answerTab: (handlers: TabHandlers, signal: AbortSignal) => void;
  readonly controller: AbortController;
};

const DONE = ok<Nothing>({});

/** Marks the page and answers for it, until the controller is aborted or the extension is gone. */
export async function annotatePage(options: AnnotatePageOptions): Promise<void> {
  const { host, ask, controller } = options;
  const { signal } = controller;
  const session = createPageSession(host, signal);

  const answers = createPreviewAnswers(async (companyId) => ask('preview-company', { companyId }));
  const hovering = startHovering({
    marking: () => session.marking,
    nameOf: session.nameOf,
    ask: answers.get,
    injectPopover: async () => endIfGone(await ask('inject-popover', {}), controller).ok,
    reject: async ({ surface, companyId }, undo) => ask('correct-mention', { correction: { surface, companyId, host }, undo }),
    mute: async (muted) => ask('mute-site', { host, muted }),
    signal,
  });

  const openAt = (mark: Mark | undefined): Result<Nothing, AppError> => {
    if (mark) {
      reveal(mark);
      hovering.openAt(mark);
    }
    return DONE;
  };
  options.answerTab(
    {
      'describe-page': () => describe(session),
      'step-mark': ({ direction }) => openAt(neighbour(session.marking?.chosen() ?? [], hovering.openMark, direction)),
      'go-to-company': ({ companyId }) => openAt(session.marking && firstOf(session.marking, companyId)),
      'toggle-popover': () => {
        if (!hovering.openMark) return openAt(firstInViewport(session.marking?.chosen() ?? []));
        hovering.close();
        return DONE;
      },
    },
    signal,
  );
  options.onLibraryChange(answers.forget, signal);
  options.onStateChange(session.change, signal);
  session.change(await options.readState());
}

/** An orphaned script leaves: what it drew answers to nobody any more. */
function endIfGone<T>(reply: Result<T, AppError>, controller: AbortController): Result<T, AppError> {
  if (!reply.ok && reply.error.kind === 'extension-gone') controller.abort();
  return reply;
}

function describe(session: PageSession): Result<PageDescription, AppError> {
  const { status, marking } = session;
  if (status.kind === 'failed') return err(status.error);
  if (!marking) return ok({ state: status.kind === 'marking' ? 'scanning' : status.kind, companies: [], mentions: 0 });
  const counts = [...marking.marks.counts()].map(([companyId, count]) => ({ companyId, name: nameFor(session, companyId), count }));
  return ok({
    state: marking.isSettled ? 'done' : 'scanning',
    companies: counts.toSorted((a, b) => b.count - a.count),
    mentions: marking.marks.count,
  });
}

function nameFor(session: PageSession, companyId: CompanyId): string {
  return session.nameOf(companyId) ?? companyId;
}
