/** A {@link View} of a document in Chromium. */
import type { CdpChannel, CdpSend } from './cdp-channel.ts';
import { clickMouse, dragMouse, moveMouse, pressChord, pressKey, releaseMouse, turnWheel } from './cdp-input.ts';
import { clickInto, clickWhereItStands } from './click.ts';
import { eventually } from './eventually.ts';
import { type Box, isFocused, renderedText } from './in-page.ts';
import type { Json, Target, View } from './session.ts';

/** Runs `(run)(...args)` in a context of the target; an exception there is one here. */
export async function evaluateIn<A extends readonly Json[], T>(
  send: CdpSend,
  run: (...args: A) => T | Promise<T>,
  args: A,
  contextId?: number,
): Promise<T> {
  return (await evaluateSource(send, callOf(run, args), contextId)) as T;
}

/** Runs source in a context of the target and gives what it resolves to. */
export async function evaluateSource(send: CdpSend, source: string, contextId?: number): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression: source,
    awaitPromise: true,
    returnByValue: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Source of a call of a function with JSON arguments. */
function callOf<A extends readonly Json[]>(run: (...args: A) => unknown, args: A): string {
  return `(${run})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',')})`;
}

/** The context of our own isolated world in the main frame; the same one as long as the document lives. */
async function asideContext(send: CdpSend): Promise<number> {
  const { frameTree } = await send('Page.getFrameTree');
  const world = await send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'vigie-proof' });
  return world.executionContextId;
}

/** Backend node ids of the elements with this role and name that people can reach. */
async function nodesWith(send: CdpSend, { role, name }: Target): Promise<number[]> {
  const { root } = await send('DOM.getDocument', { depth: 0 });
  const { nodes } = await send('Accessibility.queryAXTree', { nodeId: root.nodeId, role, accessibleName: name });
  return nodes.flatMap((node) => (node.ignored || node.backendDOMNodeId === undefined ? [] : [node.backendDOMNodeId]));
}

/** The border box of a node; `undefined` where it is not drawn. */
export async function boxOfNode(send: CdpSend, backendNodeId: number): Promise<Box | undefined> {
  try {
    const { model } = await send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0] = model.border;
    return model.width > 0 && model.height > 0 ? { x, y, width: model.width, height: model.height } : undefined;
  } catch {
    return undefined; // «Could not compute box model»: the node is not rendered.
  }
}

/** Whether what is typed goes into the field. */
async function hasFocus(send: CdpSend, target: Target): Promise<boolean> {
  const [backendNodeId] = await nodesWith(send, target);
  if (backendNodeId === undefined) return false;
  const { object } = await send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) return false;
  const { result } = await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: String(isFocused),
    arguments: [{ objectId: object.objectId }],
    returnByValue: true,
  });
  return result.value === true;
}

/** The view of a channel's document. */
export function createCdpView({ send, close }: Pick<CdpChannel, 'send' | 'close'>): View {
  const look = async (target: Target): Promise<Box | undefined> => {
    const [node] = await nodesWith(send, target);
    if (node === undefined) return undefined;
    await send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    return boxOfNode(send, node);
  };
  const view: View = {
    evaluate: (run, ...args) => evaluateIn(send, run, args),
    evaluateAside: async (run, ...args) => evaluateIn(send, run, args, await asideContext(send)),
    text: () => view.evaluateAside(renderedText),
    // A redraw between two questions makes the second fail: ask again.
    has: (target) => eventually('the accessibility tree', async () => (await nodesWith(send, target)).length > 0),
    click: (target) =>
      clickWhereItStands(target, look, {
        moveTo: (point) => moveMouse(send, point),
        clickAt: (point) => clickMouse(send, point),
      }),
    write: async (target, text) => {
      await clickInto(target, view, () => hasFocus(send, target));
      await send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'a',
        code: 'KeyA',
        modifiers: 2,
        commands: ['selectAll'],
      });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA', modifiers: 2 });
      if (text === '') await pressKey(send, 'Backspace');
      else await send('Input.insertText', { text });
    },
    press: (key) => pressKey(send, key),
    chord: (keys) => pressChord(send, keys),
    type: async (text) => {
      await send('Input.insertText', { text });
    },
    moveTo: (point) => moveMouse(send, point),
    clickAt: (point) => clickMouse(send, point),
    drag: (from, to) => dragMouse(send, from, to),
    wheel: (at, by) => turnWheel(send, at, by),
    release: (at) => releaseMouse(send, at),
    screenshot: async (box) => {
      // Chromium refuses to draw a view that has not been laid out yet.
      const data = await eventually(
        'a picture',
        async () =>
          (await send('Page.captureScreenshot', { format: 'png', ...(box ? { clip: { ...box, scale: 1 } } : {}) }))
            .data,
      );
      return Buffer.from(data, 'base64');
    },
    close,
  };
  return view;
}
