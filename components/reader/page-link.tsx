import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';

type PageLinkProps = { readonly url: string; readonly children: ComponentChildren };

/**
 * A link that the article’s page has in its text; only a click asks for it, and the page does not learn from where.
 * Without words, behind a company’s name that is all of it, it is an arrow: drawn, so that no selection takes it.
 */
export function PageLink({ url, children }: PageLinkProps) {
  const isArrow = children === '';
  return (
    <a
      class={isArrow ? 'v-page-link v-page-link--arrow' : 'v-page-link'}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      title={url}
      aria-label={isArrow ? t('reader.pageLink', [new URL(url).host]) : undefined}
    >
      {children}
    </a>
  );
}
