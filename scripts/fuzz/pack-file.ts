/** Files of packs and of changes to them, as somebody signs them who means harm: whatever is signed must be sound. */
import * as v from 'valibot';
import { RISKS, type Company } from '../../lib/model/company.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { makeDelta } from '../../lib/packs/delta.ts';
import { BUILT_IN, layPacks } from '../../lib/packs/layers.ts';
import { packSchema } from '../../lib/packs/pack-schema.ts';
import type { Pack, PackCompany, SignedPack } from '../../lib/packs/pack.ts';
import { cyclicOwner, packText, readPackFile } from '../../lib/packs/read-pack.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import { extendGazetteer } from '../../lib/recognition/gazetteer/extend.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import type { Random } from '../bench/pages/random.ts';
import { packFileText } from '../pack/build.ts';
import { mutateText, mutateValue } from './mutate.ts';

type PackFiles = {
  readonly make: (random: Random) => string;
  /** Throws where a file that is taken is not sound, or one that is refused leaves by an exception. */
  readonly take: (text: string) => Promise<void>;
};

const DAY = isoDate('2026-11-28');
const SENTENCE = 'In 2015 Orange bought all of Cloudwatt, and SFR took Numergy, the French cloud operators.';
/** A signature that fits is forged by `verify` below: it is the key of the one who means harm. */
const SIGNATURE = { key: 'a'.repeat(43), value: 'b'.repeat(86) };

function signed(pack: Pack): SignedPack {
  return { pack, text: packText(pack), signature: SIGNATURE };
}

/** Files made of packs of these companies; their names are known without the packs, in a gazetteer. */
export function packFiles(known: readonly Company[], gazetteer: Gazetteer): PackFiles {
  if (!DAY) throw new Error('no day');
  const companies = known.map(recordOf);
  const today = DAY;
  const head = { id: 'fuzz', name: 'Fuzz', kind: 'team', made: today, expires: today, licence: 'CC0-1.0' } as const;
  const base = signed({ ...head, revision: 1, companies: companies.slice(1) });
  const next = signed({ ...head, revision: 2, companies: companies.slice(0, -1) });
  const delta = makeDelta(base.pack, next);
  const texts = [packFileText(base), packFileText(next), JSON.stringify(delta)];
  const names = new Map(companies.slice(2).map(({ id, name }) => [id, name]));
  return {
    make(random) {
      if (random.chance(0.2)) return mutateText(texts, random);
      if (random.chance(0.5)) return jsonOf({ ...delta, put: changed(delta.put, random) });
      const kept = changed(next.pack.companies, random).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
      const pack = v.safeParse(packSchema, { ...next.pack, companies: kept });
      return packFileText({ ...next, text: jsonOf(pack.success ? pack.output : { ...next.pack, companies: kept }) });
    },
    async take(text) {
      const read = await readPackFile(text, {
        verify: () => Promise.resolve(true),
        today,
        inUse: (id) => (id === base.pack.id ? base : undefined),
      });
      if (!read.ok) return;
      const { pack, text: written } = read.value;
      if (packText(pack) !== written) throw new Error(`does not hold: one text for a pack: ${written}`);
      if (cyclicOwner(pack.companies) !== undefined) throw new Error('does not hold: no company owns itself');
      const addition = layPacks([pack], [pack.id, BUILT_IN], names);
      findMentions(extendGazetteer(gazetteer, { companies: addition.cards, names: [], ...addition }), SENTENCE, {
        lang: 'en',
      });
    },
  };
}

/** A company as a pack has it: the build adds words of its sector, where a record has none. */
function recordOf({ context, ...record }: Company): PackCompany {
  return context && context.against.length > 0 ? { ...record, context } : record;
}

type Changed = Readonly<Partial<Record<keyof PackCompany, unknown>>>;

/** Records of which some have another id, owner, name or text, and a few are of another form. */
function changed(companies: readonly PackCompany[], random: Random): readonly Changed[] {
  const anyId = (): string => random.pick(companies).id;
  return companies.map((company): Changed => {
    const said = mutateText([company.name, company.about.en], random);
    switch (random.below(12)) {
      case 0:
        return { ...company, parent: anyId() };
      case 1:
        return { ...company, id: anyId() };
      case 2:
        return { ...company, name: said };
      case 3:
        return { ...company, aliases: [{ text: said, kind: 'short', risk: random.pick(RISKS) }] };
      case 4:
        return { ...company, former: [{ text: said }], about: { en: said, fr: said } };
      case 5:
        return Object.assign({ ...company }, mutateValue(company, random, [companies]));
      default:
        return company;
    }
  });
}

/** A JSON text; JSON has no large integers. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
