import { expect, it } from 'vitest';
import { shippedBill } from '../../../../scripts/release/sbom.ts';

const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name });

it('a bill of materials has what ships and what that needs, under the name of the project, and no moment', () => {
  const bill = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01T00:00:00Z', component: { name: 'folder' } },
    components: ['shown', 'below', 'tool', 'both'].map(component),
    dependencies: [
      { ref: 'shown@1.0.0', dependsOn: ['below@1.0.0'] },
      { ref: 'below@1.0.0', dependsOn: ['shown@1.0.0', 'both@1.0.0', 'tool@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: ['both@1.0.0'] },
    ],
  };
  expect(
    JSON.parse(
      shippedBill(bill, { name: 'vigie', dependencies: { shown: '1.0.0' }, devDependencies: { tool: '1.0.0' } }),
    ),
  ).toEqual({
    metadata: { component: { name: 'vigie' } },
    components: ['shown', 'below', 'both'].map(component),
    dependencies: [
      { ref: 'shown@1.0.0', dependsOn: ['below@1.0.0'] },
      { ref: 'below@1.0.0', dependsOn: ['shown@1.0.0', 'both@1.0.0', 'tool@1.0.0'] },
    ],
  });
});
