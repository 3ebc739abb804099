/** Every recipe, in the order of CONTRIBUTING.md. */
import { COMPANY } from './company.ts';
import { MESSAGE } from './message.ts';
import { MIGRATION } from './migration.ts';
import type { Recipe } from './recipe.ts';
import { WEBZINE } from './webzine.ts';

export const RECIPES: readonly Recipe[] = [MESSAGE, MIGRATION, COMPANY, WEBZINE];
