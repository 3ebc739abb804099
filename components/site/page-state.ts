import type { AppError } from '../../lib/model/app-error.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';

/** What the popup knows of the page it stands over. */
export type PageState =
  | { readonly kind: 'loading' }
  /** The browser keeps every extension out of it. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'described'; readonly page: PageDescription };
