import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inShort, starterDossier } from '../../support/starter-dossier.ts';

/** Companies whose dossiers over the starter library were read against the articles they come from. */
const CHECKED = ['orange', 'cloudwatt', 'numergy', 'ovhcloud', 'atos', 'outscale'];

describe('the dossier over the starter library', () => {
  it.each(CHECKED)('of %s is what its articles say', (id) => {
    const golden: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(inShort(starterDossier(id))))).toEqual(golden);
  });
});
