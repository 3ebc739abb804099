import { describe, expect, it } from 'vitest';
import { manifestProblems } from '../../../../scripts/release/manifest-rules.ts';
import { androidManifest, manifestFor } from '../../../../scripts/release/manifest.ts';

/** What WXT adds for the entrypoints. */
const ADDED = {
  chrome: {
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html' },
  },
};

function built(target: 'chrome' | 'firefox', changes: object = {}): Record<string, unknown> {
  const manifest = manifestFor(target);
  return {
    manifest_version: 3,
    version: '0.1.0',
    ...manifest,
    permissions: [...manifest.permissions, ...(target === 'chrome' ? ['sidePanel'] : [])],
    ...ADDED[target],
    ...changes,
  };
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
  it('breaks no rule', () => {
    expect(manifestProblems(built(target), target)).toEqual([]);
  });

  it('has no key of the other browser', () => {
    const other = target === 'chrome' ? 'firefox' : 'chrome';
    expect(manifestProblems(built(other), target)).not.toEqual([]);
    expect(manifestProblems(built(target, { update_url: 'https://a.example', key: 'x' }), target)).toEqual([
      'unexpected key update_url',
      'unexpected key key',
    ]);
  });

  it.each([
    ['asks for sites at once', { host_permissions: ['*://*/*'] }, 'access to *://*/* is asked at the installation'],
    ['asks for more', { permissions: ['tabs'] }, 'unexpected permission tabs'],
    ['asks for less', { permissions: ['storage'] }, 'missing permission scripting'],
    ['asks for more later', { optional_permissions: ['history'] }, 'unexpected optional permission history'],
    ['is not translated', { name: 'Vigie' }, 'not translated: Vigie'],
    ['is another version of manifests', { manifest_version: 2 }, 'not a manifest'],
    ['has a version with a part too large', { version: '0.1.65536' }, 'of which Chrome cannot read a part'],
    ['has a version with a zero in front', { version: '0.01' }, 'of which Chrome cannot read a part'],
    ['has no icon for the stores', { icons: { 16: 'icons/16.png', 48: 'icons/48.png' } }, 'no icon of 128 pixels'],
    [
      'suggests five keys',
      { commands: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { suggested_key: 'Alt+A' }])) },
      '5 suggested keys, where four are allowed',
    ],
  ])('is refused where it %s', (_what, change, problem) => {
    expect(manifestProblems(built(target, change), target).join('\n')).toContain(problem);
  });
});

it('each browser has its own rules', () => {
  expect(manifestProblems(built('chrome', { minimum_chrome_version: '120' }), 'chrome')).toEqual([
    'the oldest Chrome is 120',
  ]);
  expect(manifestProblems(built('chrome', { background: { scripts: ['background.js'] } }), 'chrome')).toEqual([
    'no service worker',
    'background scripts, which Chrome refuses',
  ]);
  const gecko = { id: 'other@example', strict_min_version: '100.0', data_collection_permissions: { required: ['x'] } };
  expect(
    manifestProblems(
      built('firefox', {
        browser_specific_settings: { gecko },
        content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" },
        background: { service_worker: 'background.js' },
      }),
      'firefox',
    ),
  ).toEqual([
    'the id is other@example',
    'the oldest Firefox is another',
    'data collection is declared',
    'what leaves with a team is not declared',
    'a service worker, which Firefox lacks',
    'the policy of pages is another',
  ]);
});

describe('the manifest for Firefox for Android', () => {
  const desktop = built('firefox') as Parameters<typeof androidManifest>[0];

  it('breaks no rule, and has nothing that Android has no part for', () => {
    const manifest = androidManifest(desktop);
    expect(manifestProblems(manifest, 'firefox-android')).toEqual([]);
    for (const key of ['commands', 'omnibox', 'page_action', 'sidebar_action'])
      expect(manifest).not.toHaveProperty(key);
    expect(manifest.permissions).not.toContain('contextMenus');
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { id: 'vigie@vigie.example' },
      gecko_android: { strict_min_version: '149.0' },
    });
  });

  it('is not the one of the desktop, which no telephone shall be offered, nor the other way', () => {
    expect(manifestProblems(desktop, 'firefox-android')).toContain('the oldest Firefox for Android is undefined');
    expect(manifestProblems(androidManifest(desktop), 'firefox')).toContain('the oldest Firefox for Android is 149.0');
  });
});
