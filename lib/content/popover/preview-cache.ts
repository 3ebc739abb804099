import type { LookUpResult } from '../../hover/target.ts';
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Preview } from '../../model/preview.ts';
import type { Result } from '../../model/result.ts';

export type PreviewCache = {
  /** What the background says of a company, from memory where it was asked before. */
  get(companyId: CompanyId): Promise<LookUpResult>;
  /** Drops what is kept: the library changed. */
  forget(): void;
};

/** An answer of the background, as a popover shows it. */
export function resultOf(reply: Result<Preview, AppError>): LookUpResult {
  return reply.ok ? { kind: 'ready', preview: reply.value } : { kind: 'failed', error: reply.error };
}

/** Keeps answers by company; what failed, wholly or for the library alone, is asked for again. */
export function createPreviewCache(ask: (companyId: CompanyId) => Promise<Result<Preview, AppError>>): PreviewCache {
  let kept = new Map<CompanyId, Promise<LookUpResult>>();

  const fetchResult = async (companyId: CompanyId, into: typeof kept): Promise<LookUpResult> => {
    const reply = await ask(companyId);
    if (!reply.ok || reply.value.failure) into.delete(companyId);
    return resultOf(reply);
  };

  return {
    async get(companyId) {
      const known = kept.get(companyId);
      if (known) return known;
      const result = fetchResult(companyId, kept);
      kept.set(companyId, result);
      return result;
    },
    forget() {
      kept = new Map();
    },
  };
}
