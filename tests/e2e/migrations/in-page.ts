/**
 * What runs in a page whose browser is killed: an old library, its upgrade held at one step, and what lies there after.
 */
import { openDB } from 'idb';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { MIGRATIONS } from '../../../lib/storage/database/migrations/all.ts';
import type { Migration } from '../../../lib/storage/database/migrations/migration.ts';
import { allArticles, newestAbout } from '../../../lib/storage/library/articles.ts';
import { writeVersion1 } from '../../migrations/version-1.ts';
import { writeVersion2 } from '../../migrations/version-2.ts';
import { writeVersion3 } from '../../migrations/version-3.ts';
import { writeVersion4 } from '../../migrations/version-4.ts';
import { writeVersion5 } from '../../migrations/version-5.ts';
import { writeVersion6 } from '../../migrations/version-6.ts';
import { writeVersion7 } from '../../migrations/version-7.ts';

const NAME = 'killed';
const WRITERS: Readonly<Record<number, (name: string) => Promise<void>>> = {
  1: writeVersion1,
  2: writeVersion2,
  3: writeVersion3,
  4: writeVersion4,
  5: writeVersion5,
  6: writeVersion6,
  7: writeVersion7,
};

/** How many versions there are. */
export function versions(): number {
  return MIGRATIONS.length;
}

/** Writes a library as a version left it. */
export async function writeOld(version: number): Promise<void> {
  await WRITERS[version]?.(NAME);
}

/**
 * Begins the upgrade and holds it behind as many steps; resolves when it stands there with requests under way, and
 * never ends by itself.
 */
export async function holdUpgrade(from: number, steps: number): Promise<void> {
  const held = Promise.withResolvers<void>();
  const hold: Migration = (_database, upgrade) => {
    let rounds = 0;
    const again = (): void => {
      rounds += 1;
      // By then the requests of the steps before have been answered.
      if (rounds === 20) held.resolve();
      upgrade.objectStore('articles').count().addEventListener('success', again);
    };
    again();
  };
  const migrations = [...MIGRATIONS.slice(0, from + steps), hold, ...MIGRATIONS.slice(from + steps)];
  void createDatabase({ name: NAME, migrations })();
  await held.promise;
}

/** Version, stores and articles of the library as they lie on the disk, read without our migrations. */
export async function onDisk(): Promise<{
  readonly version: number;
  readonly stores: readonly string[];
  readonly articles: string;
}> {
  const database = await openDB(NAME);
  const articles = await database.getAll('articles');
  const found = {
    version: database.version,
    stores: [...database.objectStoreNames],
    articles: JSON.stringify(articles),
  };
  database.close();
  return found;
}

/** Opens the library as the extension does; gives its version, its articles, and how many are about Cloudwatt. */
export async function openNow(): Promise<{
  readonly version: number;
  readonly ids: readonly string[];
  readonly about: number;
}> {
  const open = createDatabase({ name: NAME });
  const [articles, about, opened] = [await allArticles(open), await newestAbout(open, 'cloudwatt', 9), await open()];
  if (!articles.ok || !about.ok || !opened.ok) throw new Error('the library does not open');
  const { version } = opened.value;
  opened.value.close();
  return { version, ids: articles.value.map(({ id }) => id), about: about.value.total };
}
