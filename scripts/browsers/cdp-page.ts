/** A {@link Page} in Chromium: a view, its navigation and a look into the closed popover. */
import type { Page as PlaywrightPage } from 'playwright-core';
import type { CdpSend } from './cdp-channel.ts';
import { boxOfNode, createCdpView } from './cdp-view.ts';
import type { Point } from './in-page.ts';
import { createDocument, createPage } from './page.ts';
import { isReady, panelsIn, readPopover, type PopoverContent, type PopoverNode } from './popover-content.ts';
import type { Page } from './session.ts';

/** What we read of the protocol's `DOM.Node`. */
type DomNode = {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: string;
};

function toPopoverNode(node: DomNode): PopoverNode<number> {
  const pairs = node.attributes ?? [];
  return {
    tag: node.localName,
    attributes: Object.fromEntries(pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : []))),
    text: node.nodeValue,
    children: (node.children ?? []).map((child) => toPopoverNode(child)),
    ref: node.backendNodeId,
  };
}

/** The closed shadow root that stands beside head and body; the protocol sees into it, the page does not. */
async function closedRoot(send: CdpSend): Promise<PopoverNode<number> | undefined> {
  const { root } = await send('DOM.getDocument', { depth: 2 });
  const html = root.children?.find((node) => node.localName === 'html');
  for (const { localName, backendNodeId } of html?.children ?? []) {
    if (localName === 'head' || localName === 'body') continue;
    const { node } = await send('DOM.describeNode', { backendNodeId, depth: -1, pierce: true });
    const shadow = node.shadowRoots?.find((candidate) => candidate.shadowRootType === 'closed');
    if (shadow) return toPopoverNode(shadow);
  }
  return undefined;
}

async function lookAtPopovers(send: CdpSend): Promise<readonly PopoverContent[]> {
  const root = await closedRoot(send);
  const read = (root ? panelsIn(root) : [])
    .filter(isReady)
    .map((panel) => readPopover(panel, (node) => boxOfNode(send, node.ref)));
  return (await Promise.all(read)).flatMap((content) => content ?? []);
}

/** The window of the page before it is enlarged, in CSS pixels. */
const WINDOW = { width: 1280, height: 900 };

/** Drives a tab that Playwright opened. */
export async function createCdpPage(tab: PlaywrightPage): Promise<Page> {
  const session = await tab.context().newCDPSession(tab);
  const send: CdpSend = session.send.bind(session);
  const view = createCdpView({ send, close: () => tab.close() });
  return createPage(view, {
    goto: async (url) => {
      await tab.goto(url);
    },
    reload: async () => {
      await tab.reload();
    },
    activate: () => tab.bringToFront(),
    popovers: () => lookAtPopovers(send),
    zoom: async (factor) => {
      const [width, height] = [Math.round(WINDOW.width / factor), Math.round(WINDOW.height / factor)];
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: factor, mobile: false });
    },
    frame: async (id) => {
      const element = await tab.waitForSelector(`#${id}`);
      const [frame, corner] = [await element.contentFrame(), await element.boundingBox()];
      if (!frame || !corner) throw new Error(`there is no frame «${id}»`);
      // It has a process of its own, and is read there; the pointer is the page’s.
      const inside = await tab.context().newCDPSession(frame);
      const sendInside: CdpSend = inside.send.bind(inside);
      const there = ({ x, y }: Point): Point => ({ x: corner.x + x, y: corner.y + y });
      const framed = createCdpView({ send: sendInside, close: () => inside.detach() });
      return createDocument(
        { ...framed, moveTo: (point) => view.moveTo(there(point)), clickAt: (point) => view.clickAt(there(point)) },
        { popovers: () => lookAtPopovers(sendInside) },
      );
    },
  });
}
