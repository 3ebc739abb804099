import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { annotatePage } from '../../lib/app/annotate-page.ts';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import { encodeGazetteer } from '../../lib/gazetteer/format.ts';
import type { askBackground } from '../../lib/messaging/client.ts';
import type { TabHandlers } from '../../lib/messaging/tab-server.ts';
import type { Company } from '../../lib/model/company.ts';
import { appError } from '../../lib/model/app-error.ts';
import { err, ok } from '../../lib/model/result.ts';
import { findPopoverPort, type AnnotatedPage } from '../../lib/page/popover-port.ts';
import type { AnnotatorState } from '../../lib/storage/annotator-state.ts';
import { clearPage, painted, show, until } from './page-support.ts';

const company = (id: string, name: string): Company => ({ id, name, kind: 'company', status: 'active', country: 'FR', sectors: ['cloud'], ambiguity: 'none', about: { en: '', fr: '' } });
const gazetteer = encodeGazetteer(compileGazetteer([company('cloudwatt', 'Cloudwatt'), company('numergy', 'Numergy')]));
const HOST = 'press.example';
const STATE: AnnotatorState = { gazetteer, settings: { density: 'all' }, mutes: { sites: [] }, corrections: [] };

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  clearPage();
  document.head.querySelector('meta[name=vigie]')?.remove();
});

type Stage = {
  readonly handlers: TabHandlers;
  readonly change: (changed: Partial<AnnotatorState>) => void;
  readonly libraryChanged: () => void;
  readonly asked: readonly string[];
  readonly reads: () => number;
};

/** The whole annotating script, with a background that notes what it is asked. */
async function stage(html: string, state: Partial<AnnotatorState> = {}, isGone = false): Promise<Stage> {
  show(html);
  const asked: string[] = [];
  let handlers: TabHandlers | undefined;
  let change: Stage['change'] = () => {};
  let libraryChanged = (): void => {};
  let reads = 0;
  const ask: typeof askBackground = async (name) => {
    asked.push(name);
    return err(appError(isGone ? 'extension-gone' : 'not-found'));
  };
  await annotatePage({
    host: HOST,
    async readState() {
      reads += 1;
      return { ...STATE, ...state };
    },
    onStateChange: (listener) => (change = listener),
    onLibraryChange: (listener) => (libraryChanged = listener),
    ask,
    answerTab: (given) => (handlers = given),
    now: () => performance.now(),
    controller,
  });
  if (!handlers) throw new Error('answers nobody');
  return { handlers, change: (changed) => change(changed), libraryChanged: () => libraryChanged(), asked, reads: () => reads };
}

const story = '<p>Cloudwatt and Numergy</p><p><b id="name">Cloudwatt</b> again</p>';

