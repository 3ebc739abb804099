import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowsTeam } from '../../../lib/model/allowed-team.ts';
import { POLICY_KEYS, readPolicy } from '../../../lib/model/policy-schema.ts';
import {
  changeUnder,
  isLocked,
  isManaged,
  mutesUnder,
  NO_POLICY,
  samePolicy,
  settingsOfReader,
  settingsUnder,
} from '../../../lib/model/policy.ts';
import { CERTAINTIES, DEFAULT_SETTINGS, MARK_DENSITIES } from '../../../lib/model/settings.ts';
import { managedSchema } from '../../../scripts/release/managed-schema.ts';

describe('managed storage', () => {
  it('is read key by key', () => {
    expect(
      readPolicy({
        settings: { density: 'all', visits: false },
        mutedSites: ['Intranet.Example'],
        feeds: ['https://webzine.example/feed'],
        packs: ['https://packs.example/firms.vigiepack'],
        teamServers: ['wss://team.example:443/path', 'ws://127.0.0.1:9222'],
        switchedOff: ['export'],
        starterLibrary: false,
      }),
    ).toEqual({
      settings: { density: 'all', visits: false },
      mutedSites: ['intranet.example'],
      feeds: ['https://webzine.example/feed'],
      packs: ['https://packs.example/firms.vigiepack'],
      teamServers: ['wss://team.example', 'ws://127.0.0.1:9222'],
      switchedOff: ['export'],
      starterLibrary: false,
      ignored: [],
    });
  });

  it.each([
    ['settings', { density: 'everywhere' }],
    ['settings', { threshold: 0 }],
    ['mutedSites', ['https://intranet.example/']],
    ['mutedSites', 'intranet.example'],
    ['feeds', ['javascript:alert(1)']],
    ['feeds', ['https://name:word@webzine.example/feed']],
    ['feeds', Array.from({ length: 501 }, (_, n) => `https://webzine.example/${n}`)],
    ['teamServers', ['https://team.example']],
    ['switchedOff', ['everything']],
    ['starterLibrary', 'no'],
    ['packs', ['http://packs.example/firms.vigiepack']],
    ['packs', Array.from({ length: 21 }, (_, n) => `https://packs.example/${n}`)],
    ['unknown', []],
  ])('ignores what it does not understand of %s, and says so', (key, value) => {
    expect(readPolicy({ [key]: value, switchedOff: key === 'switchedOff' ? value : ['import'] })).toEqual({
      ...NO_POLICY,
      switchedOff: key === 'switchedOff' ? [] : ['import'],
      ignored: [key],
    });
  });

  it.each([undefined, null, 3, 'x', []])('is no policy where it is %j', (value) => {
    expect(readPolicy(value)).toEqual(NO_POLICY);
    expect(isManaged(readPolicy(value))).toBe(false);
  });

  it('is a policy, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS, '__proto__', 'x'), fc.anything()), (managed) => {
        const policy = readPolicy(managed);
        expect(Object.keys(policy).toSorted()).toEqual(Object.keys(NO_POLICY).toSorted());
        expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
      }),
    );
  });

  it('is declared to Chromium with the same keys and choices', () => {
    const { properties } = managedSchema();
    expect(Object.keys(properties)).toEqual(POLICY_KEYS);
    expect(Object.keys(properties.settings.properties)).toEqual(Object.keys(DEFAULT_SETTINGS));
    expect(properties.settings.properties).toMatchObject({
      density: { type: 'string', enum: MARK_DENSITIES },
      certainty: { type: 'string', enum: CERTAINTIES },
      visits: { type: 'boolean' },
    });
  });
});

describe('a policy', () => {
  const policy = { ...NO_POLICY, settings: { density: 'all' }, mutedSites: ['a.example'] } as const;

  it('lies over the reader’s choices', () => {
    expect(settingsUnder(policy, { ...DEFAULT_SETTINGS, density: 'first-on-page', visits: false })).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'all',
      visits: false,
    });
    expect(mutesUnder(policy, { sites: ['b.example', 'a.example'] })).toEqual({ sites: ['a.example', 'b.example'] });
    expect([isLocked(policy, 'density'), isLocked(policy, 'visits')]).toEqual([true, false]);
  });

  it('is the same in whatever order its keys lie', () => {
    const policy = readPolicy({ settings: { visits: false, density: 'all' }, starterLibrary: false });
    const turned = Object.fromEntries(Object.entries(policy).toReversed()) as typeof policy;
    expect(samePolicy(policy, { ...turned, settings: { density: 'all', visits: false } })).toBe(true);
    expect(samePolicy(policy, { ...policy, settings: { density: 'all' } })).toBe(false);
    expect(isManaged(Object.fromEntries(Object.entries(NO_POLICY).toReversed()) as typeof policy)).toBe(false);
  });

  it('leaves the reader what it does not set', () => {
    expect(changeUnder(policy, { density: 'first-on-page', visits: false })).toEqual({ visits: false });
    const held = settingsUnder(policy, { ...DEFAULT_SETTINGS, products: true });
    expect(settingsOfReader(policy, held)).toEqual({ ...DEFAULT_SETTINGS, products: true });
  });

  it('allows teams on its servers only, and none where teams are off', () => {
    const onlyOurs = { ...NO_POLICY, teamServers: ['wss://team.example'] };
    expect(allowsTeam(NO_POLICY, ['wss://any.example'])).toBe(true);
    expect(allowsTeam(onlyOurs, ['wss://team.example/x'])).toBe(true);
    expect(allowsTeam(onlyOurs, ['wss://team.example', 'wss://other.example'])).toBe(false);
    expect(allowsTeam(onlyOurs, ['wss://team.example:8443'])).toBe(false);
    expect(allowsTeam({ ...onlyOurs, switchedOff: ['team'] }, ['wss://team.example'])).toBe(false);
  });
});
