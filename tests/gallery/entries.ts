/** Every component, by room. A new one is shown by adding its states to the file of its room. */
import { charts } from './entries/charts.tsx';
import { dossiers } from './entries/dossier.tsx';
import { feeds } from './entries/feeds.tsx';
import { headers } from './entries/header.tsx';
import { libraryData } from './entries/library-data.tsx';
import { library } from './entries/library.tsx';
import { options } from './entries/options.tsx';
import { popovers } from './entries/popover.tsx';
import { prospects } from './entries/prospects.tsx';
import { reading } from './entries/reading.tsx';
import { save } from './entries/save.tsx';
import { search } from './entries/search.tsx';
import { shared } from './entries/shared.tsx';
import { siteSpace } from './entries/site.tsx';
import { team } from './entries/team.tsx';
import { watching } from './entries/watch.tsx';
import { welcome } from './entries/welcome.tsx';
import type { Entry } from './entry.ts';

export const ENTRIES: readonly Entry[] = [
  ...shared,
  ...headers,
  ...siteSpace,
  ...save,
  ...search,
  ...popovers,
  ...reading,
  ...library,
  ...charts,
  ...dossiers,
  ...watching,
  ...team,
  ...prospects,
  ...feeds,
  ...options,
  ...libraryData,
  ...welcome,
];
