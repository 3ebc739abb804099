/**
 * Puts the pack that ships with the extension where it is used: the gazetteer to the pages, the articles into the
 * library.
 */
import * as v from 'valibot';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { articleSchema } from '../../../model/article-schema.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { installStarter, installedPack, removeStarter } from '../../../storage/library/starter-articles.ts';
import type { AnnotatorWriter } from '../../../storage/local/annotator-writer.ts';
import type { OwnNamesService } from '../companies/own-names.ts';

type Dependencies = {
  readonly readJson: (path: string) => Promise<unknown>;
  /** What pages get of the pack's names and of those that the reader added. */
  readonly gazetteer: Pick<OwnNamesService, 'pageBytes' | 'revision'>;
  readonly open: OpenLibrary;
  readonly writer: Pick<AnnotatorWriter, 'gazetteerHash' | 'storeGazetteer' | 'libraryChanged'>;
  /** Whether the articles of the pack are wanted in the library at all. */
  readonly wantsStarter: () => Promise<boolean>;
  /** Called after articles were merged or taken out. */
  readonly installed: () => void;
};

export type PackInstaller = {
  /** Installs whatever is not there yet; again and again without effect. */
  readonly install: () => Promise<Result<undefined, AppError>>;
  /** Stores the gazetteer anew where the pack, or what the reader added to it, has changed. */
  readonly installGazetteer: () => Promise<Result<undefined, AppError>>;
  /** Resolves once the library holds some pack, at once where it does already. */
  readonly whenInstalled: () => Promise<void>;
};

/** Stands for the pack's hash where its articles are not wanted. */
const NO_STARTER = 'none';

const manifestSchema = v.object({ packHash: v.pipe(v.string(), v.minLength(1)) });

export function createPackInstaller(dependencies: Dependencies): PackInstaller {
  const { readJson, gazetteer, open, writer, wantsStarter, installed } = dependencies;
  let running: Promise<Result<undefined, AppError>> | undefined;
  let isThere = false;

  async function installAll(): Promise<Result<undefined, AppError>> {
    const manifest = await readFile(() => readJson('/pack/manifest.json'), manifestSchema);
    if (!manifest.ok) return manifest;
    const { packHash } = manifest.value;
    // Apart, so that names are marked even where the database does not open.
    const names = await storeGazetteer(packHash);
    const articles = await installArticles(packHash);
    return names.ok ? articles : names;
  }

  async function storeGazetteer(packHash: string): Promise<Result<undefined, AppError>> {
    const revision = await gazetteer.revision();
    const hash = revision === '' ? packHash : `${packHash} ${revision}`;
    if ((await writer.gazetteerHash()) === hash) return ok(undefined);
    const bytes = await readFile(gazetteer.pageBytes, v.instance(Uint8Array));
    return bytes.ok ? writer.storeGazetteer(hash, bytes.value) : bytes;
  }

  async function installGazetteer(): Promise<Result<undefined, AppError>> {
    const manifest = await readFile(() => readJson('/pack/manifest.json'), manifestSchema);
    return manifest.ok ? storeGazetteer(manifest.value.packHash) : manifest;
  }

  async function installArticles(packHash: string): Promise<Result<undefined, AppError>> {
    const known = await installedPack(open);
    if (!known.ok) return known;
    const wanted = (await wantsStarter()) ? packHash : NO_STARTER;
    if (known.value === wanted) return ok(undefined);
    const changed = wanted === NO_STARTER ? await removeStarter(open, NO_STARTER) : await mergeStarter(packHash);
    if (!changed.ok) return changed;
    installed();
    return writer.libraryChanged();
  }

  async function mergeStarter(packHash: string): Promise<Result<unknown, AppError>> {
    const articles = await readFile(() => readJson('/pack/starter.json'), v.array(articleSchema));
    return articles.ok ? installStarter(open, packHash, articles.value) : articles;
  }

  const install = (): Promise<Result<undefined, AppError>> =>
    (running ??= installAll().finally(() => (running = undefined)));

  return {
    install,
    installGazetteer,
    async whenInstalled() {
      if (isThere) return;
      const known = await installedPack(open);
      // What failed is not tried again at each question: the worker's next start will.
      if (known.ok && known.value === undefined) await install();
      isThere = true;
    },
  };
}

async function readFile<T>(
  read: () => Promise<unknown>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Result<T, AppError>> {
  try {
    return ok(v.parse(schema, await read()));
  } catch (failure) {
    return err(appError('pack-unreadable', String(failure)));
  }
}
