/** A {@link Page} in Firefox. */
import type { BidiSend } from './bidi.ts';
import { callOnNodes, evaluateRemote, toPopoverNode, type RemoteNode } from './bidi-values.ts';
import { createBidiView } from './bidi-view.ts';
import { createPage } from './page.ts';
import { isReady, nodesOf, readPopover, type PopoverContent, type PopoverNode } from './popover-content.ts';
import type { Box, Page } from './session.ts';

/** The page cannot see into a closed shadow root; BiDi's serialiser can (`includeShadowTree: 'all'`). */
async function closedRoot(send: BidiSend, context: string): Promise<PopoverNode<string> | undefined> {
  const place = { context, sandbox: 'vigie-proof' };
  const { value } = await evaluateRemote<{ value: RemoteNode[] }>(
    send,
    place,
    `[...document.documentElement.children].filter((element) => element !== document.head && element !== document.body)`,
  );
  const root = value.map((host) => host.value.shadowRoot).find((shadow) => shadow?.value.mode === 'closed');
  return root ? toPopoverNode(root) : undefined;
}

async function lookAtPopover(send: BidiSend, context: string): Promise<PopoverContent | undefined> {
  const root = await closedRoot(send, context);
  if (!root || !isReady(root)) return undefined;
  const elements = [...nodesOf(root)].filter((node) => node.tag !== '').map((node) => node.ref);
  const boxes = await callOnNodes(send, { context, sandbox: 'vigie-proof' }, boxesOf, elements);
  const byRef = new Map(elements.map((ref, at) => [ref, boxes[at]]));
  return readPopover(root, async ({ ref }) => {
    const box = byRef.get(ref);
    return box && box.width > 0 && box.height > 0 ? box : undefined;
  });
}

/** Runs in the page. */
function boxesOf(...elements: Element[]): Box[] {
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Drives a tab. */
export function createBidiPage(send: BidiSend, context: string): Page {
  return createPage(createBidiView(send, context), {
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    activate: async () => {
      await send('browsingContext.activate', { context });
    },
    popoverNow: () => lookAtPopover(send, context),
  });
}
