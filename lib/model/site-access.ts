/**
 * What the reader allowed on a site: Vigie marks every site, this one (its host was granted by itself),
 * or a page only when clicked (`activeTab`).
 */
export type SiteAccess = 'every-site' | 'this-site' | 'on-click';
