/** Draws the popover for its tests, with deeds that note how they are called. */
import { vi } from 'vitest';
import { Popover, type PopoverProps } from '../../../../components/popover/popover.tsx';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import type { Preview, StoryLine } from '../../../../lib/model/preview.ts';
import { ok } from '../../../../lib/model/result.ts';
import { fireEvent, render, screen } from '../draw.ts';

export const company: CompanyCard = {
  id: 'cloudwatt',
  name: 'Cloudwatt',
  kind: 'brand',
  status: 'closed',
  country: 'FR',
  ended: '2020-02',
  sectors: ['cloud'],
  lineage: [
    { date: '2015-03', event: 'acquired', with: 'orange', text: '' },
    { date: '2020-02-01', event: 'closed', text: '' },
  ],
  about: { en: 'French sovereign cloud, switched off in 2020.', fr: 'Cloud souverain français, arrêté en 2020.' },
};

export function article(id: string, date?: string): StoryLine {
  const published = date === undefined ? undefined : isoDate(date);
  return { id, url: `https://press.example/${id}`, title: `Title ${id}`, publisher: 'The Press', lang: 'fr', read: false, ...(published && { published }) };
}

export const preview = (articles: readonly StoryLine[], total = articles.length): Preview => ({ company, articles, total, unread: 0, watched: false });

export type Mark = NonNullable<PopoverProps['mark']>;
type Special = Partial<Mark> & Partial<Pick<PopoverProps, 'onMute' | 'surface' | 'pinned'>> & { readonly unmarked?: boolean };

/** Draws a popover with deeds that note how they are called. */
export function draw(content: PopoverProps['content'], special: Special = {}) {
  const deeds = {
    teach: vi.fn<Mark['teach']>(special.teach ?? (async () => ok({ id: 'l1' }))),
    unteach: vi.fn<Mark['unteach']>(special.unteach ?? (async () => ok({}))),
    find: vi.fn<Mark['find']>(special.find ?? (async () => ok([{ id: 'numergy', name: 'Numergy' }]))),
    why: vi.fn<Mark['why']>(special.why ?? (async () => undefined)),
    onMute: vi.fn<PopoverProps['onMute']>(special.onMute ?? (async () => ok({}))),
    onClose: vi.fn<PopoverProps['onClose']>(),
    onPin: vi.fn<PopoverProps['onPin']>(),
    onMove: vi.fn<PopoverProps['onMove']>(),
    onSearch: vi.fn<PopoverProps['onSearch']>(),
    onAddName: vi.fn<PopoverProps['onAddName']>(),
  };
  const nameOf = (id: string): string => ({ orange: 'Orange' })[id] ?? id;
  const { teach, unteach, find, why, ...own } = deeds;
  const mark = special.unmarked === true ? undefined : { teach, unteach, find, why, others: special.others ?? (() => []) };
  render(<Popover name="Cloudwatt" surface={special.surface ?? 'Cloudwatt'} pinned={special.pinned ?? false} {...{ content, nameOf, mark, ...own }} />);
  return deeds;
}
export const ready = (articles: readonly StoryLine[], total?: number): PopoverProps['content'] => ({ kind: 'ready', preview: preview(articles, total) });
export const dialog = () => screen.getByRole('dialog');
export const button = (name: string) => screen.getByRole('button', { name });
export const openMore = () => fireEvent.click(button('More'));
