/** A {@link Page} in Firefox. */
import { callOnNodes, evaluateRemote, toPopoverNode, type RemoteNode } from './bidi-values.ts';
import { createBidiView } from './bidi-view.ts';
import type { BidiSend } from './bidi.ts';
import type { Box } from './in-page.ts';
import { createDocument, createPage } from './page.ts';
import { isReady, nodesOf, panelsIn, readPopover, type PopoverContent, type PopoverNode } from './popover-content.ts';
import type { Page } from './session.ts';

/** The page cannot see into a closed shadow root; BiDi's serialiser can (`includeShadowTree: 'all'`). */
async function closedRoot(send: BidiSend, context: string): Promise<PopoverNode<string> | undefined> {
  const place = { context, sandbox: 'vigie-proof' };
  const { value } = await evaluateRemote<{ value: RemoteNode[] }>(
    send,
    place,
    '[...document.documentElement.children].filter((element) => element !== document.head && element !== ' +
      'document.body)',
  );
  const root = value.map((host) => host.value.shadowRoot).find((shadow) => shadow?.value.mode === 'closed');
  return root ? toPopoverNode(root) : undefined;
}

async function lookAtPopovers(send: BidiSend, context: string): Promise<readonly PopoverContent[]> {
  const root = await closedRoot(send, context);
  const panels = (root ? panelsIn(root) : []).filter(isReady);
  const elements = panels
    .flatMap((panel) => [...nodesOf(panel)])
    .filter((node) => node.tag !== '')
    .map((node) => node.ref);
  const boxes = await callOnNodes(send, { context, sandbox: 'vigie-proof' }, boxesOf, elements);
  const byRef = new Map(elements.map((ref, at) => [ref, boxes[at]]));
  const read = panels.map((panel) =>
    readPopover(panel, async ({ ref }) => {
      const box = byRef.get(ref);
      return box && box.width > 0 && box.height > 0 ? box : undefined;
    }),
  );
  return (await Promise.all(read)).flatMap((content) => content ?? []);
}

/** The window of the page before it is enlarged, in CSS pixels. */
const WINDOW = { width: 1280, height: 900 };

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
    popovers: () => lookAtPopovers(send, context),
    frame: async (id) => {
      const { value } = await evaluateRemote<{ value: { context: string } }>(
        send,
        { context },
        `document.getElementById(${JSON.stringify(id)}).contentWindow`,
      );
      return createDocument(createBidiView(send, value.context), {
        popovers: () => lookAtPopovers(send, value.context),
      });
    },
    zoom: async (factor) => {
      const viewport = { width: Math.round(WINDOW.width / factor), height: Math.round(WINDOW.height / factor) };
      await send('browsingContext.setViewport', { context, viewport, devicePixelRatio: factor });
    },
  });
}
