/**
 * Every command that the docs show in a block is run here as it is written, or named here with the test or stage that
 * runs it, or with the reason why none does.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factReportsFile } from '../../lib/exchange/fact-reports-file.ts';

/** Commands in blocks of a page, each in one line and without what is said of it. */
function commandsOf(page: string): readonly string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```/gm);
  return [...blocks].flatMap(([, kind, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => (kind === 'sh' ? line !== '' : kind === '' && line.startsWith('npm run'))),
  );
}

/** Commands that stand in a line of text. */
function mentionedOn(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^ *```[\s\S]*?^ *```/gm, '');
  return [...text.matchAll(/`([^`]+)`/g)]
    .flatMap(([, words = '']) => words.replaceAll(/\s+/g, ' ').split(' && '))
    .filter((words) => /^(?:[A-Z_]+=\S+ )?(?:npm|npx|node|git|curl|sha256sum|chrome|xcrun) ./.test(words));
}

const pages = globSync('{*.md,docs/**/*.md,store/**/*.md}').filter((page) => !page.startsWith('docs/adr/'));
const shown = [...new Set(pages.flatMap(commandsOf))];
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const starting = (words: string): string => {
  const found = shown.find((command) => command.startsWith(words));
  if (found === undefined) throw new Error(`the docs show no ${words}`);
  return found;
};

/** Commands that a test or a stage runs, and words of that file. */
const RUN_ELSEWHERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm ci': ['scripts/setup/dependencies.mjs', "'ci'"],
  'npm test': ['.ci/run', 'npm --silent test'],
  'npm test -- PATTERN': ['tests/unit/scripts/stages.test.ts', 'selectStages'],
  'npm run build': ['scripts/stages/stages.mjs', 'buildAll'],
  'npm run build-pack': ['tests/e2e/source-build.test.ts', 'notedCommands'],
  'npx wxt build -b firefox': ['tests/e2e/source-build.test.ts', 'notedCommands'],
  'npm run check': ['scripts/stages/stages.mjs', 'CHECK_STAGES'],
  'npm run eval': ['tests/cli/eval.test.ts', "'scripts/eval.ts'"],
  'npm run eval -- coverage': ['tests/cli/eval.test.ts', "'scripts/eval.ts'"],
  'npm run audit-pack': ['tests/unit/scripts/audit-pack.test.ts', 'scripts/audit'],
  'npm run fuzz': ['tests/fuzz/short-run.test.ts', "'scripts/fuzz.ts'"],
  'npm run style': ['tests/unit/scripts/style.test.ts', 'scripts/style/'],
  'npm run format': ['scripts/stages/stages.mjs', "'oxfmt'"],
  'npm run zip': ['tests/e2e/packages.test.ts', "'scripts/zip.ts'"],
  'npm run zip -- --no-build': ['tests/e2e/packages.test.ts', "'--no-build'"],
  'npm run prove-packages': ['tests/unit/scripts/stages.test.ts', 'PACKAGE_STAGES'],
  'npm run release -- 0.2.0 --dry-run': ['tests/cli/release.test.ts', "'0.2.0', '--dry-run'"],
  'npm run release -- 0.2.0 --tag': ['tests/cli/release.test.ts', "'0.2.0', '--tag'"],
  [starting('npm run -s team -- init')]: ['tests/cli/team-config.test.ts', 'npm run -s team -- init'],
  "npm run -s team -- invite --dir ~/team --name 'Ada' --role member": ['tests/unit/scripts/team-config.test.ts', ''],
  'npm run -s team -- revoke --dir ~/team --member abcdefghijkl': ['tests/team/rights.test.ts', 'revoked'],
  'npm run -s team -- stream --dir ~/team': ['tests/support/team-cluster.ts', 'startTeamCluster'],
};

