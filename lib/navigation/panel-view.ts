/**
 * What stands in the side panel, as the hash of its address tells: `#company=orange`, `#article=a1`,
 * `#article=a1&company=orange`.
 */
import type { ArticleId } from '../model/article.ts';
import { dossierHash, dossierPlace } from './dossier-place.ts';
import type { DossierPlace } from './dossier-place.ts';

/** The dossier or brief open in the panel. */
export type PanelDossier = Extract<DossierPlace, { readonly id: string }>;

/** An article lies over the dossier it was opened from; without either it is the page beside. */
export type PanelView = { readonly dossier?: PanelDossier; readonly article?: ArticleId };

/** Reads a hash; anything unreadable is the page beside. */
export function panelView(hash: string): PanelView {
  const place = dossierPlace(hash);
  const article = new URLSearchParams(hash.replace(/^#/, '')).get('article');
  return { ...('id' in place && { dossier: place }), ...(article !== null && article !== '' && { article }) };
}

/** The hash of a view; empty for the page beside. */
export function panelHash({ dossier, article }: PanelView): string {
  const parts = [
    article === undefined ? '' : `article=${encodeURIComponent(article)}`,
    dossier ? dossierHash(dossier).slice(1) : '',
  ];
  const hash = parts.filter((part) => part !== '').join('&');
  return hash === '' ? '' : `#${hash}`;
}

/** What lies under a view: an article’s dossier, or the page beside. */
export function under({ dossier, article }: PanelView): PanelView {
  return article !== undefined && dossier ? { dossier } : {};
}
