/** Exports that nobody uses, and names that are exported with more than one meaning. */
import { spawnSync } from 'node:child_process';
import { type Count, readSources } from './files.ts';

const EXPORTED = /^export (?:async )?(?:function\*?|const|type|class|interface) (\w+)/;

export function exportCounts(): readonly Count[] {
  return [
    { name: 'exports used nowhere', value: unusedExports(), limit: 0 },
    { name: 'names exported by several files', value: namesExportedTwice().length, limit: 0 },
  ];
}

function unusedExports(): number {
  const { stdout } = spawnSync('knip', ['--include', 'exports,types', '--reporter', 'json'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const { issues } = JSON.parse(stdout.slice(stdout.indexOf('{"'))) as {
    issues: readonly Readonly<Record<string, readonly unknown[]>>[];
  };
  return issues.reduce((total, issue) => total + (issue['exports']?.length ?? 0) + (issue['types']?.length ?? 0), 0);
}

/** Names that two files of `lib` export: one name shall have one meaning. */
function namesExportedTwice(): readonly string[] {
  const files = new Map<string, Set<string>>();
  for (const { path, lines } of readSources()) {
    if (!path.startsWith('lib/')) continue;
    for (const line of lines) {
      const name = EXPORTED.exec(line)?.[1];
      if (name !== undefined) files.set(name, (files.get(name) ?? new Set()).add(path));
    }
  }
  return [...files].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
}
