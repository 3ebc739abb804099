import { describe, expect, it } from 'vitest';
import { androidManifest, manifestFor } from '../../../../scripts/release/manifest.ts';
import { packageProblems } from '../../../../scripts/release/package-rules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytes(JSON.stringify(value));

/** The head of a PNG of a size. */
function png(side: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(32));
  head.setUint32(0, 0x89504e47);
  for (const at of [16, 20]) head.setUint32(at, side);
  return new Uint8Array(head.buffer);
}

const MESSAGES = [
  'extension_name',
  'extension_description',
  'action_title',
  'command_nextMark',
  'command_togglePopover',
  'command_savePage',
  'command_followPage',
  'command_openLibrary',
  'command_previousMark',
];
const messages = (names: readonly string[], text = 'Words') =>
  json(Object.fromEntries(names.map((name) => [name, { message: text }])));
const CODE =
  'browser.alarms.get();browser.contextMenus;b.declarativeNetRequest;const{downloads:n}=b;b.notifications;b.scripting;b.storage;b.webRequest';

const firefox = {
  manifest_version: 3,
  version: '0.1.0',
  ...manifestFor('firefox'),
  background: { scripts: ['background.js'] },
  sidebar_action: { default_panel: 'sidepanel.html' },
};

/** A package that breaks no rule, but for what is changed in it. */
function aPackage(change: Readonly<Record<string, Uint8Array | undefined>> = {}) {
  const files: Readonly<Record<string, Uint8Array | undefined>> = {
    'manifest.json': json(firefox),
    'background.js': bytes(CODE),
    'popup.html': bytes('<link rel="stylesheet" href="/base.css"><script type="module" src="/background.js"></script>'),
    'base.css': bytes('a{}'),
    '_locales/en/messages.json': messages(MESSAGES),
    '_locales/de/messages.json': messages(['extension_name', 'extension_description']),
    ...Object.fromEntries([16, 32, 48, 128].map((side) => [`icons/${side}.png`, png(side)])),
    ...change,
  };
  return Object.entries(files).flatMap(([path, content]) => (content ? [[path, content] as const] : []));
}

describe('a package', () => {
  it('that breaks no rule has no problem', () => {
    expect(packageProblems(aPackage(), 'firefox')).toEqual([]);
    const android = {
      'manifest.json': json(androidManifest(firefox as unknown as Parameters<typeof androidManifest>[0])),
    };
    expect(packageProblems(aPackage(android), 'firefox-android')).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Uint8Array | undefined>>, string]>([
    ['no manifest', { 'manifest.json': undefined }, 'no manifest.json at the top'],
    ['another manifest', { 'manifest.json': json({ name: 'x' }) }, 'not a manifest'],
    ['a manifest against a rule', { 'manifest.json': json({ ...firefox, key: 'x' }) }, 'unexpected key key'],
    ['a name that Chrome keeps', { 'a/_b.js': bytes('') }, 'a name that Chrome keeps to itself: a/_b.js'],
    ['a map', { 'background.js.map': bytes('{}') }, 'does not belong in a package: background.js.map'],
    ['a hidden file', { '.DS_Store': bytes('') }, 'does not belong in a package: .DS_Store'],
    ['a name with a blank', { 'a b.css': bytes('') }, 'a name that is not plain: a b.css'],
    ['names that differ in capitals', { 'Base.css': bytes('') }, 'two names that differ in capitals'],
    ['a file too large', { 'data.json': new Uint8Array(6 << 20) }, 'too large to be read: data.json'],
    ['no first language', { '_locales/en/messages.json': undefined }, 'no messages in en'],
    ['a message too few', { '_locales/en/messages.json': messages(MESSAGES.slice(1)) }, 'lacks extension_name'],
    ['a language without a name', { '_locales/de/messages.json': json({}) }, 'de/messages.json lacks extension_name'],
    [
      'too long a name',
      { '_locales/de/messages.json': messages(['extension_name', 'extension_description'], 'x'.repeat(46)) },
      '_locales/de/messages.json: extension_name has 46 characters, of 45',
    ],
    ['a program', { 'tool.exe': bytes('MZ') }, 'a program or an archive: tool.exe'],
    ['too many megabytes', { 'data.bin': new Uint8Array(201 << 20) }, '201 MB, of 200'],
    [
      'the name of a browser',
      { '_locales/de/messages.json': messages(['extension_name', 'extension_description'], 'Vigie für Firefox') },
      '_locales/de/messages.json names a browser or its maker',
    ],
    ['no icon', { 'icons/16.png': undefined }, 'no icon icons/16.png'],
    ['an icon of another size', { 'icons/16.png': png(32) }, 'icons/16.png is no PNG of 16×16'],
    ['an icon that is none', { 'icons/16.png': bytes('<svg/>') }, 'icons/16.png is no PNG of 16×16'],
    ['a style that is missing', { 'base.css': undefined }, 'popup.html names /base.css, which is not there'],
    ['a script in a page', { 'a.html': bytes('<script>x()</script>') }, 'a.html has a script in itself'],
    ['a handler in a page', { 'a.html': bytes('<b onclick="x()">') }, 'a.html has a handler in itself'],
    ['eval', { 'a.js': bytes('let a = eval(b)') }, 'a.js: eval'],
    ['a function of text', { 'a.js': bytes('new Function("x")') }, 'a.js: new Function'],
    ['code from an address', { 'a.js': bytes('import("https://a.example/x.js")') }, 'a.js: code from an address'],
    [
      'a script from an address',
      { 'a.html': bytes('<script src="//a.example/x.js"></script>') },
      'a.html: a script from',
    ],
    [
      'a permission in vain',
      { 'background.js': bytes(CODE.replace('const{downloads:n}=b;', 'const api={downloads:{}};')) },
      'no code uses the permission downloads',
    ],
  ])('with %s is refused', (_what, change, problem) => {
    expect(packageProblems(aPackage(change), 'firefox').join('\n')).toContain(problem);
  });

  it('may speak of evaluation, name members so, and quote handlers in its text', () => {
    const code = bytes('a.eval(b); medieval(c); function newFunction(){}');
    const text = bytes('<p>Write on="x" or onclick="y".</p>');
    expect(packageProblems(aPackage({ 'a.js': code, 'a.html': text }), 'firefox')).toEqual([]);
  });
});
