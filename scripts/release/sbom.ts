/** The bill of materials: what of others ships in the packages. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

const billSchema = v.looseObject({
  metadata: v.looseObject({ component: v.looseObject({ name: v.string() }) }),
  components: v.array(v.looseObject({ 'bom-ref': v.string(), name: v.string() })),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
});
type Bill = v.InferOutput<typeof billSchema>;

const versions = v.record(v.string(), v.string());
const packageSchema = v.object({ name: v.string(), dependencies: versions, devDependencies: versions });

/**
 * CycloneDX as npm writes it of the lock file, of what the package depends on at run time: development tools ship in no
 * package. Without what differs at each run, a serial number and the time.
 */
export async function billOfMaterials(root: string): Promise<string> {
  const { stdout } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    maxBuffer: 64 << 20,
  });
  const own = v.parse(packageSchema, JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return shippedBill(v.parse(billSchema, JSON.parse(stdout)), own);
}

/**
 * A bill with only what the dependencies of a package need, but for its tools, which some name as their peers. npm's
 * own
 * `--omit dev` also omits what both need.
 */
export function shippedBill(
  bill: Bill,
  { name, dependencies, devDependencies }: v.InferOutput<typeof packageSchema>,
): string {
  const { serialNumber: _serial, ...rest } = bill;
  const { timestamp: _moment, ...metadata } = bill.metadata;
  const refOf = (wanted: string): string[] =>
    bill.components.filter((component) => component.name === wanted).map((component) => component['bom-ref']);
  const tools = new Set(Object.keys(devDependencies).flatMap(refOf));
  const below = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const shipped = new Set<string>();
  const queue = Object.keys(dependencies).flatMap(refOf);
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    if (shipped.has(ref) || tools.has(ref)) continue;
    shipped.add(ref);
    queue.push(...(below.get(ref) ?? []));
  }
  return `${JSON.stringify(
    {
      ...rest,
      // npm names the folder.
      metadata: { ...metadata, component: { ...metadata.component, name } },
      components: bill.components.filter((component) => shipped.has(component['bom-ref'])),
      dependencies: bill.dependencies.filter(({ ref }) => shipped.has(ref)),
    },
    undefined,
    2,
  )}\n`;
}
