import { library } from './001-library.ts';
import { years } from './002-years.ts';
import { tallies } from './003-tallies.ts';
import { months } from './004-months.ts';
import { gists } from './005-gists.ts';
import { standardNames } from './006-standard-names.ts';
import { team } from './007-team.ts';
import { pictures } from './008-pictures.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; how many there are is the version of the database. */
export const MIGRATIONS: readonly Migration[] = [library, years, tallies, months, gists, standardNames, team, pictures];
