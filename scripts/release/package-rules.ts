/** What the automated check of a store refuses in a package, beyond its manifest: `manifest-rules.ts`. */
import * as v from 'valibot';
import type { ArchivedFile } from './archive.ts';
import { manifestProblems } from './manifest-rules.ts';
import type { Target } from './manifest.ts';

/** Characters of a name and of a description: the least that a store takes (Edge, Chrome). */
const MAX_TEXT: Readonly<Record<string, number>> = { extension_name: 45, extension_description: 132 };

/** Megabytes of a file that addons.mozilla.org still reads (addons-linter); larger text is refused. */
const MAX_TEXT_FILE = 5 << 20;
/** What it reads as text. */
const READ = /\.(?:js|mjs|json|css|html)$/;

/** Bytes of a package, unpacked, that addons.mozilla.org takes; the other stores take more. */
const MAX_PACKAGE = 200 << 20;

/** Programs and archives, which addons.mozilla.org flags. */
const PROGRAM = /\.(?:exe|dll|so|dylib|jar|class|swf|crx|xpi|zip|sh|bat|cmd|msi)$/i;

/** Names of others, with which no name of an extension may be taken for theirs. */
const OF_OTHERS = /firefox|mozilla|chrome|google|microsoft|\bedge\b/i;

/** What runs text as code, or fetches code: refused by every store. */
const CODE_FROM_TEXT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w$.])eval\s*\(/, 'eval'],
  [/(?<![\w$.])new\s+Function\s*\(/, 'new Function'],
  [/(?<![\w$.])(?:import|importScripts)\s*\(\s*["'`]https?:/, 'code from an address'],
  [/<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i, 'a script from an address'],
];

/** The API that a permission is for; `activeTab` and `unlimitedStorage` have none. */
const API: Readonly<Record<string, string>> = {
  alarms: 'alarms',
  contextMenus: 'contextMenus',
  declarativeNetRequestWithHostAccess: 'declarativeNetRequest',
  downloads: 'downloads',
  notifications: 'notifications',
  offscreen: 'offscreen',
  scripting: 'scripting',
  sidePanel: 'sidePanel',
  storage: 'storage',
  webRequest: 'webRequest',
};
const WITHOUT_API = new Set(['activeTab', 'unlimitedStorage']);

const manifestSchema = v.looseObject({
  default_locale: v.string(),
  icons: v.record(v.string(), v.string()),
  permissions: v.array(v.string()),
  optional_permissions: v.array(v.string()),
});
type Manifest = v.InferOutput<typeof manifestSchema>;
const messagesSchema = v.record(v.string(), v.looseObject({ message: v.string() }));
type Files = ReadonlyMap<string, Uint8Array>;

/** What is wrong with a package, a sentence each; nothing where all is well. */
export function packageProblems(archived: readonly ArchivedFile[], target: Target): readonly string[] {
  const files = new Map(archived);
  const json = textOf(files, 'manifest.json');
  if (json === undefined) return ['no manifest.json at the top'];
  const built: unknown = JSON.parse(json);
  const manifest = v.safeParse(manifestSchema, built);
  if (!manifest.success) return [`not a manifest: ${v.summarize(manifest.issues)}`];
  return [
    ...manifestProblems(built, target),
    ...nameProblems(files),
    ...localeProblems(files, json, manifest.output),
    ...iconProblems(files, manifest.output),
    ...pageProblems(files),
    ...codeProblems(files),
    ...permissionProblems(files, manifest.output),
  ];
}

const textOf = (files: Files, path: string): string | undefined => {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
};

/** Chrome keeps names with `_` in front to itself; what hides or maps is left in a package by mistake. */
function nameProblems(files: Files): string[] {
  const paths = [...files.keys()];
  const lower = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const total = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [
    ...(total > MAX_PACKAGE ? [`${total >> 20} MB, of ${MAX_PACKAGE >> 20}`] : []),
    ...paths.filter((path) => PROGRAM.test(path)).map((path) => `a program or an archive: ${path}`),
    ...paths.filter((path) => !/^[\w./@-]+$/.test(path)).map((path) => `a name that is not plain: ${path}`),
    ...paths
      .filter((path) => /(?:^|\/)_/.test(path) && !path.startsWith('_locales/'))
      .map((path) => `a name that Chrome keeps to itself: ${path}`),
    ...paths
      .filter((path) => /(?:^|\/)(?:\.|__MACOSX|Thumbs\.db)|\.(?:map|tsx?|orig|bak)$/.test(path))
      .map((path) => `does not belong in a package: ${path}`),
    ...paths
      .filter((path) => lower.get(path.toLowerCase()) !== path)
      .map((path) => `two names that differ in capitals: ${path}`),
    ...paths
      .filter((path) => READ.test(path) && (files.get(path)?.byteLength ?? 0) > MAX_TEXT_FILE)
      .map((path) => `too large to be read: ${path}`),
  ];
}

/** Each message of the manifest is there in every language, and as short as the stores want it. */
function localeProblems(files: Files, manifest: string, { default_locale: first }: Manifest): string[] {
  const wanted = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
  const paths = [...files.keys()].filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
  const problems = paths.includes(`_locales/${first}/messages.json`) ? [] : [`no messages in ${first}`];
  for (const path of paths) {
    const read = v.safeParse(messagesSchema, JSON.parse(textOf(files, path) ?? '{}'));
    const messages = read.success ? read.output : {};
    // A language may leave out what stands in the first one, but not what a store shows.
    const needed = path.includes(`/${first}/`) ? wanted : Object.keys(MAX_TEXT);
    problems.push(...needed.filter((name) => !messages[name]?.message).map((name) => `${path} lacks ${name}`));
    if (OF_OTHERS.test(messages['extension_name']?.message ?? ''))
      problems.push(`${path} names a browser or its maker`);
    for (const [name, max] of Object.entries(MAX_TEXT)) {
      const { length } = [...(messages[name]?.message ?? '')];
      if (length > max) problems.push(`${path}: ${name} has ${length} characters, of ${max}`);
    }
  }
  return problems;
}

/** Each icon is a PNG of the size that it is named for. */
function iconProblems(files: Files, { icons }: Manifest): string[] {
  return Object.entries(icons).flatMap(([size, path]) => {
    const bytes = files.get(path.replace(/^\//, ''));
    if (!bytes) return [`no icon ${path}`];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isPng = bytes.byteLength > 24 && view.getUint32(0) === 0x89504e47;
    const sides = isPng ? [view.getUint32(16), view.getUint32(20)] : [];
    return sides.join() === `${size},${size}` ? [] : [`${path} is no PNG of ${size}×${size}`];
  });
}

function pageProblems(files: Files): string[] {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  return pages.flatMap((page) => problemsOfPage(page, files));
}

/** What a page names is in the package, and no script stands in the page itself, where the policy forbids it. */
function problemsOfPage(page: string, files: Files): string[] {
  const html = textOf(files, page) ?? '';
  const problems = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"#?]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?:|data:)/.test(target))
    .filter((target) => !files.has(new URL(target, `file:///${page}`).pathname.slice(1)))
    .map((target) => `${page} names ${target}, which is not there`);
  if (/<script(?![^>]*\bsrc=)[^>]*>\s*\S/.test(html)) problems.push(`${page} has a script in itself`);
  const tags = html.replaceAll(/>[^<]*</g, '><');
  if (/\son[a-z]+\s*=\s*["']/.test(tags)) problems.push(`${page} has a handler in itself`);
  return problems;
}

function codeProblems(files: Files): string[] {
  return [...files.keys()]
    .filter((path) => /\.(?:js|mjs|html)$/.test(path))
    .flatMap((path) => {
      const code = textOf(files, path) ?? '';
      return CODE_FROM_TEXT.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path}: ${what}`);
    });
}

/** A member by its name, also taken out of its object: `browser.alarms`, `{ alarms } = browser`. */
const usesOf = (api: string): RegExp => new RegExp(`\\.${api}\\b|\\{[^{}]*\\b${api}\\b[^{}]*\\}\\s*=`);

/** A permission that no code uses is asked for in vain, and a store says so. */
function permissionProblems(files: Files, manifest: Manifest): string[] {
  const code = [...files.keys()]
    .filter((path) => path.endsWith('.js'))
    .map((path) => textOf(files, path) ?? '')
    .join('\n');
  return [...manifest.permissions, ...manifest.optional_permissions]
    .filter((name) => !WITHOUT_API.has(name))
    .filter((name) => !usesOf(API[name] ?? name).test(code))
    .map((name) => `no code uses the permission ${name}`);
}
