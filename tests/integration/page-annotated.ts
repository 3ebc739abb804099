import { annotatePage } from '../../lib/app/annotate-page.ts';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import { encodeGazetteer } from '../../lib/gazetteer/format.ts';
import type { TabHandlers, TabOrder } from '../../lib/messaging/tab-server.ts';
import type { Company } from '../../lib/model/company.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import type { AnnotatorState } from '../../lib/storage/annotator-state.ts';
import { show } from './page-support.ts';

const company = (id: string, name: string): Company => ({ id, name, kind: 'company', status: 'active', country: 'FR', sectors: ['cloud'], ambiguity: 'none', about: { en: '', fr: '' } });
export const gazetteer = encodeGazetteer(compileGazetteer([company('cloudwatt', 'Cloudwatt'), company('numergy', 'Numergy')]));
export const HOST = 'press.example';
const STATE: AnnotatorState = { gazetteer, settings: { ...DEFAULT_SETTINGS, density: 'all' }, mutes: { sites: [] }, lessons: [] };

export type AnnotatedStage = TabHandlers & {
  readonly change: (changed: Partial<AnnotatorState>) => void;
  readonly reads: () => number;
  /** Scripts asked for. */
  readonly injections: () => readonly string[];
  /** Takes the extension away from under the page. */
  readonly orphan: () => void;
};

/** The whole annotating script on a page; `inject` stands in for the background that brings other scripts. */
export async function annotate(html: string, controller: AbortController, state: Partial<AnnotatorState> = {}, inject: (script: string) => void = () => {}): Promise<AnnotatedStage> {
  show(html);
  let handlers: TabHandlers | undefined;
  let change: AnnotatedStage['change'] = () => {};
  let reads = 0;
  const injections: string[] = [];
  let isOrphaned = false;
  const begun = annotatePage(
    {
      host: HOST,
      async readState() {
        reads += 1;
        return { ...STATE, ...state };
      },
      onStateChange: (listener) => (change = listener),
      answerTab: (given) => (handlers = given),
      async inject(script) {
        injections.push(script);
        await Promise.resolve();
        if (isOrphaned) throw new Error('Extension context invalidated.');
        inject(script);
      },
      isOrphaned: () => isOrphaned,
      now: () => performance.now(),
    },
    controller,
  );
  // A page that nobody looks at does not begin.
  if (document.visibilityState === 'visible') await begun;
  if (!handlers) throw new Error('answers nobody');
  return { ...handlers, change: (changed) => change(changed), reads: () => reads, injections: () => injections, orphan: () => (isOrphaned = true) };
}

export const NEXT: TabOrder = { vigie: 'step-mark', payload: { direction: 'next' } };
export const GO: TabOrder = { vigie: 'go-to-company', payload: { companyId: 'numergy' } };
export const TOGGLE: TabOrder = { vigie: 'toggle-popover', payload: {} };

export const named = '<p>Cloudwatt and Numergy</p><p><b id="name">Cloudwatt</b> again</p>';
