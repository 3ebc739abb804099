import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findPopoverBridge } from '../../lib/content/popover/popover-bridge.ts';
import type { LateScript } from '../../lib/messages/tab-messages.ts';
import { MAX_STYLED_ELEMENTS } from '../../lib/model/page-description.ts';
import { ok } from '../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
import {
  annotate,
  company,
  gazetteer,
  GO,
  HOST,
  named,
  NEXT,
  TOGGLE,
  type AnnotatedStage,
  type Stored,
} from './page-annotated.ts';
import { element } from './page-stage.ts';
import { clearPage, frame, painted, until } from './page-support.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  clearPage();
  document.head.querySelector('meta[name=vigie]')?.remove();
});

const stage = (html: string, state?: Partial<Stored>, inject?: (script: LateScript) => void): Promise<AnnotatedStage> =>
  annotate(html, controller, state, inject);

/** Stands in for the popover’s script: notes what it is told. */
function attachRecorder(calls: unknown[]): void {
  const port = findPopoverBridge();
  if (port)
    port.popover ??= {
      pointAt: ({ x, y }) => calls.push([x, y]),
      perform: ({ vigie }) => calls.push(vigie),
      current: () => port.page.session.marking?.marks()[1],
    };
}

const stateOf = (described: ReturnType<AnnotatedStage['describe']>): string =>
  described.ok ? described.value.state : described.error.kind;

