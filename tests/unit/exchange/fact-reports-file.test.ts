import { describe, expect, it } from 'vitest';
import { factReportsFile, factReportsOfFile } from '../../../lib/exchange/fact-reports-file.ts';
import { REPORTS } from '../components/reports/reports-world.ts';

describe('the file of reports', () => {
  it('gives back what was written', () => {
    expect(factReportsOfFile(factReportsFile(REPORTS))).toEqual({ ok: true, value: REPORTS });
  });

  it('is refused as a whole where a part of it is none', () => {
    const broken = factReportsFile(REPORTS).replace('https://press.example/a', 'javascript:alert(1)');
    for (const text of [broken, '', '{}', factReportsFile(REPORTS).replace('Ada', '\\u202eAda')])
      expect(factReportsOfFile(text)).toMatchObject({ ok: false, error: { kind: 'file-unreadable' } });
  });
});
