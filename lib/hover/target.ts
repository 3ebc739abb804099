import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Preview } from '../model/preview.ts';

/**
 * What a popover is about: a name the pointer may rest on, or words that the reader selected, whose company is not
 * known yet. `id` tells one occurrence on the page from another.
 */
export type HoverTarget = { readonly id: string; readonly companyId?: CompanyId };

/** What the background had to say. */
export type LookUpResult =
  | { readonly kind: 'ready'; readonly preview: Preview }
  /** No company is known by the words. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What an open popover shows; `token` names the answer still awaited. */
export type Content = LookUpResult | { readonly kind: 'loading'; readonly token: number };
