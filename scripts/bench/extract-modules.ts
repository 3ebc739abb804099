/** What `bench extract` runs in a page, bundled as it ships, and the peer. */
export { Readability } from '@mozilla/readability';
export { extractArticle } from '../../lib/content/extract/extract.ts';
