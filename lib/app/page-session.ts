import { createDocument } from '../gazetteer/document.ts';
import { decodeGazetteer, type Gazetteer } from '../gazetteer/format.ts';
import { displayName } from '../gazetteer/gazetteer.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Correction } from '../model/settings.ts';
import { highlightRegistry } from '../page/highlight.ts';
import { startMarking, type Marking } from '../page/marking.ts';
import { isPageOff } from '../page/takeover.ts';
import { createTimeSlices, giveWay } from '../page/time-slices.ts';
import type { AnnotatorState } from '../storage/annotator-state.ts';

type PageStatus =
  /** Nothing is known yet of companies: the installation has not finished. */
  | { readonly kind: 'scanning' }
  | { readonly kind: 'marking' }
  | { readonly kind: 'muted' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** The marking of a page as the reader’s word about it changes. */
export type PageSession = {
  readonly status: PageStatus;
  readonly marking: Marking | undefined;
  nameOf(companyId: CompanyId): string | undefined;
  /** Takes in what changed; starts, ends or redoes the marking where that makes a difference here. */
  change(changed: Partial<AnnotatorState>): void;
};

const EMPTY: AnnotatorState = { gazetteer: new Uint8Array(0), settings: { density: 'first-in-section' }, mutes: { sites: [] }, corrections: [] };

/** A session that marks nothing until it is told the state. */
export function createPageSession(host: string, now: () => number, signal: AbortSignal): PageSession {
  let state = EMPTY;
  let status: PageStatus = { kind: 'scanning' };
  let gazetteer: Gazetteer | undefined;
  let marking: Marking | undefined;
  let current = new AbortController();
  signal.addEventListener('abort', () => current.abort(), { once: true });

  const start = (): void => {
    current.abort();
    current = new AbortController();
    marking = undefined;
    status = decide();
    const registry = highlightRegistry();
    if (status.kind !== 'marking' || !gazetteer || !registry || signal.aborted) return;
    const rejected = new Set(state.corrections.filter((correction) => correction.host === host).map(rejectionKey));
    marking = startMarking({
      root: document.documentElement,
      finder: createDocument(gazetteer, {
        lang: document.documentElement.lang,
        host,
        title: document.title,
        isRejected: (surface, companyId) => rejected.has(rejectionKey({ surface, companyId })),
      }),
      slices: createTimeSlices({ now, giveWay: async () => giveWay(document, current.signal) }),
      registry,
      density: state.settings.density,
      signal: current.signal,
    });
  };

  const decide = (): PageStatus => {
    if (isPageOff(document) || state.mutes.sites.includes(host)) return { kind: 'muted' };
    if (!highlightRegistry()) return { kind: 'unsupported' };
    if (state.gazetteer.length === 0) return { kind: 'scanning' };
    if (!gazetteer) {
      const decoded = decodeGazetteer(state.gazetteer);
      if (!decoded.ok) return { kind: 'failed', error: decoded.error };
      gazetteer = decoded.value;
    }
    return { kind: 'marking' };
  };

  return {
    get status() {
      return status;
    },
    get marking() {
      return marking;
    },
    nameOf: (companyId) => gazetteer && displayName(gazetteer, companyId),
    change(changed) {
      const before = sayOf(state, host);
      state = { ...state, ...changed };
      if (changed.gazetteer) gazetteer = undefined;
      if (changed.gazetteer || sayOf(state, host) !== before) start();
      else marking?.setDensity(state.settings.density);
    },
  };
}

/** The reader’s word about a host, to be compared. */
function sayOf({ mutes, corrections }: AnnotatorState, host: string): string {
  return JSON.stringify([mutes.sites.includes(host), corrections.filter((correction) => correction.host === host)]);
}

/** A correction holds for a word however it is capitalised. */
function rejectionKey({ surface, companyId }: Pick<Correction, 'surface' | 'companyId'>): string {
  return `${companyId}\n${surface.toLowerCase()}`;
}
