import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { articleSchema } from '../../../lib/model/article-schema.ts';
import { companyCardSchema } from '../../../lib/model/company.ts';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { cardShard } from '../../../lib/recognition/gazetteer/card-shards.ts';
import { decodeGazetteer } from '../../../lib/recognition/gazetteer/format.ts';
import { fromBase64 } from '../../../lib/storage/local/base64.ts';
import { takePackedNames } from '../../../lib/storage/local/packed-names.ts';
import { buildPack, readSources, type BuiltPack } from '../../../scripts/build-pack/build.ts';
import { ASSETS } from '../../../scripts/build-pack/read-pack.ts';
import { CAST, company } from '../../support/companies.ts';
import { packFolder, starterArticle as article, writeSource } from '../../support/pack-source.ts';

const { folder, remove } = packFolder();
const source = (companies: readonly unknown[], articles: readonly unknown[]): void =>
  writeSource(folder, companies, articles);

beforeEach(() => source(CAST, [article]));
afterAll(remove);

const build = (): BuiltPack => buildPack(pathToFileURL(`${folder}/`));
const json = (pack: BuiltPack, path: string): unknown => JSON.parse(new TextDecoder().decode(pack.files.get(path)));
const told = ({ findings }: Pick<BuiltPack, 'findings'>): string[] =>
  findings.map(({ severity, line, reason }) => `${severity} ${line}: ${reason}`);

describe('a pack', () => {
  it('is the same bytes from the same sources', () => {
    expect([...build().files]).toEqual([...build().files]);
  });

  it('has another hash as soon as anything in it is another', () => {
    const before = build().manifest.packHash;
    source(CAST, [{ ...article, title: 'Cloudwatt ferme ses portes' }]);
    expect(build().manifest.packHash).not.toBe(before);
  });

  it('tells in its manifest what is in it', () => {
    const pack = build();
    expect(json(pack, 'manifest.json')).toEqual(pack.manifest);
    expect(pack.manifest).toMatchObject({ companies: CAST.length, articles: 1 });
  });

  it('holds a gazetteer that recognises its companies', () => {
    const decoded = decodeGazetteer(build().files.get('gazetteer.bin') ?? new Uint8Array());
    expect(decoded.ok && findMentions(decoded.value, 'Cloudwatt').map(({ companyId }) => companyId)).toEqual([
      'cloudwatt',
    ]);
  });

  it('holds what pages get of the gazetteer as a script, which lays it down for pages under the hash of the pack', () => {
    const { files, manifest } = build();
    const text = Buffer.from(files.get('gazetteer.js') ?? []).toString();
    // oxlint-disable-next-line no-new-func -- what the browser does with it
    new Function(text)();
    const names = takePackedNames();
    expect(names?.hash).toBe(manifest.packHash);
    expect(fromBase64(names?.data ?? '')).toEqual(new Uint8Array(files.get('page-names.bin') ?? []));
    expect(takePackedNames()).toBeUndefined();
  });

  it('holds the card of each company in the shard where it will be looked for, with its parent’s name', () => {
    const shard = cardShard('cloudwatt');
    const cards = v.parse(v.array(companyCardSchema), json(build(), `cards/${String(shard).padStart(2, '0')}.json`));
    expect(cards.find(({ id }) => id === 'cloudwatt')).toMatchObject({
      parent: { id: 'orange-business', name: 'Orange Business' },
    });
  });

  it('leaves out of cards what only matching needs', () => {
    const cards = v.parse(
      v.array(v.looseObject({})),
      json(build(), `cards/${String(cardShard('orange')).padStart(2, '0')}.json`),
    );
    for (const card of cards)
      for (const key of ['aliases', 'context', 'ambiguity']) expect(card).not.toHaveProperty(key);
  });

  it('holds names by id', () => {
    expect(json(build(), 'names.json')).toMatchObject({ orange: 'Orange', sfr: 'SFR' });
  });

  it('holds articles of the model, under their canonical address, the first company first', () => {
    const [built] = v.parse(v.array(articleSchema), json(build(), 'starter.json'));
    expect(built).toMatchObject({
      id: article.id,
      originalUrl: article.url,
      source: 'starter',
      read: false,
      facts: [],
    });
    expect(built?.url).not.toContain('utm_source');
    expect(built?.companies.map(({ id }) => id)).toEqual(article.companies);
    expect(built?.companies.map(({ salience }) => salience)).toEqual([1, 0.85, 0.7]);
    expect(built).not.toHaveProperty('savedAt');
  });

  it('keeps an article that names unknown companies, and lists them', () => {
    expect(build().unknownCompanies).toEqual(['inconnue']);
    expect(build().manifest.articles).toBe(1);
  });
});

