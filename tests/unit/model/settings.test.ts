import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  completeSettings,
  DEFAULT_SETTINGS,
  isSettingsChange,
  MARK_DENSITIES,
  MARK_STYLES,
  settingsOfPart,
} from '../../../lib/model/settings.ts';

const change = fc.record(
  {
    density: fc.constantFrom(...MARK_DENSITIES),
    markStyle: fc.constantFrom(...MARK_STYLES),
    products: fc.boolean(),
    visits: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('settings', () => {
  it('are complete whatever was kept of them, and keep only what differs', () => {
    fc.assert(
      fc.property(change, (chosen) => {
        expect(isSettingsChange(chosen)).toBe(true);
        const settings = completeSettings(chosen);
        expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
        expect(completeSettings(changedSettings(settings))).toEqual(settings);
      }),
    );
    expect(changedSettings(DEFAULT_SETTINGS)).toEqual({});
  });

  it('are nothing else', () => {
    const wrong: readonly unknown[] = [
      null,
      [],
      'density',
      { density: 'none' },
      { density: 1 },
      { products: 'false' },
      { unknown: true },
      { constructor: true },
    ];
    expect(wrong.filter(isSettingsChange)).toEqual([]);
    for (const value of wrong) expect(completeSettings({ ...Object(value) })).toEqual(DEFAULT_SETTINGS);
  });

  it('belong to one part of the settings page each', () => {
    const parts = (['density', 'style', 'opening', 'certainty', 'card', 'feeds', 'packs', 'library'] as const).map(
      (part) => settingsOfPart(part, DEFAULT_SETTINGS),
    );
    expect(Object.assign({}, ...parts)).toEqual(DEFAULT_SETTINGS);
    expect(parts.flatMap(Object.keys)).toHaveLength(Object.keys(DEFAULT_SETTINGS).length);
  });
});
