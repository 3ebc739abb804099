import { PageHeader } from '../../../components/header/page-header.tsx';
import { SearchField } from '../../../components/search/search-field.tsx';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const field = <SearchField query="" onQuery={nothing} onEnterList={nothing} />;

export const headers: readonly Entry[] = [
  {
    name: 'header/page-header',
    states: {
      'in the library': () => <PageHeader place="library" search={field} />,
      'at no place': () => <PageHeader search={field} />,
    },
  },
];
