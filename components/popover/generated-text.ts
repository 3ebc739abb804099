import { Fragment, h, isValidElement, options, type ComponentChildren, type VNode } from 'preact';

/** The attribute that holds the text of an element, which `popover.css` renders as generated content. */
const TEXT = 'data-t';

/** Elements whose text is no text of the card. */
const KEPT = new Set(['style', 'textarea', 'option']);
/**
 * Elements that people know by their text. Their accessible name is written out, for tools that do not read generated
 * content.
 */
const NAMED = new Set(['a', 'button', 'h2']);

/**
 * From now on Preact renders every text of this bundle as generated content (`::before { content: attr(data-t) }`).
 * `window.find()` of a page searches closed shadow trees, and a selection of the page reaches them; neither sees
 * generated content (docs/adr/0019). The accessibility tree holds it like any text.
 */
export function renderTextAsGeneratedContent(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string' ? !KEPT.has(vnode.type) : vnode.type === Fragment) generate(vnode);
    before?.(vnode);
  };
}

function generate({ type, props }: VNode<{ children?: ComponentChildren; 'aria-label'?: string }>): void {
  const { children } = props;
  if (typeof type === 'string' && NAMED.has(type) && props['aria-label'] === undefined) {
    const name = textIn(children).replaceAll(/\s+/g, ' ').trim();
    if (name !== '') props['aria-label'] = name;
  }
  props.children = withoutText(children);
}

function withoutText(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(withoutText);
  return isText(children) && children !== '' ? h('span', { [TEXT]: String(children) }) : children;
}

/** The text of elements that are made already, without what is hidden from screen readers. */
function textIn(children: ComponentChildren): string {
  if (isText(children)) return String(children);
  if (Array.isArray(children)) return children.map(textIn).join('');
  if (!isValidElement(children)) return '';
  const props: { readonly [TEXT]?: string; readonly 'aria-hidden'?: unknown; readonly children?: ComponentChildren } =
    children.props;
  if (props['aria-hidden']) return ' ';
  return props[TEXT] ?? textIn(props.children);
}

function isText(child: ComponentChildren): child is string | number | bigint {
  return typeof child === 'string' || typeof child === 'number' || typeof child === 'bigint';
}
