import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestFor } from '../../../scripts/release/manifest.ts';

/** Limits of the stores' forms, in characters: the smallest of those that share a text. */
const MAX = { name: 45, summary: 132, description: 10_000, singlePurpose: 1000, reason: 1000, tour: 75 };
/** Edge wants at least so much. */
const MIN_DESCRIPTION = 250;

const LONG = ['en', 'fr'];
const SHORT = ['de', 'es', 'it'];

const listingSchema = v.strictObject({
  description: v.string(),
  singlePurpose: v.optional(v.string()),
  permissions: v.optional(v.record(v.string(), v.string())),
  tour: v.optional(v.record(v.string(), v.string())),
});
const localeSchema = v.looseObject({ extension: v.strictObject({ name: v.string(), description: v.string() }) });

const read = <T>(path: string, schema: v.GenericSchema<unknown, T>): T =>
  v.parse(schema, parse(readFileSync(path, 'utf8')));
const listing = (language: string) => read(`store/listing/${language}.yml`, listingSchema);
/** Code points, as the forms count. */
const length = (text: string): number => [...text].length;

/** Every permission that a build asks for; `sidePanel` is WXT's, for the panel among the entrypoints. */
const permissions = new Set(
  ['chrome', 'firefox'].flatMap((browser) => {
    const manifest = manifestFor(browser);
    return manifest.permissions.concat(manifest.optional_permissions, manifest.optional_host_permissions);
  }),
).add('sidePanel');

describe.each([...LONG, ...SHORT])('the listing in %s', (language) => {
  it('keeps the limits of every store', () => {
    const { extension } = read(`locales/${language}.yml`, localeSchema);
    const { description } = listing(language);
    expect(length(extension.name)).toBeLessThanOrEqual(MAX.name);
    expect(length(extension.description)).toBeLessThanOrEqual(MAX.summary);
    expect(length(description)).toBeLessThanOrEqual(MAX.description);
    expect(length(description)).toBeGreaterThanOrEqual(MIN_DESCRIPTION);
  });
});

describe.each(LONG)('the forms in %s', (language) => {
  it('give a reason for each permission that is asked for, and for no other', () => {
    const { permissions: reasons = {} } = listing(language);
    expect(Object.keys(reasons).toSorted()).toEqual([...permissions].toSorted());
    for (const reason of Object.values(reasons)) {
      expect(length(reason)).toBeGreaterThan(40);
      expect(length(reason)).toBeLessThanOrEqual(MAX.reason);
    }
  });

  it('have words for the tour that fit on one line of it', () => {
    const { tour = {} } = listing(language);
    expect(Object.keys(tour)).toEqual(['marks', 'card', 'save', 'search', 'dossier', 'brief', 'end']);
    for (const words of Object.values(tour)) expect(length(words)).toBeLessThanOrEqual(MAX.tour);
  });

  it('tell one purpose, as long as the form allows', () => {
    const { singlePurpose = '' } = listing(language);
    expect(length(singlePurpose)).toBeGreaterThan(100);
    expect(length(singlePurpose)).toBeLessThanOrEqual(MAX.singlePurpose);
  });
});

it('permissions are documented with their feature and test, each of them', () => {
  const table = readFileSync('docs/permissions.md', 'utf8');
  const missing = [...permissions].filter((name) => name !== '*://*/*' && !table.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
