/** The manifest of each browser, before WXT adds what it finds among the entrypoints. */

/** Browsers that have a package of their own; Edge takes the one of Chrome. */
export type Target = 'chrome' | 'firefox' | 'firefox-android';
/** Those that are built; the package for Android is the build for Firefox under another manifest. */
type Built = Exclude<Target, 'firefox-android'>;

/** The oldest browsers that the extension runs in; nothing is written in longer words for older ones. */
export const OLDEST = { chrome: '138', firefox: '149' } as const;

/** The add-on’s id in Firefox. */
export const ADDON_ID = 'vigie@vigie.example';

/** Keys that both have. */
const COMMON = {
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  optional_permissions: ['downloads', 'notifications', 'webRequest'],
  optional_host_permissions: ['*://*/*'],
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  action: { default_title: '__MSG_action_title__' },
  omnibox: { keyword: 'vg' },
};

/** Commands; the browsers allow four suggested keys. */
function commands(target: Built) {
  return {
    _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
    'next-mark': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_nextMark__' },
    'toggle-popover': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_togglePopover__' },
    'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_savePage__' },
    'follow-page': { description: '__MSG_command_followPage__' },
    'open-library': { description: '__MSG_command_openLibrary__' },
    ...(target === 'firefox'
      ? { _execute_sidebar_action: {} }
      : { 'open-side-panel': { description: '__MSG_command_openSidePanel__' } }),
    'previous-mark': { description: '__MSG_command_previousMark__' },
  };
}

function permissions(target: Built) {
  return [
    'activeTab',
    'alarms',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    ...(target === 'firefox' ? [] : ['offscreen']),
    'scripting',
    'storage',
    'unlimitedStorage',
  ];
}

/** Kinds of data, as Firefox names them: saved articles, comments, and what a member is called. */
export const SHARED_WITH_A_TEAM = ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo'] as const;

/** What only one of them knows. */
const OWN = {
  chrome: {
    minimum_chrome_version: OLDEST.chrome,
    // Firefox knows no such key: it hands over whatever a policy says.
    storage: { managed_schema: 'managed_schema.json' },
  },
  firefox: {
    // In the address bar of pages whose webzine may be followed; no other browser has such a button.
    page_action: { default_title: '__MSG_command_followPage__', default_icon: 'icons/follow.svg' },
    // Without the browser's own `upgrade-insecure-requests`, which would ask webzines without https for what they do
    // not have.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    browser_specific_settings: {
      gecko: {
        id: ADDON_ID,
        strict_min_version: `${OLDEST.firefox}.0`,
        // Nothing reaches us. A team's server gets what its members share, once they joined (docs/team.md).
        data_collection_permissions: { required: ['none'], optional: [...SHARED_WITH_A_TEAM] },
      },
    },
  },
};

/** The manifest for a browser, as WXT names it: all but Firefox are Chromium. */
export function manifestFor(browser: string) {
  const target: Built = browser === 'firefox' ? 'firefox' : 'chrome';
  return { ...COMMON, permissions: permissions(target), commands: commands(target), ...OWN[target] };
}

/** What Firefox for Android has no part for: it warns of such a key, and has no such API without it. */
const NOT_ON_ANDROID = new Set(['commands', 'omnibox', 'page_action', 'sidebar_action']);

/** The manifest for Firefox for Android, from the one that was built for the desktop. */
export function androidManifest(built: FirefoxManifest): FirefoxManifest {
  const kept = Object.entries(built).filter(([key]) => !NOT_ON_ANDROID.has(key));
  return {
    ...(Object.fromEntries(kept) as FirefoxManifest),
    permissions: built.permissions.filter((name) => name !== 'contextMenus'),
    browser_specific_settings: {
      ...built.browser_specific_settings,
      gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
    },
  };
}

type FirefoxManifest = {
  readonly permissions: readonly string[];
  readonly browser_specific_settings: Readonly<Record<string, object>>;
  readonly [key: string]: unknown;
};
