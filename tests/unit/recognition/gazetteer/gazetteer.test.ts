import { expect, it } from 'vitest';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { SECTORS } from '../../../../lib/recognition/compile/knowledge.ts';
import { isPublisher } from '../../../../lib/recognition/gazetteer/gazetteer.ts';
import { company } from '../../../support/companies.ts';

it('knows by its main sector who publishes', () => {
  const gazetteer = compileGazetteer(
    SECTORS.map((sector) => company({ id: sector, name: sector, sectors: [sector, 'press'] })),
  );
  expect(SECTORS.filter((sector) => isPublisher(gazetteer, sector))).toEqual(['media', 'press']);
  expect(isPublisher(gazetteer, 'unheard-of')).toBe(false);
});
