/** Files that each recipe of CONTRIBUTING.md touches outside tests, locales and docs. */
import { RECIPES } from '../recipes/all.ts';
import { touchedFiles } from '../recipes/recipe.ts';
import type { Count } from './count.ts';

export function recipeCounts(): readonly Count[] {
  return RECIPES.map((recipe) => ({
    name: `files for ${recipe.name.charAt(0).toLowerCase()}${recipe.name.slice(1)}`,
    value: touchedFiles(recipe).length,
    limit: recipe.limit,
  }));
}
