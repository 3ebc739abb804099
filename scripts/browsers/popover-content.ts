import type { Box } from './in-page.ts';

/** A node of the popover's tree as a browser's protocol gives it; `ref` leads back to the live one. */
export type PopoverNode<R> = {
  /** Lower-case tag; empty for text and shadow roots. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly PopoverNode<R>[];
  readonly ref: R;
};

type PopoverLink = {
  readonly text: string;
  readonly href: string;
  readonly rel: string;
  readonly box: Box;
  /** Whether it leads to an article, and the date of that. */
  readonly isArticle: boolean;
  readonly date?: string;
};
type PopoverButton = { readonly name: string; readonly box: Box };

/** What a reader finds in an open popover. */
export type PopoverContent = {
  /** The first heading: the company's name. */
  readonly name: string;
  /** Everything said, one line a block. */
  readonly text: string;
  readonly links: readonly PopoverLink[];
  readonly buttons: readonly PopoverButton[];
  /** Where the popover stands. */
  readonly box: Box;
  /** Whether it has stood there for long enough that a click in it counts. */
  readonly takesClicks: boolean;
};

const INLINE = new Set(['', 'a', 'b', 'bdi', 'button', 'em', 'i', 'mark', 'small', 'span', 'strong', 'time']);
const SILENT = new Set(['style', 'script', 'svg', 'link', 'template']);

/** Every node of a tree, parents first. */
export function* nodesOf<R>(node: PopoverNode<R>): Generator<PopoverNode<R>> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** Text of a node, one line a block, no empty lines. */
export function textOf<R>(node: PopoverNode<R>): string {
  return rawText(node)
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Text is generated content, from an attribute. */
const TEXT = 'data-t';

function rawText<R>(node: PopoverNode<R>): string {
  if (SILENT.has(node.tag) || 'hidden' in node.attributes) return '';
  const inner = node.text + (node.attributes[TEXT] ?? '') + node.children.map((child) => rawText(child)).join('');
  return INLINE.has(node.tag) ? inner : `\n${inner}\n`;
}

/** Name by which a control is known. */
export function nameOf<R>(node: PopoverNode<R>): string {
  return node.attributes['aria-label'] ?? textOf(node).replaceAll('\n', ' ');
}

/** The trees of the popovers in a root, the oldest first. */
export function panelsIn<R>(root: PopoverNode<R>): readonly PopoverNode<R>[] {
  return [...nodesOf(root)].filter(({ attributes }) => attributes['class']?.split(' ').includes('panel'));
}

/** Whether what is drawn is the answer, or a notice, and not the skeleton that waits for it. */
export function isReady<R>(root: PopoverNode<R>): boolean {
  const nodes = [...nodesOf(root)];
  const isNotice = nodes.some(({ attributes }) => attributes['class']?.split(' ').includes('notice'));
  return (
    (isNotice || nodes.some((node) => /^h[1-6]$/.test(node.tag))) &&
    nodes.every((node) => node.attributes['aria-busy'] !== 'true')
  );
}

/** Reads a popover's tree; `boxOf` asks the browser where a node is drawn. */
export async function readPopover<R>(
  root: PopoverNode<R>,
  boxOf: (node: PopoverNode<R>) => Promise<Box | undefined>,
): Promise<PopoverContent | undefined> {
  const frame = [...nodesOf(root)].find((node) => node.tag !== '' && !SILENT.has(node.tag));
  const box = frame && (await boxOf(frame));
  if (!box) return undefined;
  const links: PopoverLink[] = [];
  const buttons: PopoverButton[] = [];
  let name = '';
  for (const node of nodesOf(root)) {
    if (name === '' && /^h[1-6]$/.test(node.tag)) name = textOf(node).replaceAll('\n', ' ');
    if (node.tag !== 'a' && node.tag !== 'button') continue;
    const where = await boxOf(node);
    if (!where) continue;
    if (node.tag === 'button') buttons.push({ name: nameOf(node), box: where });
    else links.push({ ...linkOf(node), box: where });
  }
  return { name, text: textOf(root), links, buttons, box, takesClicks: 'data-acts' in root.attributes };
}

function linkOf<R>(node: PopoverNode<R>): Omit<PopoverLink, 'box'> {
  // A link has its address in `data-href` until it is used.
  const { 'data-href': href = '', rel = '', class: classes = '' } = node.attributes;
  const date = [...nodesOf(node)].find(({ tag }) => tag === 'time')?.attributes['datetime'];
  return {
    text: nameOf(node),
    href,
    rel,
    isArticle: classes.split(' ').includes('article'),
    ...(date !== undefined && { date }),
  };
}

/** The middle of a box. */
export function middleOf(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