/** Commands that nothing runs by itself, and why. */
const RUN_BY_HAND: Readonly<Record<string, string>> = {
  'git clone <this repository> vigie && cd vigie': 'the copy that the tests run in was made so',
  'npm start': 'opens a window and stays; its steps: tests/unit/scripts/start-*.test.ts',
  'npm run dev': 'opens a window and stays',
  'npm run gallery': 'opens a window and stays; what it draws: tests/integration/gallery.test.ts',
  'npm run shots': 'a quarter of an hour of two browsers',
  'npm run shots -- --store': 'makes pictures that a person looks at',
  'npm run shots -- --tour': 'makes a film that a person looks at',
  'npm run shots -- --guide': 'makes pictures that a person looks at',
  'npm run bench -- scan': 'measures, which wants an idle machine',
  'npm run bench -- scan --write':
    'measures, which wants an idle machine; writes: tests/unit/scripts/bench-record.test.ts',
  'npm run bench -- page': 'three minutes',
  'npm run bench -- page --long': 'twenty minutes',
  'npm run bench -- page --part visits': 'measures, which wants an idle machine',
  'npm run fit': 'minutes; its parts: tests/unit/scripts/fit.test.ts',
  'npm run mutate -- lib/url lib/text': 'minutes; its parts: tests/unit/scripts/mutate.test.ts',
  'npm run fuzz:properties': 'draws anew in each run, so that it may fail by chance of what it finds',
  'VIGIE_LAYOUTS=all npm test -- clickjacking': 'a quarter of an hour; a part of it: tests/e2e/clickjacking.test.ts',
  'npm run upgrade -- OLDER': 'wants a build of an older version (docs/adr/0022)',
  'npm run record-installation -- FILE': 'once for each form of the data (docs/adr/0022)',
  [starting('npm run listed -- --from companies.jsonl --words american')]: 'its source is not in the repository',
  'npm run listed -- --from companies.jsonl --words LIST…': 'its source is not in the repository',
  [starting('npm run listed -- --filers listed_filer_metadata.csv')]: 'its source is not in the repository',
  'npm run listed -- --filers TABLE.csv --words LIST…': 'its source is not in the repository',
  [starting('npm run listed -- --brands brands.jsonl')]: 'its source is not in the repository',
  'unzip -q -d package vigie-VERSION-firefox.xpi': 'for reviewers, beside a package',
  'diff -r package out/build/firefox && echo same': 'for reviewers; the same by tests/e2e/source-build.test.ts',
  [starting('xcrun')]: 'needs a Mac',
  'apt-get install nats-server': 'changes the machine',
  'systemctl disable --now nats-server': 'changes the machine',
  'systemctl enable --now vigie-team': 'changes the machine; the unit: tests/unit/docs/hosting.test.ts',
  'docker compose up --detach': 'changes the machine; the file: tests/unit/docs/hosting.test.ts',
};

/**
 * Commands that only the text mentions, by how they begin: the file that runs them with words of it, or why nothing
 * does. One that begins as a command of a block is known with it.
 */
const MENTIONED: Readonly<Record<string, readonly [file: string, words: string] | string>> = {
  'npm run audit-pack': ['tests/unit/scripts/audit-pack.test.ts', 'scripts/audit'],
  'npm run bench': 'measures, which wants an idle machine; that it starts: tests/cli/bench.test.ts',
  'npm run build-pack': ['scripts/stages/stages.mjs', "runScript('build-pack', '--strict')"],
  'npm run eval': ['tests/cli/eval.test.ts', "'scripts/eval.ts'"],
  'npm run fit': 'minutes; its parts: tests/unit/scripts/fit.test.ts',
  'npm run fit-facts': 'minutes; its parts: tests/unit/scripts/fact-templates.test.ts',
  'npm run fuzz': ['tests/fuzz/short-run.test.ts', "'scripts/fuzz.ts'"],
  'npm run mutate': 'minutes; its parts: tests/unit/scripts/mutate.test.ts',
  'npm run pack': ['tests/cli/pack.test.ts', "run('check'"],
  'npm run soak': 'minutes; its parts: tests/unit/scripts/soak.test.ts, tests/team/soak.test.ts',
  'npm run -s team -- epoch': ['tests/team/epoch.test.ts', "'epoch'"],
  'npm start --': 'opens a window and stays; its options: tests/unit/scripts/start-options.test.ts',
  'npx web-ext run': 'wants a phone',
  'node scripts/simulate-corrections.ts': 'minutes; what it measures: tests/golden/detection/corrections.test.ts',
  'git push': 'changes another repository',
  'curl -fsS': 'asks a server that runs; seen by hand, docs/hosting/README.md',
  'sha256sum --check SHA256SUMS': ['tests/e2e/packages.test.ts', "'sha256sum', ['--check', 'SHA256SUMS']"],
  'chrome --pack-extension': ['tests/e2e/support/firm-packages.ts', '`--pack-extension='],
  'xcrun ': 'needs a Mac',
};

