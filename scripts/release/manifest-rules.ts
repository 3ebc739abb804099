/** What a store refuses, or a browser warns of, in a built manifest. */
import * as v from 'valibot';
import { ADDON_ID, OLDEST, SHARED_WITH_A_TEAM } from './manifest.ts';
import type { Target } from './manifest.ts';

type Rules = Readonly<Record<Target | 'all', readonly string[]>>;

/** Keys and permissions that a target may have: whatever else appears was not thought about. */
const ALLOWED_KEYS: Rules = {
  all: [
    'manifest_version',
    'name',
    'description',
    'version',
    'icons',
    'default_locale',
    'permissions',
    'optional_permissions',
    'optional_host_permissions',
    'action',
    'background',
    'options_ui',
  ],
  chrome: ['omnibox', 'commands', 'minimum_chrome_version', 'storage', 'side_panel'],
  firefox: [
    'omnibox',
    'commands',
    'browser_specific_settings',
    'content_security_policy',
    'page_action',
    'sidebar_action',
  ],
  'firefox-android': ['browser_specific_settings', 'content_security_policy'],
};

const PERMISSIONS: Rules = {
  all: ['activeTab', 'alarms', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'unlimitedStorage'],
  chrome: ['contextMenus', 'offscreen', 'sidePanel'],
  firefox: ['contextMenus'],
  'firefox-android': [],
};

/** Each part of a version, which Chrome keeps in two bytes and which has no zero in front. */
const VERSION_PART = /^(?:0|[1-9]\d{0,4})$/;
const MAX_VERSION_PART = 65_535;

/** Sizes that the stores show an extension by. */
const ICON_SIZES = ['16', '48', '128'];

/** The browsers take no more suggested keys. */
const MAX_SUGGESTED_KEYS = 4;

const manifestSchema = v.looseObject({
  manifest_version: v.literal(3),
  name: v.string(),
  description: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){1,3}$/)),
  icons: v.record(v.string(), v.string()),
  permissions: v.array(v.string()),
  optional_permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
  host_permissions: v.optional(v.array(v.string()), []),
  commands: v.optional(v.record(v.string(), v.looseObject({ suggested_key: v.optional(v.unknown()) }))),
  background: v.looseObject({ service_worker: v.optional(v.string()), scripts: v.optional(v.array(v.string())) }),
  content_security_policy: v.optional(v.looseObject({ extension_pages: v.string() })),
  minimum_chrome_version: v.optional(v.string()),
  browser_specific_settings: v.optional(
    v.looseObject({
      gecko: v.looseObject({
        id: v.string(),
        strict_min_version: v.string(),
        data_collection_permissions: v.looseObject({
          required: v.array(v.string()),
          optional: v.optional(v.array(v.string()), []),
        }),
      }),
      gecko_android: v.optional(v.looseObject({ strict_min_version: v.string() })),
    }),
  ),
});
type BuiltManifest = v.InferOutput<typeof manifestSchema>;

/** What is wrong with a built manifest for a target, a sentence each; nothing where all is well. */
export function manifestProblems(manifest: unknown, target: Target): readonly string[] {
  const read = v.safeParse(manifestSchema, manifest);
  if (!read.success) return [`not a manifest: ${v.summarize(read.issues)}`];
  const built = read.output;
  return [
    ...unexpected(Object.keys(built), [...ALLOWED_KEYS.all, ...ALLOWED_KEYS[target], 'host_permissions'], 'key'),
    ...unexpected(built.permissions, [...PERMISSIONS.all, ...PERMISSIONS[target]], 'permission'),
    ...missing(built.permissions, [...PERMISSIONS.all, ...PERMISSIONS[target]], 'permission'),
    ...unexpected(built.optional_permissions, ['downloads', 'notifications', 'webRequest'], 'optional permission'),
    ...built.host_permissions.map((host) => `access to ${host} is asked at the installation`),
    ...nameProblems(built),
    ...versionProblems(built),
    ...ICON_SIZES.filter((size) => built.icons[size] === undefined).map((size) => `no icon of ${size} pixels`),
    ...keyProblems(built),
    ...(target === 'chrome' ? chromeProblems(built) : firefoxProblems(built)),
    ...androidProblems(built, target),
  ];
}

function unexpected(there: readonly string[], allowed: readonly string[], what: string): string[] {
  return there.filter((name) => !allowed.includes(name)).map((name) => `unexpected ${what} ${name}`);
}

function missing(there: readonly string[], wanted: readonly string[], what: string): string[] {
  return wanted.filter((name) => !there.includes(name)).map((name) => `missing ${what} ${name}`);
}

function nameProblems({ name, description }: BuiltManifest): string[] {
  return [name, description].filter((text) => !/^__MSG_\w+__$/.test(text)).map((text) => `not translated: ${text}`);
}

function versionProblems({ version }: BuiltManifest): string[] {
  const isSound = version.split('.').every((part) => VERSION_PART.test(part) && Number(part) <= MAX_VERSION_PART);
  return isSound ? [] : [`the version ${version}, of which Chrome cannot read a part`];
}

function keyProblems({ commands = {} }: BuiltManifest): string[] {
  const suggested = Object.values(commands).filter(({ suggested_key: key }) => key !== undefined).length;
  return suggested > MAX_SUGGESTED_KEYS ? [`${suggested} suggested keys, where four are allowed`] : [];
}

function chromeProblems({ minimum_chrome_version: oldest, background }: BuiltManifest): string[] {
  return [
    ...(oldest === OLDEST.chrome ? [] : [`the oldest Chrome is ${String(oldest)}`]),
    ...(background.service_worker === undefined ? ['no service worker'] : []),
    ...(background.scripts === undefined ? [] : ['background scripts, which Chrome refuses']),
  ];
}

function firefoxProblems({
  browser_specific_settings: settings,
  background,
  content_security_policy: policy,
}: BuiltManifest): string[] {
  const gecko = settings?.gecko;
  return [
    ...(gecko?.id === ADDON_ID ? [] : [`the id is ${String(gecko?.id)}`]),
    ...(gecko?.strict_min_version === `${OLDEST.firefox}.0` ? [] : ['the oldest Firefox is another']),
    ...(gecko?.data_collection_permissions.required.join() === 'none' ? [] : ['data collection is declared']),
    ...(gecko?.data_collection_permissions.optional.join() === SHARED_WITH_A_TEAM.join()
      ? []
      : ['what leaves with a team is not declared']),
    ...(background.service_worker === undefined ? [] : ['a service worker, which Firefox lacks']),
    ...(policy?.extension_pages === "script-src 'self'; object-src 'none'" ? [] : ['the policy of pages is another']),
  ];
}

/** addons.mozilla.org offers a package to telephones where it names a version for them, and nowhere else. */
function androidProblems({ browser_specific_settings: settings }: BuiltManifest, target: Target): string[] {
  const oldest = settings?.gecko_android?.strict_min_version;
  const wanted = target === 'firefox-android' ? `${OLDEST.firefox}.0` : undefined;
  return oldest === wanted ? [] : [`the oldest Firefox for Android is ${String(oldest)}`];
}
