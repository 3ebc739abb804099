type Link = { readonly href: string; readonly target?: '_blank'; readonly rel?: string };

/**
 * Attributes of a link to an article: to where it is read on this surface (`#…`), or to its page, in a tab that is not
 * given where it was clicked.
 */
export function articleLink(url: string, here: string | undefined): Link {
  return here === undefined ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : { href: here };
}

/** Attributes of a link to a page of ours: on this surface (`#…`), or in a tab of its own. */
export function pageLink(href: string): Link {
  return href.startsWith('#') ? { href } : { href, target: '_blank', rel: 'noreferrer' };
}
