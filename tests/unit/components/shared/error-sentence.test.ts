import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { errorSentence } from '../../../../components/shared/error-sentence.ts';
import { APP_ERROR_KINDS, appError } from '../../../../lib/model/app-error.ts';

describe('a foreseen failure', () => {
  it.each(APP_ERROR_KINDS)('%s is told in a sentence with an end', (kind) => {
    expect(errorSentence(appError(kind, 'Error: 0x1F at line 7'))).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('keeps the detail for the log', () => {
    expect(errorSentence(appError('internal', 'TypeError'))).not.toContain('TypeError');
  });

  it('has a sentence of its own for each kind', () => {
    expect(new Set(APP_ERROR_KINDS.map((kind) => errorSentence({ kind }))).size).toBe(APP_ERROR_KINDS.length);
  });

  it('has no sentence that no kind needs, in either language', () => {
    for (const language of ['en', 'fr']) {
      const { error }: { error: Record<string, string> } = parse(readFileSync(`locales/${language}.yml`, 'utf8'));
      expect(Object.keys(error).length).toBe(APP_ERROR_KINDS.length);
    }
  });
});
