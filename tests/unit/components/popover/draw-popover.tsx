/** Draws the popover for its tests, with deeds that note how they are called. */
import { vi } from 'vitest';
import { Popover, type PopoverProps } from '../../../../components/popover/popover.tsx';
import { drawTools } from '../../../../components/popover/tools/draw-tools.tsx';
import type { MarkPorts, ToolPorts } from '../../../../components/popover/tools/tool-ports.ts';
import { cardFacts } from '../../../../lib/dossier/card-facts.ts';
import type { Action } from '../../../../lib/hover/action.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../../../lib/model/company.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import type { Preview, StoryLine } from '../../../../lib/model/preview.ts';
import { err, ok } from '../../../../lib/model/result.ts';
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
  return {
    id,
    url: `https://press.example/${id}`,
    title: `Title ${id}`,
    publisher: 'The Press',
    lang: 'fr',
    read: false,
    ...(published && { published }),
  };
}

export const preview = (articles: readonly StoryLine[], total = articles.length): Preview => ({
  company,
  facts: cardFacts(company),
  articles,
  total,
  unread: 0,
  watched: false,
});

export type Mark = MarkPorts;
type Special = Partial<Mark> &
  Partial<Omit<ToolPorts, 'mark'>> &
  Partial<Pick<PopoverProps, 'surface' | 'pinned' | 'isFull' | 'isOpen' | 'onAsk'>> & {
    readonly unmarked?: boolean;
    readonly noTools?: boolean;
  };

/** Draws a popover with deeds that note how they are called; its tools are there at once. */
export function draw(content: PopoverProps['content'], special: Special = {}) {
  const actions = {
    correct: vi.fn<Mark['correct']>(special.correct ?? (async () => ok({ id: 'l1' }))),
    removeCorrection: vi.fn<Mark['removeCorrection']>(special.removeCorrection ?? (async () => ok({}))),
    find: vi.fn<Mark['find']>(special.find ?? (async () => ok([{ id: 'numergy', name: 'Numergy' }]))),
    why: vi.fn<Mark['why']>(special.why ?? (async () => ok({ certainty: 'certain', for: [], against: [] }))),
    mute: vi.fn<ToolPorts['mute']>(special.mute ?? (async () => ok({}))),
    save: vi.fn<ToolPorts['save']>(special.save ?? (async () => ok({ alreadySaved: false }))),
    watch: vi.fn<ToolPorts['watch']>(special.watch ?? (async () => ok({}))),
    openDossier: vi.fn<ToolPorts['openDossier']>(special.openDossier ?? (async () => ok({}))),
    months: vi.fn<ToolPorts['months']>(
      special.months ??
        (async () =>
          ok([
            { month: '2026-10', count: 2 },
            { month: '2026-11', count: 5 },
          ])),
    ),
    goOn: vi.fn<ToolPorts['goOn']>(),
    onClose: vi.fn<PopoverProps['onClose']>(),
    onPin: vi.fn<PopoverProps['onPin']>(),
    onForm: vi.fn<PopoverProps['onForm']>(),
    onMove: vi.fn<PopoverProps['onMove']>(),
    onAction: vi.fn<(action: Action, about: CompanyId | undefined) => void>(),
    onAsk: vi.fn<PopoverProps['onAsk']>(special.onAsk ?? (async () => ({ kind: 'unknown' }))),
  };
  const {
    correct,
    removeCorrection,
    find,
    why,
    mute,
    save,
    watch,
    openDossier,
    months,
    goOn,
    onAction: _noted,
    ...own
  } = actions;
  const nameOf = (id: string): string => ({ orange: 'Orange' })[id] ?? id;
  const { surface = 'Cloudwatt', pinned = false, isFull = false, isOpen = false } = special;
  const { unmarked = false, noTools = false } = special;
  const ports: ToolPorts = {
    mute,
    save,
    watch,
    openDossier,
    months,
    goOn,
    ...(!unmarked && { mark: { correct, removeCorrection, find, why, others: special.others ?? (() => []) } }),
  };
  const onAction: PopoverProps['onAction'] = async (place, action, tell, about) => {
    actions.onAction(action, about?.id);
    if (noTools) return err(appError('extension-gone'));
    drawTools(place, { action, name: 'Cloudwatt', surface, tell }, ports);
    return ok({});
  };
  render(
    <Popover
      name="Cloudwatt"
      isMark={!unmarked}
      {...{ surface, pinned, isFull, isOpen, content, nameOf, onAction, ...own }}
    />,
  );
  return actions;
}
export const ready = (articles: readonly StoryLine[], total?: number): PopoverProps['content'] => ({
  kind: 'ready',
  preview: preview(articles, total),
});
export const dialog = () => screen.getByRole('dialog');
export const button = (name: string) => screen.getByRole('button', { name });
export const openMore = async () => {
  fireEvent.click(button('More'));
  await screen.findByRole('button', { name: 'Mute on this site' });
};
