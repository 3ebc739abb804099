/** Running functions over BiDi, and reading its serialised DOM. */
import type { BidiSend } from './bidi.ts';
import type { PopoverNode } from './popover-content.ts';
import type { Json } from './session.ts';

/** A node as BiDi serialises it. */
export type RemoteNode = {
  readonly sharedId: string;
  readonly value: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
    readonly mode?: 'open' | 'closed';
  };
};

type RemoteValue = { readonly type: string; readonly value?: unknown };
type Outcome<V> =
  | { readonly type: 'success'; readonly result: V }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Where to run: a browsing context, and in it the page's own world or a sandbox beside it. */
export type Place = { readonly context: string; readonly sandbox?: string };

const SERIALIZATION = { includeShadowTree: 'all', maxDomDepth: 40, maxObjectDepth: 2 };

/** Evaluates source and gives the value as BiDi serialises it. */
export async function evaluateRemote<V = RemoteValue>(send: BidiSend, target: Place, expression: string): Promise<V> {
  const outcome = await send<Outcome<V>>('script.evaluate', {
    expression,
    target,
    awaitPromise: true,
    serializationOptions: SERIALIZATION,
    userActivation: false,
  });
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result;
}

/** Runs a self-contained function; arguments and result travel as JSON. */
export async function callRemote<A extends readonly Json[], T>(
  send: BidiSend,
  target: Place,
  run: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  const call = `(${run})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',')})`;
  const { value } = await evaluateRemote(send, target, `(async () => JSON.stringify(await ${call}))()`);
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}

/** Runs a function that finds elements, and gives references to them. */
export async function nodesOfCall<A extends readonly Json[]>(
  send: BidiSend,
  target: Place,
  run: (...args: A) => Element[],
  ...args: A
): Promise<string[]> {
  const outcome = await send<Outcome<{ readonly value: readonly RemoteNode[] }>>('script.evaluate', {
    expression: `(${run})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',')})`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0 },
  });
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result.value.map(({ sharedId }) => sharedId);
}

/** Runs a function on nodes of the page, given by reference. */
export async function callOnNodes<T>(
  send: BidiSend,
  target: Place,
  run: (...nodes: Element[]) => T,
  nodes: readonly string[],
): Promise<T> {
  const outcome = await send<Outcome<RemoteValue>>('script.callFunction', {
    functionDeclaration: `(...nodes) => JSON.stringify((${run})(...nodes))`,
    target,
    awaitPromise: false,
    arguments: nodes.map((sharedId) => ({ sharedId })),
  });
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return JSON.parse(String(outcome.result.value)) as T;
}

/** The neutral form of a serialised node. */
export function toPopoverNode({ sharedId, value }: RemoteNode): PopoverNode<string> {
  return {
    tag: value.localName ?? '',
    attributes: value.attributes ?? {},
    text: value.nodeValue ?? '',
    children: (value.children ?? []).map((child) => toPopoverNode(child)),
    ref: sharedId,
  };
}
