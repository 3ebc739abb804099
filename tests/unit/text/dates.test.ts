import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { dateInPath, findDates, foldDateText, statedDate } from '../../../lib/text/dates.ts';
import { MONTHS, WEEKDAYS } from '../../../lib/text/month-names.ts';

const first = (text: string, order: Parameters<typeof findDates>[1] = 'day-first') => findDates(text, order)[0];

describe('findDates', () => {
  it.each([
    ['23 mars 2015', '2015-03-23'],
    ['1er avril 2015', '2015-04-01'],
    ['12 février 2016', '2016-02-12'],
    ['12 fevrier 2016', '2016-02-12'],
    ['12 FÉVR. 2016', '2016-02-12'],
    ['3 août 2012', '2012-08-03'],
    ['3 aout 2012', '2012-08-03'],
    ['31 déc. 2019', '2019-12-31'],
    ['23 March 2015', '2015-03-23'],
    ['March 23, 2015', '2015-03-23'],
    ['Mar. 3rd, 2015', '2015-03-03'],
    ['23rd of March, 2015', '2015-03-23'],
    ['Sept 4, 2020', '2020-09-04'],
    ['7. März 2016', '2016-03-07'],
    ['7. Maerz 2016', '2016-03-07'],
    ['12. Jänner 2018', '2018-01-12'],
    ['3 de abril de 2017', '2017-04-03'],
    ['30 de septiembre del 2021', '2021-09-30'],
    ['6 maggio 2018', '2018-05-06'],
    ['1º giugno 2018', '2018-06-01'],
    ['5 mei 2021', '2021-05-05'],
    ['8 de março de 2020', '2020-03-08'],
    ['23-Mar-15', '2015-03-23'],
    ["23 mars '15", '2015-03-23'],
    ['23/03/2015', '2015-03-23'],
    ['23/03/15', '2015-03-23'],
    ['23.3.2015', '2015-03-23'],
    ['23. 03. 2015', '2015-03-23'],
    ['23 / 03 / 2015', '2015-03-23'],
    ['31/12/99', '1999-12-31'],
    ['2015-03-23', '2015-03-23'],
    ['2015/3/3', '2015-03-03'],
    ['2015-03-23T23:30:00-08:00', '2015-03-23'],
    ['le 23\u00a0mars\u00a02015 à 10h', '2015-03-23'],
  ])('reads %j', (text, date) => {
    expect(first(text)?.date).toBe(date);
  });

  it.each([
    'mars 2015',
    '23 mars',
    '2015',
    '31/02/2015',
    '30 février 2016',
    '2015-13-01',
    '45/03/2015',
    '13/13/2015',
    '1/1/1970',
    '2015-3-231',
    'version 1.2.15',
    '192.168.10.2015',
    '+33 1 23 45 67 89',
    'ISBN 978-2-07-036822-8',
    '123/03/2015',
    '23/03/20156',
    '3,5/03/2015',
    'de 12 à 2015',
  ])('finds no day in %j', (text) => {
    expect(findDates(text, 'day-first')).toEqual([]);
  });

  it('reads 03/04/2015 as the page writes dates, and not at all where it may mean two days', () => {
    expect(first('03/04/2015', 'day-first')?.date).toBe('2015-04-03');
    expect(first('03/04/2015', 'month-first')?.date).toBe('2015-03-04');
    expect(first('03/04/2015', 'unknown')).toBeUndefined();
    expect(first('04/04/2015', 'unknown')?.date).toBe('2015-04-04');
    expect(first('23/04/2015', 'unknown')?.date).toBe('2015-04-23');
    expect(first('04/23/2015', 'day-first')?.date).toBe('2015-04-23');
    expect(first('23/04/2015', 'month-first')?.date).toBe('2015-04-23');
  });

  it.each([
    ['Publié le 23/03/2015', 'published'],
    ['Publi le 23/03/2015', 'published'],
    ['Mis en ligne le 23 mars 2015', 'published'],
    ['Paru le 23 mars 2015', 'published'],
    ['Posted on March 23, 2015', 'published'],
    ['First published: 23 March 2015', 'published'],
    ['Veröffentlicht am 23. März 2015', 'published'],
    ['Publicado el 23 de marzo de 2015', 'published'],
    ['Pubblicato il 23 marzo 2015', 'published'],
    ['Gespeichert von rasos am 23. März 2015 - 18:55', 'published'],
    ['Soumis par rasos le 23 mars 2015', 'published'],
    ['Dieser Artikel wurde am 23.03.2015 um 10:00 Uhr veröffentlicht', 'published'],
    ['am 23.03.2015 hat sie ein Buch veröffentlicht', 'plain'],
    ['Mis à jour le 23/03/2015', 'updated'],
    ['mise a jour : 23/03/2015', 'updated'],
    ['Modifié le 23/03/2015', 'updated'],
    ['Last updated March 23, 2015', 'updated'],
    ['Stand: 23.03.2015', 'updated'],
    ['Actualizado el 23 de marzo de 2015', 'updated'],
    ['Aggiornato il 23 marzo 2015', 'updated'],
    ['© 23/03/2015', 'copyright'],
    ['Copyright 23 March 2015', 'copyright'],
    ['lundi 23/03/2015', 'day'],
    ['Monday, 23 March 2015', 'day'],
    ['Montag, den 23. März 2015', 'day'],
    ['lunes 23 de marzo de 2015', 'day'],
    ['Orange a racheté Cloudwatt le 23 mars 2015', 'plain'],
  ])('tells of %j that it is %s', (text, role) => {
    expect(first(text)?.role).toBe(role);
  });

  it('takes no other word for a month', () => {
    expect(findDates('12 clients 2015, 3 words 2016, words 12 2015, 2015 words 12', 'day-first')).toEqual([]);
  });

  it('keeps the roles of two dates in one line apart', () => {
    const dates = findDates('Publié le 12 février 2016 à 09h30, mis à jour le 15/02/2016', 'day-first');
    expect(dates.map(({ date, role }) => [date, role])).toEqual([
      ['2016-02-12', 'published'],
      ['2016-02-15', 'updated'],
    ]);
    expect(findDates('Mis à jour le 15/02/2016, publié le 12/02/2016', 'day-first').map(({ role }) => role)).toEqual([
      'updated',
      'published',
    ]);
  });

  it('finds the numbers of any day of the calendar again', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const names = fc.constantFrom(...MONTHS);
    fc.assert(
      fc.property(days, names, (iso, [name, month]) => {
        const [year, , day] = iso.split('-');
        const worded = `${Number(day)} ${name} ${year}`;
        const named = isoDate(`${year}-${String(month).padStart(2, '0')}-${day}`);
        expect(findDates(`Le ${iso.split('-').toReversed().join('/')} donc`, 'day-first')).toMatchObject([
          { date: iso },
        ]);
        expect(findDates(`Le ${worded} donc`, 'day-first').map(({ date }) => date)).toEqual(
          named === undefined ? [] : [named],
        );
      }),
    );
  });

  it('gives days of the calendar only, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('/', '.', '-', ' ', 'mars', 'May', 'le', '1er', 'publié', '20'),
        fc.nat({ max: 3000 }).map(String),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const found = findDates(parts.join(''), 'day-first');
        expect(found.filter(({ date }) => isoDate(date) === undefined)).toEqual([]);
        expect(found.every(({ start, end }, index) => start < end && start >= (found[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it('is not slowed by a hostile line', () => {
    expect(findDates('1'.repeat(50_000), 'day-first')).toEqual([]);
    expect(findDates('1 '.repeat(50_000), 'day-first')).toEqual([]);
    expect(findDates('12/'.repeat(50_000), 'day-first')).toEqual([]);
    expect(findDates('mar '.repeat(50_000), 'day-first')).toEqual([]);
  });
});

describe('statedDate', () => {
  it.each([
    ['2015-03-23T00:30:00+02:00', '2015-03-23'],
    ['2015-03-22T23:30:00Z', '2015-03-22'],
    ['20150323', '2015-03-23'],
    ['20150323T101500Z', '2015-03-23'],
    ['2015-03-23 10:15:00', '2015-03-23'],
    [' 2015-03-23', '2015-03-23'],
    ['Mon, 23 Mar 2015 10:15:00 +0100', '2015-03-23'],
    ['Mon Mar 23 2015 10:15:00 GMT+0100', '2015-03-23'],
    ['March 23, 2015', '2015-03-23'],
    ['23/03/2015', '2015-03-23'],
  ])('takes the day that %j states, in its own time zone', (text, date) => {
    expect(statedDate(text, 'day-first')).toBe(date);
  });

  it.each([
    '2015-03',
    '2015',
    '',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    '2015-02-30',
    'yesterday',
    '1427104800',
  ])('takes nothing from %j', (text) => {
    expect(statedDate(text, 'day-first')).toBeUndefined();
  });
});

describe('dateInPath', () => {
  it.each([
    ['/2015/03/20/titre', '2015-03-20'],
    ['/2015/3/5/titre', '2015-03-05'],
    ['/technology/2015/mar/20/title', '2015-03-20'],
    ['/actu/2015-03-20-titre', '2015-03-20'],
    ['/gara-2022-06-23.html', '2022-06-23'],
    ['/20150320/titre', '2015-03-20'],
    ['/technos-medias/20150112trib8e6c796d4/titre.html', '2015-01-12'],
    ['/a_20190405.html', '2019-04-05'],
    ['/meldungen/29-10-2021', '2021-10-29'],
    ['/bericht_vom_22.04.2020_worauf', '2020-04-22'],
  ])('reads %s', (path, date) => {
    expect(dateInPath(path)).toBe(date);
  });

  it.each([
    '/2015/03/titre',
    '/2015/13/45/titre',
    '/article-1201503201',
    '/20151340',
    '/2015/12-3/a',
    '/a/99999999',
    '/x20150320',
    '/1234/56/78',
    '/fahrplan/05-06-2021',
  ])('finds none in %s', (path) => {
    expect(dateInPath(path)).toBeUndefined();
  });
});

describe('the names of months and days', () => {
  it('are folded', () => {
    expect([...MONTHS.keys(), ...WEEKDAYS].filter((name) => foldDateText(name) !== name)).toEqual([]);
  });

  it('stand for one month each', () => {
    expect(new Set(MONTHS.values()).size).toBe(12);
  });
});
