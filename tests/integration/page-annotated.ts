import { annotatePage } from '../../lib/content/annotate-page.ts';
import { createLinker } from '../../lib/content/marking/link-page.ts';
import { createPrivateMarks } from '../../lib/content/marking/private-marks.ts';
import { learnOnPage } from '../../lib/content/page-corrections.ts';
import { findPopoverBridge } from '../../lib/content/popover/popover-bridge.ts';
import type { LateScript } from '../../lib/messages/tab-messages.ts';
import type { TabHandlers, TabOrder } from '../../lib/messages/tab-server.ts';
import type { Company } from '../../lib/model/company.ts';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
import type { AnnotatorState } from '../../lib/storage/local/annotator-state.ts';
import { pageRules } from '../../lib/storage/local/page-rules.ts';
import type { ReaderChoices } from '../../lib/storage/local/reader-choices.ts';
import { show } from './page-support.ts';

export const company = (id: string, name: string): Company => ({
  id,
  name,
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: ['cloud'],
  ambiguity: 'none',
  about: { en: '', fr: '' },
});
export const gazetteer = encodeGazetteer(
  compileGazetteer([company('cloudwatt', 'Cloudwatt'), company('numergy', 'Numergy')]),
);
export const HOST = 'press.example';

/** What is stored, as tests put it: the reader’s choices, of which the page is given the rules. */
export type Stored = ReaderChoices & { readonly gazetteer?: Uint8Array | undefined };
const STORED: Stored = {
  gazetteer,
  policy: NO_POLICY,
  settings: { ...DEFAULT_SETTINGS, density: 'all' },
  mutes: { sites: [] },
  corrections: [],
};

export type AnnotatedStage = TabHandlers & {
  readonly change: (changed: Partial<Stored>) => void;
  readonly reads: () => number;
  /** Scripts asked for. */
  readonly injections: () => readonly string[];
  /** Whether the page was called huge, for each of them. */
  readonly sizes: () => readonly boolean[];
  /** Takes the extension away from under the page. */
  readonly orphan: () => void;
};

/**
 * The annotating script on a page, with those that link and know of lessons; `inject` is called before each comes, may
 * keep it away, and stands in for the popover’s.
 */
export async function annotate(
  html: string,
  controller: AbortController,
  state: Partial<Stored> = {},
  inject: (script: LateScript) => void = () => {},
): Promise<AnnotatedStage> {
  show(html);
  let handlers: TabHandlers | undefined;
  let tell: (changed: Partial<AnnotatorState>) => void = () => {};
  let stored: Stored = { ...STORED, ...state };
  let reads = 0;
  const injections: string[] = [];
  const sizes: boolean[] = [];
  let isOrphaned = false;
  const begun = annotatePage(
    {
      host: HOST,
      async readState(early) {
        reads += 1;
        // As it is for most readers: the names of the pack came with the script, and are the ones that are stored.
        early?.(gazetteer);
        // An installation stores both at once.
        return stored.gazetteer ? { gazetteer: stored.gazetteer, rules: pageRules(stored) } : {};
      },
      onStateChange: (listener) => (tell = listener),
      handleTabMessages: (given) => (handlers = given),
      requestNames: async () => '',
      async inject(script, isHuge) {
        injections.push(script);
        sizes.push(isHuge);
        await Promise.resolve();
        if (isOrphaned) throw new Error('Extension context invalidated.');
        inject(script);
        const page = findPopoverBridge()?.page;
        if (script === 'link') page?.session.link(createLinker(undefined));
        if (script === 'private-marks') page?.session.guard(createPrivateMarks());
        if (script === 'corrections' && page) await learnOnPage(page, async () => stored.corrections);
      },
      isOrphaned: () => isOrphaned,
      now: () => performance.now(),
    },
    controller,
  );
  // A page that nobody looks at does not begin.
  if (document.visibilityState === 'visible') await begun;
  if (!handlers) throw new Error('answers nobody');
  return {
    ...handlers,
    change({ gazetteer: names, ...chosen }) {
      stored = { ...stored, ...chosen };
      tell({ ...(names && { gazetteer: names }), rules: pageRules(stored) });
    },
    reads: () => reads,
    injections: () => injections,
    sizes: () => sizes,
    orphan: () => (isOrphaned = true),
  };
}

export const NEXT: TabOrder = { vigie: 'step-mark', payload: { direction: 'next' } };
export const GO: TabOrder = { vigie: 'go-to-company', payload: { companyId: 'numergy' } };
export const TOGGLE: TabOrder = { vigie: 'toggle-popover', payload: {} };

export const named = '<p>Cloudwatt and Numergy</p><p><b id="name">Cloudwatt</b> again</p>';
