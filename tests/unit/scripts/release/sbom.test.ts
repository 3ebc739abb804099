import { describe, expect, it } from 'vitest';
import { billOfMaterials, shippedBill } from '../../../../scripts/release/sbom.ts';

const OWN = { name: 'vigie', version: '0.2.0', description: 'A card.', license: 'MIT' };
const locked = (version: string, dependencies: Readonly<Record<string, string>> = {}, license = 'MIT') => ({
  version,
  license,
  integrity: 'sha512-AAEC',
  dependencies,
});

describe('a bill of materials', () => {
  it('has what ships and what that needs, each as Node finds it, and no tool', () => {
    const bill = shippedBill(
      {
        packages: {
          '': { version: '0.2.0', dependencies: { shown: '^1.0.0', '@scope/two': '2.0.0' } },
          'node_modules/shown': locked('1.0.0', { below: '*', '@scope/two': '*' }),
          'node_modules/shown/node_modules/below': locked('1.1.0', { shown: '*' }, '(MIT OR Apache-2.0)'),
          'node_modules/below': locked('9.0.0'),
          'node_modules/@scope/two': locked('2.0.0', { below: '*' }),
          'node_modules/tool': locked('3.0.0'),
        },
      },
      OWN,
    );
    expect(bill.dependencies).toEqual([
      { ref: 'vigie@0.2.0', dependsOn: ['@scope/two@2.0.0', 'shown@1.0.0'] },
      { ref: '@scope/two@2.0.0', dependsOn: ['below@9.0.0'] },
      { ref: 'below@1.1.0', dependsOn: ['shown@1.0.0'] },
      { ref: 'below@9.0.0', dependsOn: [] },
      { ref: 'shown@1.0.0', dependsOn: ['@scope/two@2.0.0', 'below@1.1.0'] },
    ]);
    expect(bill.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40scope/two@2.0.0',
      'pkg:npm/below@1.1.0',
      'pkg:npm/below@9.0.0',
      'pkg:npm/shown@1.0.0',
    ]);
    expect(bill.components[1]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
  });

  it('is refused where the lock file lacks what ships', () => {
    expect(() => shippedBill({ packages: { '': { dependencies: { gone: '1.0.0' } } } }, OWN)).toThrow(
      'the lock file lacks gone, which the project needs',
    );
  });

  it('of this project names what is a tool beside, with a sound hash and licence each', async () => {
    const { components } = JSON.parse(await billOfMaterials('.'));
    const names: readonly string[] = components.map(({ name }: { readonly name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['preact', '@nats-io/nats-core', '@nats-io/nkeys', 'tweetnacl']));
    expect(names).not.toContain('vite');
    for (const { hashes, licenses } of components) {
      expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
      expect(JSON.stringify(licenses)).toMatch(/"(?:id|expression)":"[A-Z0-9(]/);
    }
  });
});
