/** Which name of the sample the reader points at, and what is known of it. Pure. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import type { Result } from '../../lib/model/result.ts';

export type GlanceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly companyId: CompanyId }
  | { readonly kind: 'known'; readonly companyId: CompanyId; readonly preview: Preview }
  | { readonly kind: 'failed'; readonly companyId: CompanyId; readonly error: AppError };

export type GlanceEvent =
  | { readonly kind: 'pointed'; readonly companyId: CompanyId }
  | { readonly kind: 'answered'; readonly companyId: CompanyId; readonly answer: Result<Preview, AppError> };

export const NO_GLANCE: GlanceState = { kind: 'none' };

/** The next state; an answer about a name the reader has left since changes nothing. */
export function reduceGlance(state: GlanceState, event: GlanceEvent): GlanceState {
  const { companyId } = event;
  if (event.kind === 'pointed')
    return state.kind !== 'none' && state.companyId === companyId ? state : { kind: 'asking', companyId };
  if (state.kind === 'none' || state.companyId !== companyId) return state;
  const { answer } = event;
  return answer.ok
    ? { kind: 'known', companyId, preview: answer.value }
    : { kind: 'failed', companyId, error: answer.error };
}
