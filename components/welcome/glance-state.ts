/** Which name of the sample the reader points at, and what is known of it. Pure. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import type { Result } from '../../lib/model/result.ts';

export type GlanceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly companyId: CompanyId }
  | { readonly kind: 'known'; readonly companyId: CompanyId; readonly preview: Preview }
  | { readonly kind: 'failed'; readonly companyId: CompanyId; readonly error: AppError };

export type GlanceEvent =
  | { readonly kind: 'pointed'; readonly companyId: CompanyId }
  | { readonly kind: 'replied'; readonly companyId: CompanyId; readonly preview: Result<Preview, AppError> };

export const NO_GLANCE: GlanceState = { kind: 'none' };

/** The next state; a preview of a name the reader has left since changes nothing. */
export function reduceGlance(state: GlanceState, event: GlanceEvent): GlanceState {
  const { companyId } = event;
  if (event.kind === 'pointed')
    return state.kind !== 'none' && state.companyId === companyId ? state : { kind: 'loading', companyId };
  if (state.kind === 'none' || state.companyId !== companyId) return state;
  const { preview } = event;
  return preview.ok
    ? { kind: 'known', companyId, preview: preview.value }
    : { kind: 'failed', companyId, error: preview.error };
}
