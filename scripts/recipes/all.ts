/** Every recipe, in the order of CONTRIBUTING.md. */
import { COMPANY } from './company.ts';
import { EXPORT_FORMAT } from './export-format.ts';
import { IMPORT_FORMAT } from './import-format.ts';
import { LINKING_FEATURE } from './linking-feature.ts';
import { MESSAGE } from './message.ts';
import { MIGRATION } from './migration.ts';
import { POPUP_SECTION } from './popup-section.ts';
import type { Recipe } from './recipe.ts';
import { SETTING } from './setting.ts';
import { WEBZINE } from './webzine.ts';

export const RECIPES: readonly Recipe[] = [
  EXPORT_FORMAT,
  IMPORT_FORMAT,
  LINKING_FEATURE,
  POPUP_SECTION,
  SETTING,
  MESSAGE,
  MIGRATION,
  COMPANY,
  WEBZINE,
];
