// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dockView } from '../../../../lib/content/popover/docked-view.ts';
import type { PopoverActions, PopoverPicture, PopoverView } from '../../../../lib/content/popover/popover-view.ts';

const actions: PopoverActions = { close() {}, pin() {}, ask: async () => ({ kind: 'unknown' }) };
const picture = (id: string): PopoverPicture => ({
  id,
  name: 'Orange',
  companyId: 'orange',
  surface: 'ORANGE',
  content: { kind: 'loading', token: 1 },
  pinned: false,
  nameOf: () => undefined,
  actions,
});

/** A frame of a size, in a page that answers its wishes so. */
function framed(width: number, height: number, isOpen: boolean) {
  Object.assign(globalThis, { innerWidth: width, innerHeight: height });
  const done: unknown[] = [];
  const open = new Set<string>();
  const view: PopoverView = {
    show({ id, content }) {
      open.add(id);
      done.push(content.kind === 'loading' ? `show ${id}` : `show ${id} ${content.kind}`);
    },
    move: () => {},
    hide(id) {
      open.delete(id);
      done.push(`hide ${id}`);
    },
    idAt: () => undefined,
    rectOf: (id) => (open.has(id) ? { left: 0, top: 0, right: 1, bottom: 1 } : undefined),
    focused: undefined,
  };
  const docking = dockView(view, async (name) => {
    done.push(name ?? 'leave');
    return isOpen;
  });
  return { docking, done };
}

describe('a popover in a frame', () => {
  const name = { companyId: 'orange', surface: 'ORANGE' };
  const { innerWidth: width, innerHeight: height } = globalThis;
  beforeEach(() => void Object.assign(globalThis, { innerWidth: width, innerHeight: height }));

  it('opens there where there is room', () => {
    const { docking, done } = framed(600, 400, true);
    docking.show(picture('1:0'), [], false);
    docking.hide('1:0');
    expect(done).toEqual(['show 1:0', 'hide 1:0']);
  });

  it('opens in the tab’s own document where there is none, again where that may have closed it, and is left there', async () => {
    const { docking, done } = framed(260, 110, true);
    docking.show(picture('1:0'), [], false);
    docking.show(picture('1:0'), [], false);
    await Promise.resolve();
    docking.hide('1:0');
    expect(done).toEqual([name, name, 'leave']);
  });

  it('opens in the frame all the same where that document is not ours, and then stays with it', async () => {
    const { docking, done } = framed(260, 110, false);
    docking.show(picture('1:0'), [], false);
    await Promise.resolve();
    docking.show(picture('1:0'), [], false);
    docking.hide('1:0');
    expect(done).toEqual([name, 'show 1:0', 'show 1:0', 'hide 1:0']);
  });

  it('opens in the frame with what it was last to show, when that came before the refusal', async () => {
    const { docking, done } = framed(260, 110, false);
    docking.show(picture('1:0'), [], false);
    docking.show({ ...picture('1:0'), content: { kind: 'unknown' } }, [], false);
    await Promise.resolve();
    expect(done).toEqual([name, name, 'show 1:0 unknown']);
  });

  it('does not open late, when it was left meanwhile', async () => {
    const { docking, done } = framed(260, 110, false);
    docking.show(picture('1:0'), [], false);
    docking.hide('1:0');
    await Promise.resolve();
    expect(done).toEqual([name, 'leave']);
  });

  it('opens in the frame when a key asks for it, or when its company is not known yet', () => {
    const { docking, done } = framed(260, 110, true);
    docking.show(picture('1:0'), [], true);
    docking.show({ ...picture('selection:1'), companyId: undefined }, [], false);
    expect(done).toEqual(['show 1:0', 'show selection:1']);
  });
});
