type ArticleLink = { readonly href: string; readonly target?: '_blank'; readonly rel?: string };

/** Attributes of a link to an article: to where it is read on this surface (`#…`), or to its page, in a tab that is not told where it was clicked. */
export function articleLink(url: string, here: string | undefined): ArticleLink {
  return here === undefined ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : { href: here };
}
