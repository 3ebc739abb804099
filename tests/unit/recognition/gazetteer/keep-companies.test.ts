import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { answerNames } from '../../../../lib/recognition/gazetteer/answer-names.ts';
import { checkGazetteer } from '../../../../lib/recognition/gazetteer/check-gazetteer.ts';
import { encodeGazetteer } from '../../../../lib/recognition/gazetteer/format.ts';
import { keepCompanies } from '../../../../lib/recognition/gazetteer/keep-companies.ts';
import { pageNames } from '../../../../lib/recognition/gazetteer/page-names.ts';
import { company } from '../../../support/companies.ts';

const CORE = [
  company({ id: 'acme', name: 'Acme Cloud', rivals: ['zeta'], sectors: ['cloud'] }),
  company({ id: 'orange', ambiguity: 'common-word', context: { for: ['telecom'], against: ['juice'] } }),
  company({ id: 'zeta', name: 'Zeta Labs', parent: 'acme' }),
];
const LISTED = [
  company({ id: 'kweichow-moutai', name: 'Kweichow Moutai', context: { for: ['liquor'], against: ['tree'] } }),
  company({ id: 'aa-first', name: 'Acme Cloud Holdings', rivals: ['acme'] }),
];
const HOT = new Set(['acme']);
const TEXT = 'Acme Cloud and Zeta Labs buy Kweichow Moutai from Acme Cloud Holdings; Orange Telecom stays.';

describe('a gazetteer of some companies', () => {
  const all = compileGazetteer([...CORE, ...LISTED], undefined, HOT);
  const kept = keepCompanies(all, (id) => CORE.some((one) => one.id === id));
  const alone = compileGazetteer(CORE, undefined, HOT);

  it('marks what compiling those alone would mark', () => {
    expect(findMentions(kept, TEXT)).toEqual(findMentions(alone, TEXT));
    expect(findMentions(all, TEXT).map(({ companyId }) => companyId)).toContain('kweichow-moutai');
  });

  it('has the ids, relations, sectors and hot companies of those alone', () => {
    for (const column of ['ids', 'names', 'hot', 'related', 'relatedStart', 'sectors', 'sectorStart'] as const)
      expect(kept[column]).toEqual(alone[column]);
  });

  it('is sound, gives pages what they hold, and answers nothing of the others', () => {
    expect(checkGazetteer(encodeGazetteer(kept))).toMatchObject({ ok: true });
    expect(pageNames(kept).ids).toEqual(['acme']);
    const gone = [...all.formOpening].filter((_, form) => all.ids[all.formCompany[form] ?? 0] === 'kweichow-moutai');
    expect(answerNames(all, gone)?.ids).toEqual(['kweichow-moutai']);
    expect(answerNames(kept, gone)).toBeUndefined();
  });
});
