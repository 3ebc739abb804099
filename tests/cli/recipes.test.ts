import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES } from '../../scripts/recipes/all.ts';
import { applyRecipe, touchedFiles } from '../../scripts/recipes/recipe.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

describe.each(RECIPES)('the recipe «$name»', (recipe) => {
  it('stands in CONTRIBUTING.md with each file it touches', () => {
    const section = guide.split(/^### /m).find((part) => part.startsWith(`${recipe.name}\n`)) ?? '';
    for (const { file } of recipe.edits) expect(section).toContain(placeOf(file));
  });

  it('touches few files', () => {
    expect(touchedFiles(recipe).length).toBeLessThanOrEqual(recipe.limit);
  });
});

/** A file as the guide names it: a new migration by its folder. */
function placeOf(file: string): string {
  return file.includes('example') ? dirname(file) : file;
}

describe('all recipes, made in a copy', () => {
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
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('build the pack', () => {
    expect(run('node', 'scripts/build-pack.ts', '--strict')).toBe('');
  });

  it('keep the types', () => {
    expect(run('tsc', '--noEmit')).toBe('');
  });

  it('keep the layout', () => {
    expect(run('vitest', 'run', '--project', 'unit', 'tests/architecture.test.ts')).toBe('');
  });
});
