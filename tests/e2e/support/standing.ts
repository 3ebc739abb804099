import { atRest, eventually } from '../../../scripts/browsers/eventually.ts';
import type { PopoverContent } from '../../../scripts/browsers/popover-content.ts';
import type { MarkedDocument } from '../../../scripts/browsers/session.ts';

/** The popover, of a company if one is named, once it stands still: what comes into it may give it another place. */
export function standing(page: MarkedDocument, company?: string): Promise<PopoverContent> {
  return eventually(
    company === undefined ? 'the popover at rest' : `the popover of ${company} at rest`,
    atRest(async () => {
      const popover = await page.popoverNow();
      return company === undefined || popover?.name === company ? popover : undefined;
    }),
  );
}
