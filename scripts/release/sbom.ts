/** The bill of materials: what of others ships in the packages. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * CycloneDX as npm writes it of the lock file, without what differs at each run: a serial number and the time. Of the
 * development tools nothing ships.
 */
export async function billOfMaterials(root: string): Promise<string> {
  const { stdout } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
    cwd: root,
    maxBuffer: 64 << 20,
  });
  const { serialNumber: _serial, ...bill } = JSON.parse(stdout) as Record<string, unknown>;
  const { timestamp: _moment, ...metadata } = (bill['metadata'] ?? {}) as Record<string, unknown>;
  return `${JSON.stringify({ ...bill, metadata }, undefined, 2)}\n`;
}