describe('what is wrong in the sources', () => {
  it.each([
    ['broken JSON', '{"id":', /^rejected 1: not JSON/],
    ['an unknown key', { ...company({ id: 'acme' }), colour: 'red' }, /^rejected 1: unknown key colour$/],
    ['a bad id', company({ id: 'Acme Inc' }), /^rejected 1: id: no slug/],
    [
      'a date that is none',
      company({ id: 'acme', founded: '2015-02-30' }),
      /^rejected 1: founded: no date of the calendar$/,
    ],
    ['an empty list', company({ id: 'acme', aliases: [] }), /^rejected 1: aliases: an empty list/],
    ['a sector that is none', company({ id: 'acme', sectors: ['magic'] }), /^rejected 1: sectors\.0/],
    ['ambiguity without context words', company({ id: 'acme', ambiguity: 'person' }), /^rejected 1: ambiguous/],
  ])('%s is rejected with its line', (_, line, reason) => {
    source([line, ...CAST], [article]);
    expect(told(build())[0]).toMatch(reason);
    expect(build().manifest.companies).toBe(CAST.length);
  });

  it('a double id is rejected, and the first kept', () => {
    source([company({ id: 'acme', name: 'Acme' }), company({ id: 'acme', name: 'Acmo' })], [article]);
    expect(told(build())).toEqual(['rejected 2: id acme stands in line 1 already']);
    expect(json(build(), 'names.json')).toEqual({ acme: 'Acme' });
  });

  it('relations to companies that are not there are warned of', () => {
    source(
      [
        company({
          id: 'acme',
          parent: 'nobody',
          rivals: ['none'],
          lineage: [{ date: '2020', event: 'acquired', with: 'ghost', text: 'Bought.' }],
        }),
      ],
      [article],
    );
    expect(told(build())).toEqual([
      'warning 1: acme: parent nobody is not in the pack',
      'warning 1: acme: rival none is not in the pack',
      'warning 1: acme: lineage with ghost is not in the pack',
    ]);
  });

  it('a form that is safe for two companies is warned of', () => {
    source(
      [
        company({ id: 'acme' }),
        company({ id: 'acme-tools', aliases: [{ text: 'ACME', kind: 'short', risk: 'safe' }] }),
      ],
      [article],
    );
    expect(told(build())).toEqual(['warning 2: "ACME" is safe for acme and acme-tools at once']);
  });

  it.each([
    ['an address that is none', { ...article, url: 'ftp://example.com' }, /no web address/],
    ['a date that is none', { ...article, published: '2020-13-01' }, /published: no date/],
    ['no company', { ...article, companies: [] }, /no company/],
  ])('an article with %s is rejected', (_, line, reason) => {
    source(CAST, [line]);
    expect(told(build())[0]).toMatch(reason);
  });

  it('a second article under the same canonical address is rejected', () => {
    source(CAST, [article, { ...article, id: 'encore', url: 'https://example.com/fin' }]);
    expect(told(build())).toEqual([`rejected 2: same address as ${article.id}`]);
  });
});

describe('the pack that ships', () => {
  it('has nothing to reject, nothing to warn of, and no unknown company', () => {
    // The stage «company pack» builds it.
    const sources = readSources(ASSETS);
    expect([told(sources), sources.unknownCompanies]).toEqual([[], []]);
  });
});
