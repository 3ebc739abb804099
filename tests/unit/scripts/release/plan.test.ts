import { describe, expect, it } from 'vitest';
import { compareVersions, planRelease } from '../../../../scripts/release/plan.ts';

const REPOSITORY = {
  tags: ['v0.9.0', 'v0.10.0', 'other'],
  isDirty: false,
  changelog: '# Changelog\n\n## 0.11.0 (unreleased)\n\n- A card.\n\n## 0.10.0 (2026-01-01)\n\n- Before.\n',
  current: '0.10.0',
};
const plan = (version: string, changes: Partial<typeof REPOSITORY> = {}) =>
  planRelease(version, '2026-11-28', { ...REPOSITORY, ...changes });

describe('a release', () => {
  it('dates its section of the changelog, and has that section as its notes', () => {
    expect(plan('0.11.0')).toEqual({
      ok: true,
      tag: 'v0.11.0',
      notes: '- A card.',
      changelog: '# Changelog\n\n## 0.11.0 (2026-11-28)\n\n- A card.\n\n## 0.10.0 (2026-01-01)\n\n- Before.\n',
    });
  });

  it.each([
    ['1.0', {}, ['1.0 is no version of three numbers']],
    ['0.11.0', { isDirty: true }, ['something is changed and not committed']],
    ['0.11.0', { tags: ['v0.11.0'] }, ['v0.11.0 exists', '0.11.0 was released before']],
    ['0.11.0', { tags: ['v0.12.0'] }, ['0.12.0 was released before']],
    ['0.11.0', { current: '0.12.0' }, ['package.json says 0.12.0']],
    ['0.12.0', {}, ['CHANGELOG.md has no heading «## 0.12.0 (unreleased)»']],
    [
      '0.11.0',
      { changelog: '## 0.11.0 (unreleased)\n\n## 0.10.0\n\n- Before.' },
      ['CHANGELOG.md says nothing of 0.11.0'],
    ],
  ])('of %s under %j is refused', (version, changes, problems) => {
    expect(plan(version, changes)).toEqual({ ok: false, problems });
  });

  it('orders versions by number', () => {
    expect(['0.10.0', '0.9.9', '1.0.0', '0.9.10'].toSorted(compareVersions)).toEqual([
      '0.9.9',
      '0.9.10',
      '0.10.0',
      '1.0.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});
