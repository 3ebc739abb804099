/** The bill of materials: what of others ships in the packages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const packageSchema = v.object({ name: v.string(), version: v.string(), description: v.string(), license: v.string() });
type Package = v.InferOutput<typeof packageSchema>;

const lockedSchema = v.object({
  version: v.optional(v.string(), ''),
  integrity: v.optional(v.string(), ''),
  license: v.optional(v.string(), ''),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
type Locked = v.InferOutput<typeof lockedSchema>;
const lockSchema = v.object({ packages: v.record(v.string(), lockedSchema) });
export type Lock = v.InferInput<typeof lockSchema>;

/** CycloneDX of the lock file; the same whatever npm reads it (`npm sbom` names itself, and npm 9 has none). */
export async function billOfMaterials(root: string): Promise<string> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(root, name), 'utf8'));
  const own = v.parse(packageSchema, await read('package.json'));
  return `${JSON.stringify(shippedBill(v.parse(lockSchema, await read('package-lock.json')), own), undefined, 2)}\n`;
}

/** What the project needs at run time, with what that needs: tools ship in no package, nor do peers. */
export function shippedBill(lock: Lock, own: Package) {
  const { packages } = v.parse(lockSchema, lock);
  const refs = new Map<string, string>();
  const below = new Map<string, readonly string[]>();
  const visit = (path: string): readonly string[] =>
    Object.keys(packages[path]?.dependencies ?? {})
      .toSorted()
      .map((name) => {
        const at = placeOf(name, path, packages);
        const ref = `${name}@${packages[at]?.version}`;
        if (!refs.has(at)) {
          refs.set(at, ref);
          below.set(ref, visit(at));
        }
        return ref;
      });
  const direct = visit('');
  const shipped = [...refs].map(([at, ref]) => component(ref, packages[at])).toSorted(byRef);
  const self = `${own.name}@${own.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        'bom-ref': self,
        type: 'application',
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: licences(own.license),
      },
    },
    components: shipped,
    dependencies: [{ ref: self, dependsOn: direct }].concat(
      shipped.map(({ 'bom-ref': ref }) => ({ ref, dependsOn: [...(below.get(ref) ?? [])] })),
    ),
  };
}

/** Where Node finds a package from another one: the nearest `node_modules` on the way up. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Locked>>): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const at = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[at]) return at;
    if (folder === '') throw new Error(`the lock file lacks ${name}, which ${from || 'the project'} needs`);
  }
}

function component(ref: string, { version, integrity, license }: Locked = v.parse(lockedSchema, {})) {
  const name = ref.slice(0, ref.lastIndexOf('@'));
  return {
    'bom-ref': ref,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    licenses: licences(license),
  };
}

/** One licence by its SPDX id, or several as an expression. */
function licences(spdx: string) {
  return /[ ()]/.test(spdx) ? [{ expression: spdx }] : [{ license: { id: spdx } }];
}

type Referred = { readonly 'bom-ref': string };
const byRef = (one: Referred, other: Referred): number => (one['bom-ref'] < other['bom-ref'] ? -1 : 1);