/** Commands that are run here, in this order, with what each says. */
const RUN_HERE: readonly (readonly [command: string, says: RegExp])[] = [
  [starting('echo \'{"id":1,"text":"Cloudwatt'), /"companyId":"cloudwatt"/],
  [starting('echo \'{"id":1,"query"'), /cloudwatt/],
  [starting('echo \'{"id":1,"text":"OVH'), /"kind":"revenue"/],
  [starting('npm run -s read-article'), /Cloudwatt dans le giron/],
  ['npm run -s canonical-url < urls.txt', /https:\/\/a\.example\/b/],
  ['npm run -s parse-feed -- demo/pages/rss.xml', /"title"/],
  [starting('npm run -s pack -- build docs/examples'), /^$/],
  [starting('npm run -s pack -- build companies.csv'), /^$/],
  [starting('npm run -s pack -- diff'), /^$/],
  [starting('npm run -s pack -- apply first.vigiepack'), /^$/],
  [starting('npm run -s pack -- sign'), /^$/],
  [starting('npm run -s pack -- due'), /Ada Lovelace/],
  [starting('npm run -s pack -- apply next.vigiepack'), /^$/],
  [starting('npm run -s pack -- apply companies.jsonl'), /^$/],
];

it('all commands in the docs are known here, and no other', () => {
  const known = [...Object.keys(RUN_ELSEWHERE), ...Object.keys(RUN_BY_HAND), ...RUN_HERE.map(([command]) => command)];
  expect(shown.toSorted()).toEqual(known.toSorted());
});

it('all commands that the text mentions are known as well', () => {
  const mentioned = [...new Set(pages.flatMap(mentionedOn))];
  expect(mentioned.length).toBeGreaterThan(50);
  // Options in brackets, and words in capitals that stand for others, are left open there.
  const begun = (command: string): string =>
    command
      .replace(/^echo .* \| /, '')
      .replace(/ -- .*$/, '')
      .replace(/ [A-Z].*$/, '');
  const known = new Set(shown.map(begun));
  const isKnown = (command: string): boolean =>
    known.has(begun(command)) ||
    known.has(begun(command).replace('npm run ', 'npm run -s ')) ||
    Object.keys(MENTIONED).some((start) => command.startsWith(start));
  expect(mentioned.filter((command) => !isKnown(command))).toEqual([]);
  const idle = Object.keys(MENTIONED).filter((start) => !mentioned.some((command) => command.startsWith(start)));
  expect(idle).toEqual([]);
});

it.each(Object.entries(MENTIONED).flatMap(([start, run]) => (typeof run === 'string' ? [] : [[start, ...run]])))(
  '«%s…» is run where it is said to be',
  (_start, file = '', words = '') => {
    expect(readFileSync(file, 'utf8')).toContain(words);
  },
);

it.each(Object.entries(RUN_ELSEWHERE))('«%s» is run where it is said to be', (_command, [file, words]) => {
  expect(readFileSync(file, 'utf8')).toContain(words);
});

describe('commands as the docs have them', () => {
  let folder = '';
  /** Without npm, which takes half a second; files lie in a folder of the test; `…` stands for what each pack is told. */
  const asTyped = (command: string): string =>
    command
      .replace(/npm run -s ([\w-]+)(?: --)?/, (_, name: string) =>
        (scripts[name] ?? name).replace('node', process.execPath),
      )
      .replace('…', '--id fog --name Fog --licence CC0-1.0 --key my-key.json')
      .replaceAll(/(?<=[\s>])[\w-]+\.(?:vigiepack|jsonl?|csv|txt)/g, (name) => join(folder, name));
  const run = (command: string): string =>
    execFileSync('bash', ['-euo', 'pipefail', '-c', asTyped(command)], { encoding: 'utf8', stdio: 'pipe' });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-docs-'));
    write('urls.txt', 'https://a.example/b?utm_source=c\n');
    write('companies.csv', 'name,country,sectors,site\nZorglub Robotics,FR,robotics,zorglub.example\n');
    write('companies.jsonl', readFileSync('docs/examples/open-source-publishers.jsonl', 'utf8'));
    const at = '2026-11-29T10:00:00.000Z';
    const report = { id: 'r1', company: 'zorglub-robotics', name: 'Zorglub Robotics', fact: 'chief' } as const;
    write('reports.json', factReportsFile([{ ...report, value: 'Ada Lovelace', source: 'https://a.example/b', at }]));
    const pack = 'npm run -s pack -- build companies.csv --id fog --name Fog --licence CC0-1.0';
    run(`${pack} --key my-key.json --out first.vigiepack`);
    run(`${pack} --key new-key.json --out other.vigiepack`);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(RUN_HERE)('%s', (command, says) => {
    expect(run(command)).toMatch(says);
  });

  it('what a reader gets of the changes is the edition that they lead to', () => {
    expect(JSON.parse(readFileSync(join(folder, 'same.vigiepack'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(join(folder, 'next.vigiepack'), 'utf8')),
    );
  });
});
