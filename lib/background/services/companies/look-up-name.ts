import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Result } from '../../../model/result.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { createDocument } from '../../../recognition/linking/document.ts';
import { foldSearchText } from '../../../search/index/fold-text.ts';
import { findNames } from '../../../search/query/find-names.ts';

type Dependencies = {
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  readonly names: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
};

/**
 * Finds the company that words name which a reader selected: it is meant for one, so nothing is too doubtful. Of
 * several names the longest; of words in which none is recognised («orange», written small) the company called so.
 */
export function createNameLookUp({
  gazetteer: load,
  names,
}: Dependencies): (text: string) => Promise<CompanyId | undefined> {
  return async (text) => {
    const gazetteer = await load();
    const longest =
      gazetteer && mentionsIn(gazetteer, text).toSorted((one, other) => other.surface.length - one.surface.length)[0];
    if (longest) return longest.companyId;
    const known = await names();
    const [likeliest] = known.ok ? findNames(known.value, text, 1) : [];
    return likeliest && foldSearchText(likeliest.name) === foldSearchText(text) ? likeliest.id : undefined;
  };
}

function mentionsIn(gazetteer: Gazetteer, text: string) {
  const read = createDocument(gazetteer, { threshold: 0, products: true });
  read.setBlock(0, text);
  return read.mentions(0);
}
