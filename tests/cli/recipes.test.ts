import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES } from '../../scripts/recipes/all.ts';
import { applyRecipe, touchedFiles, type Recipe } from '../../scripts/recipes/recipe.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

describe.each(RECIPES)('the recipe «$name»', (recipe) => {
  it('stands in CONTRIBUTING.md with each file it touches', () => {
    const section = guide.split(/^### /m).find((part) => part.startsWith(`${recipe.name}\n`)) ?? '';
    for (const edit of recipe.edits) expect(section).toContain(placeOf(edit));
  });

  it('touches few files', () => {
    expect(touchedFiles(recipe).length).toBeLessThanOrEqual(recipe.limit);
  });
});

/** An edit's file as the guide names it: a new one by its folder, a locale as all of them. */
function placeOf(edit: Recipe['edits'][number]): string {
  if (edit.file.startsWith('locales/')) return 'locales/';
  return 'content' in edit ? dirname(edit.file) : edit.file;
}

/** All types are checked anew: 40 s of one processor, more where it is busy with other things. */
const TIMEOUT = 300_000;

describe('all recipes, made in a copy', { timeout: TIMEOUT }, () => {
  const root = mkdtempSync(join(tmpdir(), 'vigie-recipes-'));
  const run = (tool: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(tool, args, { cwd: root, encoding: 'utf8' });
    return status === 0 ? '' : `${tool} ${args.join(' ')}\n${stdout}\n${stderr}`;
  };

  beforeAll(() => {
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    for (const file of tracked.split('\0').filter((path) => path !== '')) cpSync(file, join(root, file));
    cpSync('.wxt', join(root, '.wxt'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    for (const recipe of RECIPES) applyRecipe(recipe, root);
  }, TIMEOUT);
  afterAll(() => rmSync(root, { recursive: true, force: true }), TIMEOUT);

  it('build the pack', () => {
    expect(run('node', 'scripts/build-pack.ts', '--strict')).toBe('');
  });

  it('keep the types', () => {
    // The keys of the words are types.
    expect(run('wxt', 'prepare')).toBe('');
    expect(run('tsc', '--noEmit')).toBe('');
  });

  it('keep the layout, and pass the tests that they name', () => {
    const tests = RECIPES.flatMap((recipe) => recipe.tests);
    const projects = ['--project', 'unit', '--project', 'documents'];
    expect(run('vitest', 'run', ...projects, 'tests/architecture.test.ts', ...tests)).toBe('');
  });
});
