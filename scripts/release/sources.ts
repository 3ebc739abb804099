/** The archive of sources that a reviewer builds the Firefox package from. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFiles } from './archive.ts';
import type { ArchivedFile } from './archive.ts';

const run = promisify(execFile);

/** What no build reads. */
const LEFT_OUT = /^(?:tests|docs\/images|demo|\.github)\//;

/** Every file that git keeps and a build may read, with the build notes at the top. */
export async function sourceFiles(root: string): Promise<readonly ArchivedFile[]> {
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 64 << 20 });
  const paths = stdout.split('\0').filter((path) => path !== '' && !LEFT_OUT.test(path));
  const files = await readFiles(root, paths);
  const notes = files.find(([path]) => path === 'store/SOURCE-BUILD.md');
  if (!notes) throw new Error('store/SOURCE-BUILD.md is not in git');
  return [['SOURCE-BUILD.md', notes[1]], ...files];
}
