import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lib/facts/fold.ts';
import { periodsIn } from '../../../../lib/facts/rules/periods.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';

const published = isoDate('2025-10-23');

function read(text: string, day: IsoDate | undefined = published): readonly string[] {
  return periodsIn(foldText(text), day).map(({ value, role }) => (role === 'at' ? value : `${value} ${role}`));
}

describe('periods', () => {
  it.each([
    ['en 2014', '2014'],
    ['le 16 mars 2015', '2015-03-16'],
    ['1er février 2020', '2020-02-01'],
    ['on 4 February 2014', '2014-02-04'],
    ['March 16, 2015', '2015-03-16'],
    ['le 16/03/2015', '2015-03-16'],
    ['en avril 2014', '2014-04'],
    ['depuis avril 2014', '2014-04 since'],
    ['since 2014', '2014 since'],
    ['T3 2015', '2015-Q3'],
    ['Q1 2025', '2025-Q1'],
    ['au troisième trimestre 2025', '2025-Q3'],
    ['first-quarter 2025', '2025-Q1'],
    ['au premier semestre 2025', '2025-H1'],
    ['in the first half of 2023', '2023-H1'],
    ['au premier semestre de son exercice 2023', '2023-H1'],
    ['sur les six premiers mois de 2023', '2023-H1'],
    ['in fiscal 2025', '2025'],
    ['entre 2024 et 2026', '2024/2026'],
    ['2024-2026', '2024/2026'],
    ['fondée en 2010', '2010 founding'],
  ])('%s', (text, period) => {
    expect(read(text)).toEqual([period]);
  });

  it.each([
    ['l’an dernier', '2024'],
    ['last year', '2024'],
    ['cette année', '2025'],
    ['next year', '2026'],
    ['le 16 mars', '2025-03-16'],
    ['on June 3', '2025-06-03'],
    ['en décembre', '2025-12'],
    ['depuis novembre', '2024-11 since'],
    ['in the third quarter', '2025-Q3'],
    ['au quatrième trimestre', '2024-Q4'],
    ['au premier semestre', '2025-H1'],
  ])('by the day of publication: %s', (text, period) => {
    expect(read(text)).toEqual([period]);
    expect(periodsIn(foldText(text), undefined).filter(({ value }) => value !== '?')).toEqual([]);
  });

  it('are none in amounts, versions and impossible dates', () => {
    expect(
      ['2014 300 clients', '30 février 2015', '2 014 €', 'Windows 2000.5', '€2014']
        .flatMap((text) => read(text))
        .filter((period) => period.length > 4),
    ).toEqual([]);
    expect(['2000.5', '€2014', '2014 %'].flatMap((text) => read(text))).toEqual([]);
  });
});
