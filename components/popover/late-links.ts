import { options, type VNode } from 'preact';

/** The attribute that holds the address of a link until the reader uses it: see `lib/content/popover/late-links.ts`. */
const ADDRESS = 'data-href';

/**
 * From now on Preact renders the links of this bundle without their address. Speculation rules of a page reach into
 * closed shadow trees: with `href_matches` Chromium fetches every link of a card that opens, and so tells the page, and
 * the sites, what the library holds (docs/adr/0019).
 */
export function renderLinksWithoutAddress(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (vnode.type === 'a') holdBack(vnode);
    before?.(vnode);
  };
}

function holdBack({
  props,
}: VNode<{ href?: unknown; role?: string; tabIndex?: number; [ADDRESS]?: string; draggable?: boolean }>): void {
  const { href } = props;
  if (typeof href !== 'string') return;
  delete props.href;
  // Without an address it is no link to the keyboard and to screen readers.
  // What is dragged out can be read by the page before we could prevent it.
  Object.assign(props, { [ADDRESS]: href, role: 'link', tabIndex: 0, draggable: false });
}
