import type { askBackground } from '../../messages/client.ts';
import type { TabOrder } from '../../messages/tab-server.ts';
import { dockView } from './docked-view.ts';
import { isOpenToPage, settleGate } from './event-gate.ts';
import type { PopoverBridge } from './popover-bridge.ts';
import { startPopoverScript, type PopoverScript } from './popover-script.ts';
import type { MountPopover } from './popover-view.ts';

export type AttachPopoverOptions = {
  readonly mount: MountPopover;
  readonly ask: typeof askBackground;
  readonly onLibraryChange: (listener: () => void, signal: AbortSignal) => void;
};

/** Starts the popover’s script; a second one injected into the same page finds its place taken. */
export function attachPopover(port: PopoverBridge, { mount, ask, onLibraryChange }: AttachPopoverOptions): void {
  if (port.popover) return;
  const { session, controller } = port.page;
  const { signal } = controller;

  /** An orphaned script leaves: what it drew would answer to nobody. */
  const asking: typeof askBackground = async (name, payload) => {
    const reply = await ask(name, payload);
    if (!reply.ok && reply.error.kind === 'extension-gone') controller.abort();
    return reply;
  };
  const settling = settleGate(asking);
  /** What a card may hold is known first. */
  const onceSettled = (run: () => void): void => void (settling ? settling.then(run) : run());
  const isFramed = window.parent !== window;
  const script = startPopoverScript(
    {
      signal,
      marking: () => session.marking,
      nameOf: session.nameOf,
      mayShow: (named) => !(isOpenToPage() && session.isOwn(named)),
      isOpen: isOpenToPage,
      preview: (companyId) => asking('preview-company', { companyId }),
      publicCard: (companyId, surface) =>
        asking('public-card', surface === undefined ? { companyId } : { companyId, surface }),
      // Who saw no article has still to be told which are new.
      lookedAt: (companyId) => void (isOpenToPage() || asking('looked-at', { companyId })),
      lookUp: (text) => asking('look-up', isOpenToPage() ? { text, shipped: true } : { text }),
      opening: () => session.opening,
    },
    isFramed
      ? (...mounting) => dockView(mount(...mounting), async (name) => (await asking('open-in-top', { name })).ok)
      : mount,
  );
  onLibraryChange(script.forget, signal);

  port.popover = {
    current: script.current,
    pointAt: (pointer) => onceSettled(() => pointAt(script, pointer)),
    perform: (order) => onceSettled(() => performOrder(script, order)),
  };
}

function pointAt(script: PopoverScript, pointer: PointerEvent): void {
  if (pointer.type === 'click') script.clickAt(pointer);
  else if (pointer.type === 'contextmenu') script.holdAt(pointer);
  else if (pointer.buttons === 0) script.pointAt(pointer, performance.now() - pointer.timeStamp);
}

function performOrder(script: PopoverScript, order: TabOrder): void {
  switch (order.vigie) {
    case 'step-mark':
      return script.step(order.payload.direction, order.payload.edge);
    case 'go-to-company':
      return script.goTo(order.payload.companyId);
    case 'toggle-popover':
      return script.toggle();
    case 'open-for-frame':
      return script.openForFrame(order.payload.companyId, order.payload.surface);
    case 'close-for-frame':
      return script.leaveFrame();
    case 'look-up-selection':
      return script.lookUp(order.payload.text);
  }
}