describe('a page', () => {
  it('is marked after one read of the stored state', async () => {
    const { reads, injections } = await stage(named);
    await until(() => painted().length === 3);
    expect([painted(), reads(), injections()]).toEqual([['Cloudwatt', 'Cloudwatt', 'Numergy'], 1, ['link']]);
  });

  it('is marked with the names that are stored, where they are others than came with the script', async () => {
    await stage('<p>Numergy and Outscale</p>', {
      gazetteer: encodeGazetteer(compileGazetteer([company('outscale', 'Outscale')])),
    });
    await until(() => painted().length > 0);
    expect(painted()).toEqual(['Outscale']);
  });

  it('is described with its companies, the most named first', async () => {
    const { describe: describePage } = await stage(named);
    expect(describePage()).toMatchObject({ ok: true, value: { state: 'scanning' } });
    await until(() => painted().length === 3);
    expect(describePage()).toEqual({
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

  it('is described with the stops of a walk where they are asked for, and the one whose popover is open', async () => {
    const { describe: describePage } = await stage(named);
    await until(() => painted().length === 3);
    expect(describePage({ stops: true })).toMatchObject({ ok: true, value: { stops: { count: 3, at: -1 } } });
    attachRecorder([]);
    expect(describePage({ stops: true })).toMatchObject({ ok: true, value: { stops: { count: 3, at: 1 } } });
  });

  it('of very many elements is not looked through for its date and section, which stand in its head', async () => {
    const asked = vi.spyOn(Document.prototype, 'querySelector');
    onTestFinished(() => asked.mockRestore());
    const lookedFor = (): string[] =>
      asked.mock.calls.map(([selector]) => selector).filter((selector) => selector.includes('article'));
    await stage(`${named}${'<i></i>'.repeat(20_000)}`);
    await until(() => painted().length === 3);
    expect(lookedFor()).toEqual([]);
    clearPage();
    await stage(named);
    await until(() => lookedFor().length > 0);
  });

  it('behind another tab rests until it is asked about', async () => {
    const hidden = vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('hidden');
    onTestFinished(() => hidden.mockRestore());
    const { describe: describePage, reads } = await stage(named);
    await frame();
    expect(reads()).toBe(0);
    expect(describePage()).toMatchObject({ ok: true, value: { state: 'scanning', mentions: 0 } });
    await until(() => stateOf(describePage()) === 'done');
    expect(describePage()).toMatchObject({ ok: true, value: { mentions: 3 } });
  });

  it('follows the setting of density', async () => {
    const { change } = await stage(named);
    await until(() => painted().length === 3);
    change({ settings: { ...DEFAULT_SETTINGS, density: 'first-on-page' } });
    await until(() => painted().length === 2);
    expect(painted()).toEqual(['Cloudwatt', 'Numergy']);
  });

  it('is unmarked within the task that mutes its site, and marked again after', async () => {
    const { change, describe: describePage } = await stage(named);
    await until(() => painted().length === 3);
    change({ mutes: { sites: [HOST] } });
    expect([painted(), describePage()]).toEqual([[], ok({ state: 'muted', companies: [], mentions: 0 })]);
    change({ mutes: { sites: ['other.example'] } });
    await until(() => painted().length === 3);
    expect(describePage()).toMatchObject({ value: { state: 'done' } });
  });

  it('of a muted site is left alone', async () => {
    const { describe: describePage } = await stage(named, { mutes: { sites: [HOST] } });
    expect(describePage()).toEqual(ok({ state: 'muted', companies: [], mentions: 0 }));
    expect(CSS.highlights.size).toBe(0);
  });

  it('whose publisher asks so is left alone', async () => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="vigie" content="off">');
    const { describe: describePage } = await stage(named);
    expect(describePage()).toMatchObject({ value: { state: 'kept-out' } });
  });

  it('heeds what the reader taught for its own site or for all, however the word is capitalised, and its undoing', async () => {
    const { change, injections } = await stage(named);
    await until(() => painted().length === 3);
    const never = { kind: 'never', surface: 'CLOUDWATT', host: HOST, everywhere: false, id: 'a', at: '' } as const;
    change({ corrections: [never, { ...never, surface: 'Numergy', host: 'other.example', id: 'b' }] });
    await until(() => painted().length === 1);
    expect([painted(), injections()]).toEqual([['Numergy'], ['link', 'corrections']]);
    change({
      corrections: [never, { ...never, surface: 'Numergy', host: 'other.example', everywhere: true, id: 'b' }],
    });
    await until(() => painted().length === 0);
    change({ corrections: [] });
    await until(() => painted().length === 3);
  });

  it('asks for the script that knows of lessons only where a name of theirs stands', async () => {
    const { change, injections, describe: describePage } = await stage(named);
    await until(() => painted().length === 3);
    change({ corrections: [{ kind: 'never', surface: 'Outscale', host: HOST, everywhere: true, id: 'a', at: '' }] });
    await until(() => stateOf(describePage()) === 'done' && painted().length === 3);
    expect(injections()).toEqual(['link']);
  });

  it('opened before the installation was finished is marked when it is', async () => {
    const { change, describe: describePage } = await stage(named, { gazetteer: undefined });
    expect(describePage()).toEqual(ok({ state: 'scanning', companies: [], mentions: 0 }));
    change({ gazetteer });
    await until(() => painted().length === 3);
  });

  it('says so where the stored gazetteer cannot be read', async () => {
    const { describe: describePage } = await stage(named, { gazetteer: new Uint8Array([1, 2, 3]) });
    expect(describePage()).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
  });
});

describe('the script that links', () => {
  it('never comes to a page that names nobody, which is read all the same', async () => {
    const { injections, describe: describePage } = await stage('<p>The orange tree</p><p>A watt is a watt</p>');
    await until(() => stateOf(describePage()) === 'done');
    expect([injections(), describePage()]).toEqual([[], ok({ state: 'done', companies: [], mentions: 0 })]);
  });

  it('is called once, by the first name, be that one that comes later', async () => {
    const { injections, describe: describePage } = await stage('<p>The orange tree</p>');
    await until(() => stateOf(describePage()) === 'done');
    element('main').insertAdjacentHTML('beforeend', named);
    await until(() => painted().length === 3);
    expect(injections()).toEqual(['link']);
  });

  it('is called at once where a page calls itself an article', async () => {
    const { injections, sizes } = await stage('<article>The orange tree</article>');
    expect([injections(), sizes()]).toEqual([['link'], [false]]);
  });

  it('is called without a style where the page is huge: the browser would work out all of it anew', async () => {
    const { sizes } = await stage(`${named}${'<i></i>'.repeat(MAX_STYLED_ELEMENTS)}`);
    await until(() => sizes().length > 0);
    expect(sizes()[0]).toBe(true);
  });

  it('is called by a name that is written small where the reader taught something of it', async () => {
    const learned = {
      surface: 'cloudwatt',
      companyId: 'cloudwatt',
      verdict: 'accept',
      host: HOST,
      sentence: 0,
      words: [],
      features: [],
    } as const;
    const { injections } = await stage('<p>They never liked Paris and cloudwatt and Rome</p>', {
      corrections: [{ kind: 'verdict', surface: 'cloudwatt', learned, id: 'a', at: '' }],
    });
    await until(() => injections().includes('link'));
    expect(injections()).toContain('corrections');
  });

  it('is called again where the background did not answer; until it is there the page counts as being read', async () => {
    let failures = 2;
    const { injections, describe: describePage } = await stage(named, {}, () => {
      if ((failures -= 1) >= 0) throw new Error('no answer');
    });
    const states = new Set<string>();
    await until(() => {
      const page = describePage();
      if (page.ok && page.value.mentions === 0) states.add(page.value.state);
      return painted().length === 3;
    });
    expect([injections(), states]).toEqual([['link', 'link', 'link'], new Set(['scanning'])]);
  });

  it('gets the corrections again where they did not come, and marks what they are about', async () => {
    let failures = 1;
    const { injections } = await stage(
      named,
      { corrections: [{ kind: 'always', surface: 'Cloudwatt', companyId: 'cloudwatt', host: HOST, id: 'a', at: '' }] },
      (script) => {
        if (script === 'corrections' && (failures -= 1) >= 0) throw new Error('no answer');
      },
    );
    await until(() => painted().length === 3);
    expect(injections().filter((script) => script === 'corrections')).toHaveLength(2);
  });

  it('has come before an order is carried out', async () => {
    const calls: unknown[] = [];
    const { perform } = await stage(named, {}, (script) => script === 'popover' && attachRecorder(calls));
    perform(NEXT);
    await until(() => calls.length > 0);
    expect(findPopoverBridge()?.page.session.marking?.marks().length).toBe(3);
  });
});

describe('the popover’s script', () => {
  it('is asked for when the pointer first comes to words that name a company, and not before', async () => {
    const { injections } = await stage(`${named}<p id="away">away</p>`);
    await until(() => painted().length === 3);
    await userEvent.hover(element('#away'));
    await frame();
    expect(injections()).toEqual(['link']);
    await userEvent.hover(element('#name'));
    await until(() => injections().length > 1);
    await userEvent.hover(element('#name'), { position: { x: 2, y: 2 } });
    await frame();
    expect(injections()).toEqual(['link', 'popover']);
  });

  it('is asked for under a link that is stretched over a whole card', async () => {
    const { injections } = await stage(
      '<style>#card{position:relative}#link::after{content:"";position:absolute;inset:0}</style><div id="card"><a id="link" href="#">More</a><p id="name">Cloudwatt</p></div>',
    );
    await until(() => painted().length === 1);
    await userEvent.hover(element('#name'), { force: true });
    await until(() => injections().length > 1);
    expect(injections()).toEqual(['link', 'popover']);
  });

  it('is told where the pointer is when it arrives', async () => {
    const calls: unknown[] = [];
    await stage(named, {}, (script) => script === 'popover' && attachRecorder(calls));
    await until(() => painted().length === 3);
    await userEvent.hover(element('#name'), { position: { x: 3, y: 3 } });
    await until(() => calls.length > 0);
    const { left, top } = element('#name').getBoundingClientRect();
    expect(calls).toEqual([[expect.closeTo(left + 3, 0), expect.closeTo(top + 3, 0)]]);
  });

  it('is asked for where the pointer rests on a name that is read only later', async () => {
    const calls: unknown[] = [];
    let hasLinker = false;
    await stage(named, {}, (script) => {
      if (script === 'link' && !hasLinker) throw new Error('no answer');
      if (script === 'popover') attachRecorder(calls);
    });
    await userEvent.hover(element('#name'));
    await frame();
    expect([painted(), calls]).toEqual([[], []]);
    hasLinker = true;
    await until(() => calls.length > 0);
  });

  it('is asked for by an order, once, and carries out what waited for it', async () => {
    const calls: unknown[] = [];
    const { perform, injections } = await stage(named, {}, (script) => script === 'popover' && attachRecorder(calls));
    perform(NEXT);
    perform(GO);
    await until(() => calls.length === 2);
    perform(TOGGLE);
    expect([calls, injections()]).toEqual([
      ['step-mark', 'go-to-company', 'toggle-popover'],
      ['link', 'popover'],
    ]);
  });

  it('is asked for again by the next order where it did not come, and what waited is dropped', async () => {
    const calls: unknown[] = [];
    let isThere = false;
    const { perform, injections } = await stage(
      named,
      {},
      (script) => script === 'popover' && isThere && attachRecorder(calls),
    );
    perform(NEXT);
    await until(() => injections().includes('popover'));
    await frame();
    isThere = true;
    perform(TOGGLE);
    await until(() => calls.length > 0);
    expect([calls, injections()]).toEqual([['toggle-popover'], ['link', 'popover', 'popover']]);
  });
});

describe('a script left behind by an update leaves without a trace', () => {
  it.each<[string, (stage: AnnotatedStage) => unknown]>([
    ['when the pointer moves', () => userEvent.hover(element('#name'))],
    ['when the page changes', () => element('main').append('.')],
    ['when it is ordered about', ({ perform }) => perform(TOGGLE)],
  ])('%s', async (_, happen) => {
    const staged = await stage(`<p id="away">away</p>${named}`);
    await until(() => painted().length === 3);
    await userEvent.hover(element('#away'));
    staged.orphan();
    await happen(staged);
    await until(() => controller.signal.aborted);
    expect([CSS.highlights.size, findPopoverBridge()]).toEqual([0, undefined]);
  });
});
