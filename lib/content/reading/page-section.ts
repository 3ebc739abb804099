/**
 * In which section of its site a page stands: what it says of itself, and the folders of its address. Empty where
 * neither tells.
 */
export function readPageSection(page: ParentNode, pathname: string): string {
  const stated = page.querySelector('meta[property="article:section"]')?.getAttribute('content') ?? '';
  return [stated, ...pathname.split('/').slice(1, -1)].filter((part) => part !== '').join(' / ');
}
