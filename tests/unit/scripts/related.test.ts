import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { cardShards } from '../../../scripts/build-pack/cards.ts';
import { relatedOf } from '../../../scripts/build-pack/related.ts';
import { company } from '../../support/companies.ts';

const orange = company({ id: 'orange' });
const cloudwatt = company({
  id: 'cloudwatt',
  status: 'closed',
  parent: 'orange',
  lineage: [
    { date: '2015-03', event: 'acquired', with: 'orange', text: 'Bought.' },
    { date: '2020', event: 'closed', text: 'Closed.' },
  ],
});
const engine = company({
  id: 'engine',
  parent: 'orange',
  lineage: [{ date: '2020', event: 'acquires', with: 'cloudwatt', text: 'Took over the customers.' }],
});

describe('who leads a company', () => {
  const led = company({ id: 'led', people: [{ name: 'A', role: 'CEO' }] });
  const asOf = (...shards: Parameters<typeof cardShards>): (string | undefined)[] =>
    cardShards(...shards)
      .flat()
      .map((card) => card.asOf);

  it('is told as of the day when that was verified, else as of the day of the pack', () => {
    const verified = { chief: { asOf: '2022-02-28' as IsoDate, source: 'https://example.org/' } };
    expect(asOf([{ ...led, verified }], '2026-11-28')).toEqual(['2022-02-28']);
    expect(asOf([led], '2026-11-28')).toEqual(['2026-11-28']);
    expect(asOf([orange], '2026-11-28')).toEqual([undefined]);
  });

  it('leaves to the source where it was verified', () => {
    const verified = { seat: { asOf: '2022-02-28' as IsoDate, source: 'https://example.org/' } };
    expect(cardShards([{ ...led, verified }]).flat()[0]).not.toHaveProperty('verified');
  });
});

describe('the kin of companies', () => {
  it('are the parts that still go by their name', () => {
    const merged = company({ id: 'merged', status: 'merged', parent: 'orange' });
    expect(relatedOf([orange, merged, engine, cloudwatt]).parts('orange')).toEqual([{ id: 'engine', name: 'Engine' }]);
  });

  it('are whom a customer of a closed company has to do with: who took it over, else who bought it, else its parent', () => {
    expect(relatedOf([orange, cloudwatt, engine]).successor(cloudwatt)?.id).toBe('engine');
    expect(relatedOf([orange, cloudwatt]).successor(cloudwatt)?.id).toBe('orange');
    expect(relatedOf([orange, cloudwatt]).successor(company({ id: 'x', status: 'closed', parent: 'orange' }))?.id).toBe(
      'orange',
    );
    expect(relatedOf([orange]).successor(company({ id: 'x', status: 'closed' }))).toBeUndefined();
  });

  it('are the new name of a renamed company and the last buyer of one sold twice, and nobody for one that lives', () => {
    const twice = company({
      id: 'twice',
      status: 'acquired',
      lineage: [
        { date: '2019', event: 'acquired', with: 'engine', text: '' },
        { date: '2012', event: 'acquired', with: 'orange', text: '' },
      ],
    });
    const renamed = company({
      id: 'renamed',
      status: 'renamed',
      lineage: [{ date: '2019', event: 'renamed', with: 'engine', text: '' }],
    });
    const related = relatedOf([orange, engine, cloudwatt]);
    expect([related.successor(twice)?.id, related.successor(renamed)?.id, related.successor(engine)]).toEqual([
      'engine',
      'engine',
      undefined,
    ]);
  });

  it('are known by their name alone where they are no company of the pack, and whoever went on where a company closed', () => {
    const related = relatedOf([orange, engine]);
    const bought = company({
      id: 'bought',
      status: 'acquired',
      parent: 'orange',
      lineage: [
        { date: '2019', event: 'acquired', with: 'orange', text: '' },
        { date: '2023', event: 'acquired', by: 'Elsewhere', text: '' },
      ],
    });
    expect(related.successor(bought)).toEqual({ name: 'Elsewhere' });
    expect(
      related.successor(
        company({
          id: 'shut',
          status: 'closed',
          lineage: [{ date: '2023', event: 'closed', with: 'engine', text: '' }],
        }),
      ),
    ).toEqual({ id: 'engine', name: 'Engine' });
  });

  it('stand on the cards, without empty lists', () => {
    const cards = cardShards([orange, cloudwatt, engine]).flat();
    expect(cards.find(({ id }) => id === 'orange')).toMatchObject({ parts: [{ id: 'engine', name: 'Engine' }] });
    expect(cards.find(({ id }) => id === 'engine')).not.toHaveProperty('parts');
    expect(cards.find(({ id }) => id === 'cloudwatt')).toMatchObject({
      successor: { id: 'engine', name: 'Engine' },
      parent: { id: 'orange', name: 'Orange' },
    });
  });
});
