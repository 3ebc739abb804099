import { describe, expect, it } from 'vitest';
import type { Company } from '../../../../lib/model/company.ts';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { extendGazetteer } from '../../../../lib/recognition/gazetteer/extend.ts';
import { decodeGazetteer, encodeGazetteer } from '../../../../lib/recognition/gazetteer/format.ts';
import type { Gazetteer } from '../../../../lib/recognition/gazetteer/gazetteer.ts';
import { createDocument } from '../../../../lib/recognition/linking/document.ts';
import { shippedCompanies, shippedGazetteer } from '../../../support/shipped.ts';

const companies = shippedCompanies();
const pack = shippedGazetteer();
const own = (id: string, name: string): Company => ({
  id,
  name,
  kind: 'company',
  status: 'active',
  country: '',
  sectors: [],
  ambiguity: 'none',
  about: { en: '', fr: '' },
});

function named(data: Gazetteer, text: string): readonly (readonly [string, string])[] {
  const read = createDocument(data);
  read.setBlock(1, text);
  return read.mentions(1).map(({ surface, companyId }) => [surface, companyId]);
}

describe('a gazetteer with names of the reader’s own', () => {
  it('is what compiling them with the pack gives', () => {
    const added = [own('~b', 'Zorglub & Fils'), own('~a', 'Agrume d’Or')];
    const names = added.map(({ id, name }) => ({ text: name, companyId: id, risk: 'safe' as const }));
    expect(extendGazetteer(pack, { companies: added, names })).toEqual(
      compileGazetteer([...companies, ...added], undefined, new Set(['~a', '~b'])),
    );
  });

  it('survives its binary form', () => {
    const extended = extendGazetteer(pack, {
      companies: [{ id: '~z', name: 'Zorglub' }],
      names: [{ text: 'Zorglub', companyId: '~z', risk: 'safe' }],
    });
    const decoded = decodeGazetteer(encodeGazetteer(extended));
    expect(decoded.ok && named(decoded.value, 'Zorglub a racheté Orange.')).toEqual([
      ['Zorglub', '~z'],
      ['Orange', 'orange'],
    ]);
  });

  it('gives a company of the pack a further name', () => {
    const extended = extendGazetteer(pack, {
      companies: [],
      names: [{ text: 'La Pieuvre Verte', companyId: 'orange', risk: 'safe' }],
    });
    expect(named(extended, 'Chez La Pieuvre Verte, on embauche.')).toEqual([['La Pieuvre Verte', 'orange']]);
    expect(named(pack, 'Chez La Pieuvre Verte, on embauche.')).toEqual([]);
  });

  it('wants support for a name that needs context', () => {
    const extended = extendGazetteer(pack, {
      companies: [],
      names: [{ text: 'Pieuvre', companyId: 'orange', risk: 'context' }],
    });
    expect(named(extended, 'La pieuvre vit dans la mer.')).toEqual([]);
  });

  it('is the same where nothing is new', () => {
    expect(
      extendGazetteer(pack, {
        companies: [],
        names: [
          { text: 'Cloudwatt', companyId: 'cloudwatt', risk: 'context' },
          { text: 'Nobody', companyId: 'nobody', risk: 'safe' },
        ],
      }),
    ).toEqual(pack);
  });
});
