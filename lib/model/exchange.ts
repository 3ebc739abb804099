/** What the library can be written as; `library` is its own file, which holds everything. */
export const EXPORT_FORMATS = ['library', 'markdown', 'csv', 'bookmarks', 'ris', 'bibtex', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything, or what the reader saved. */
export type ExportScope = 'all' | 'saved';
