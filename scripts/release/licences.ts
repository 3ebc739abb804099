/** The licences of what ships: our own, that of the list of listed companies, and those of the packages in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const packageSchema = v.object({
  name: v.string(),
  version: v.optional(v.string(), ''),
  license: v.optional(v.string(), ''),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
type Package = v.InferOutput<typeof packageSchema> & { readonly folder: string };

/** The text of `licences.txt`. Throws where a package that ships has neither a licence’s text nor its name. */
export function licencesOf(root: string): string {
  const parts = [...shippedPackages(root)].map(([, each]) => {
    const text = licenceText(each.folder);
    if (text === '' && each.license === '') throw new Error(`${each.name} has no licence`);
    return `${each.name} ${each.version} (${each.license})\n\n${text || `Licensed under ${each.license}.`}`;
  });
  const listed = readFileSync(join(root, 'assets/pack/listed-licence.txt'), 'utf8').trim();
  return [licenceText(root), listed, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

/** What the package needs at run time, by name, with what those need. */
function shippedPackages(root: string): ReadonlyMap<string, Package> {
  const found = new Map<string, Package>();
  const visit = (folder: string): void => {
    for (const name of Object.keys(readPackage(folder).dependencies).toSorted()) {
      if (found.has(name)) continue;
      const places = [join(folder, 'node_modules', name), join(root, 'node_modules', name)];
      const at = places.find((place) => existsSync(join(place, 'package.json')));
      if (at === undefined) throw new Error(`${name} is not installed`);
      found.set(name, readPackage(at));
      visit(at);
    }
  };
  visit(root);
  return found;
}

function readPackage(folder: string): Package {
  return { ...v.parse(packageSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))), folder };
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
