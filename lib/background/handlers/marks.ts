/** Handlers of messages about marks: scripts in pages, muted sites, why a mark is one. */
import type { MARKS_MESSAGES } from '../../messages/marks.ts';
import type { Nothing } from '../../messages/message.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers, ReportBug } from '../../messages/server.ts';
import type { FramedName, LateScript } from '../../messages/tab-messages.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { whyMarked } from '../../recognition/explain/why.ts';
import { answerNames } from '../../recognition/gazetteer/answer-names.ts';
import { encodeGazetteer } from '../../recognition/gazetteer/format.ts';
import type { Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import type { AnnotatorWriter } from '../../storage/local/annotator-writer.ts';
import { toBase64 } from '../../storage/local/base64.ts';
import { injectionError } from '../services/content-scripts.ts';
import type { ContentScripts } from '../services/content-scripts.ts';

export type MarkServices = {
  readonly contentScripts: Pick<ContentScripts, 'annotate' | 'annotateOpenTabs' | 'bring' | 'register'>;
  readonly muteSites: AnnotatorWriter['muteSites'];
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** Opens a popover in a tab’s own document for a name in a frame of it. */
  readonly openInTop: (tabId: number, name: FramedName) => Promise<Result<Nothing, AppError>>;
  readonly closeInTop: (tabId: number) => Promise<Result<Nothing, AppError>>;
  readonly injectScript: (script: LateScript, tabId: number, frameId: number) => Promise<unknown>;
  /** A page that may name companies has got the linker. */
  readonly linked: (tabId: number) => void;
  readonly reportBug: ReportBug;
};

export function createMarkHandlers(
  { contentScripts, muteSites, gazetteer, openInTop, closeInTop, injectScript, linked, reportBug }: MarkServices,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof MARKS_MESSAGES> {
  const mute = async (hosts: readonly string[], muted: boolean): Promise<Result<Nothing, AppError>> => {
    const changed = await muteSites(hosts, muted);
    if (!changed.ok) return changed;
    // Open pages heed the stored mutes at once; where the browser injects the script from now on is a second step.
    await contentScripts.register().catch(reportBug);
    if (!muted) await contentScripts.annotateOpenTabs().catch(reportBug);
    return ok({});
  };
  return {
    async 'inject-script'({ script, isHuge = false }, sender) {
      if (sender.kind !== 'tab') return err(appError('invalid-message', 'only a page takes scripts'));
      try {
        const { tabId, frameId } = sender;
        const run = (): Promise<unknown> => injectScript(script, tabId, frameId);
        await (script === 'link' ? contentScripts.bring(tabId, frameId, run, isHuge) : run());
        if (script === 'link' && frameId === 0 && !sender.isPrivate) linked(tabId);
        return ok({});
      } catch (failure) {
        return err(injectionError(failure));
      }
    },
    async 'cold-names'({ openings }) {
      const known = await gazetteer();
      const reply = known && answerNames(known, openings);
      return ok({ names: reply ? toBase64(encodeGazetteer(reply)) : '' });
    },
    async 'annotate-tab'({ tabId }) {
      await whenInstalled();
      return emptyReply(await contentScripts.annotate(tabId));
    },
    'mute-site': ({ host, muted }) => mute([host], muted),
    'mute-sites': ({ hosts }) => mute(hosts, true),
    async 'why-marked'({ score, features }) {
      const known = await gazetteer();
      return known ? ok(whyMarked(known, score, features)) : err(appError('pack-unreadable'));
    },
    async 'open-in-top'({ name }, sender) {
      if (sender.kind !== 'tab' || sender.frameId === 0)
        return err(appError('invalid-message', 'only a frame has a top'));
      return name ? openInTop(sender.tabId, name) : closeInTop(sender.tabId);
    },
  };
}
