import type { ExportedFile } from '../../lib/exchange/export/export-library.ts';
import type { ExportFormat } from '../../lib/exchange/export/formats.ts';
import { appError } from '../../lib/model/app-error.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import { NO_LISTS } from '../../lib/model/library.ts';
import { err, ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { readStoredPolicy } from '../../lib/storage/local/policy.ts';
import type { AskBackground } from './ports.ts';

/** Articles asked for at the same time. */
const AT_ONCE = 50;

/**
 * Writes the articles named into a file; those that are gone are left out. The writers are loaded when they are needed.
 */
export async function exportSelection(
  ask: AskBackground,
  format: ExportFormat,
  ids: readonly ArticleId[],
): Promise<Result<ExportedFile, AppError>> {
  const policy = await readStoredPolicy();
  if (policy.switchedOff.includes('export')) return err(appError('set-by-administrator'));
  const { exportLibrary } = await import('../../lib/exchange/export/export-library.ts');
  let start = 0;
  const slice: Parameters<typeof exportLibrary>[0]['slice'] = async () => {
    const read = await Promise.all(ids.slice(start, start + AT_ONCE).map((id) => ask('read-article', { id })));
    const failed = read.find((reply) => !reply.ok && reply.error.kind !== 'not-found');
    if (failed && !failed.ok) return failed;
    const found = read.flatMap((reply) => (reply.ok ? [reply.value] : []));
    start += AT_ONCE;
    const next = ids[start];
    return ok({
      entries: found.map(({ article, text }) =>
        text === undefined ? { article, touched: true } : { article, touched: true, text },
      ),
      names: Object.assign({}, ...found.map(({ companyNames }) => companyNames)),
      ...(next !== undefined && { next }),
    });
  };
  return exportLibrary(
    { slice, tombstones: async () => ok([]), feeds: async () => ok([]), lists: async () => ok(NO_LISTS) },
    { format, scope: 'all', separator: decimalComma() ? ';' : ',', onProgress: () => {} },
  );
}

/** Where numbers have a decimal comma, spreadsheets part cells by semicolons. */
function decimalComma(): boolean {
  return new Intl.NumberFormat(navigator.language).format(0.5).includes(',');
}
