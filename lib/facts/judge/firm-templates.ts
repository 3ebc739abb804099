/** Features of a company as the one that a candidate is about, or as its other party. */
import { basesOf, templatesOf } from './features.ts';

const SORTS = [
  'none none-context topic title count only first',
  'subject opener rule',
  'before after role rank commas line-head company-order company-between pair-edge',
  'edge',
  'between between-class unknown',
  'back back-role next question we',
  'known profile',
  'focus',
  'center heading voice',
] as const;
export const FIRM_TEMPLATES = templatesOf('firm', SORTS);
/** How many sorts of evidence there are for a company. */
export const FIRM_SORTS = SORTS.length;
export const OF_COMPANY = basesOf(FIRM_TEMPLATES, 1);
export const OF_OTHER = basesOf(FIRM_TEMPLATES, 2);
