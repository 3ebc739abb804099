/** Lists of firms that the reader means to speak with. */
import type { CompanyId } from './company.ts';
import type { IsoDate } from './iso-date.ts';

export const PROSPECT_STATUSES = ['new', 'contacted', 'meeting', 'won', 'lost', 'set-aside'] as const;
export type ProspectStatus = (typeof PROSPECT_STATUSES)[number];

/** `company` is absent for a name that no company is known by: the reader decides what it is. */
export type Prospect = {
  readonly id: string;
  readonly name: string;
  readonly company?: CompanyId;
  readonly status: ProspectStatus;
  readonly note: string;
  readonly nextStep: string;
  readonly nextDate?: IsoDate;
};

export type ProspectList = {
  readonly id: string;
  readonly name: string;
  /** The page the names were collected from. */
  readonly page?: { readonly url: string; readonly title: string };
  readonly made: string;
  readonly prospects: readonly Prospect[];
  /** Names on the page that no company is known by. */
  readonly unknown: readonly string[];
};