describe('a page', () => {
  it('is marked after one read of the stored state', async () => {
    const { reads, asked } = await stage(story);
    await until(() => painted().length === 3);
    expect([painted(), reads(), asked]).toEqual([['Cloudwatt', 'Cloudwatt', 'Numergy'], 1, []]);
  });

  it('is described with its companies, the most named first', async () => {
    const { handlers } = await stage(story);
    expect(await handlers['describe-page']({})).toMatchObject({ ok: true, value: { state: 'scanning' } });
    await until(() => painted().length === 3);
    expect(await handlers['describe-page']({})).toEqual({
      ok: true,
      value: {
        state: 'done',
        companies: [
          { companyId: 'cloudwatt', name: 'Cloudwatt', count: 2 },
          { companyId: 'numergy', name: 'Numergy', count: 1 },
        ],
        mentions: 3,
      },
    });
  });

  it('follows the setting of density', async () => {
    const { change } = await stage(story);
    await until(() => painted().length === 3);
    change({ settings: { density: 'first-on-page' } });
    await until(() => painted().length === 2);
    expect(painted()).toEqual(['Cloudwatt', 'Numergy']);
  });

  it('is unmarked within the task that mutes its site, and marked again after', async () => {
    const { change, handlers } = await stage(story);
    await until(() => painted().length === 3);
    change({ mutes: { sites: [HOST] } });
    expect([painted(), await handlers['describe-page']({})]).toEqual([[], ok({ state: 'muted', companies: [], mentions: 0 })]);
    change({ mutes: { sites: ['other.example'] } });
    await until(() => painted().length === 3);
    expect(await handlers['describe-page']({})).toMatchObject({ value: { state: 'done' } });
  });

  it('of a muted site is left alone', async () => {
    const { handlers } = await stage(story, { mutes: { sites: [HOST] } });
    expect(await handlers['describe-page']({})).toEqual(ok({ state: 'muted', companies: [], mentions: 0 }));
    expect(CSS.highlights.size).toBe(0);
  });

  it('whose publisher asks so is left alone', async () => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="vigie" content="off">');
    const { handlers } = await stage(story);
    expect(await handlers['describe-page']({})).toMatchObject({ value: { state: 'muted' } });
  });

  it('heeds a correction for its own site, however the word is capitalised, and its undoing', async () => {
    const { change } = await stage(story);
    await until(() => painted().length === 3);
    change({ corrections: [{ surface: 'CLOUDWATT', companyId: 'cloudwatt', host: HOST }, { surface: 'Numergy', companyId: 'numergy', host: 'other.example' }] });
    await until(() => painted().length === 1);
    expect(painted()).toEqual(['Numergy']);
    change({ corrections: [] });
    await until(() => painted().length === 3);
  });

  it('opened before the installation was finished is marked when it is', async () => {
    const { change, handlers } = await stage(story, { gazetteer: new Uint8Array(0) });
    expect(await handlers['describe-page']({})).toEqual(ok({ state: 'scanning', companies: [], mentions: 0 }));
    change({ gazetteer });
    await until(() => painted().length === 3);
  });

  it('says so where the stored gazetteer cannot be read', async () => {
    const { handlers } = await stage(story, { gazetteer: new Uint8Array([1, 2, 3]) });
    expect(await handlers['describe-page']({})).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
  });
});

describe('the popover’s script', () => {
  it('is asked for when the pointer first enters a mark, and not before', async () => {
    const { asked } = await stage(`${story}<p id="away">away</p>`);
    await until(() => painted().length === 3);
    await userEvent.hover(document.querySelector('#away') ?? document.body);
    expect(asked).toEqual([]);
    await userEvent.hover(document.querySelector('#name') ?? document.body);
    await until(() => asked.length > 0);
    expect(asked).toEqual(['inject-popover']);
  });

  it('is asked for by a command, and carries out what waited for it', async () => {
    const { handlers, asked, libraryChanged } = await stage(story);
    libraryChanged();
    await until(() => painted().length === 3);
    expect(await handlers['step-mark']({ direction: 'next' })).toEqual(ok({}));
    expect(asked).toEqual(['inject-popover']);
  });

  it('is given what it needs of the page, and told what comes', async () => {
    const { handlers, libraryChanged, asked } = await stage(story);
    await until(() => painted().length === 3);
    const calls: string[] = [];
    let page: AnnotatedPage | undefined;
    findPopoverPort()?.attach((given) => {
      page = given;
      return {
        pointAt: () => calls.push('pointAt'),
        step: (direction) => calls.push(direction),
        goTo: (id) => calls.push(id),
        toggle: () => calls.push('toggle'),
        forget: () => calls.push('forget'),
      };
    });
    await handlers['step-mark']({ direction: 'previous' });
    await handlers['go-to-company']({ companyId: 'numergy' });
    await handlers['toggle-popover']({});
    libraryChanged();
    expect(calls).toEqual(['previous', 'numergy', 'toggle', 'forget']);
    expect([page?.nameOf('numergy'), page?.marking()?.marks.count]).toEqual(['Numergy', 3]);
    const [mark] = page?.marking()?.chosen() ?? [];
    if (!mark) throw new Error('no mark');
    await Promise.all([page?.preview('numergy'), page?.mute(true), page?.reject(mark.mention, false)]);
    expect(asked).toEqual(['preview-company', 'mute-site', 'correct-mention']);
  });
});

describe('a script left behind by an update', () => {
  it('leaves without a trace as soon as it learns of it', async () => {
    const { handlers } = await stage(story, {}, true);
    await until(() => painted().length === 3);
    await handlers['toggle-popover']({});
    await until(() => controller.signal.aborted);
    expect([CSS.highlights.size, findPopoverPort()]).toEqual([0, undefined]);
  });
});
