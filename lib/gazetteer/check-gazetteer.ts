import { entry, type NarrowArray } from '../text/typed-array.ts';
import { AGAINST, FILTER_WORDS, SECTOR_LIMIT, type GazetteerData } from './gazetteer.ts';

/** Whether decoded data holds together, so that no later index can run out of its array. */
export function isSound(data: GazetteerData): boolean {
  const { ids, formHash, wordHash, kin, sectors, context } = data;
  const isList = (starts: Uint16Array, list: NarrowArray, limit: number, mask: number): boolean =>
    starts.length === ids.length + 1 &&
    entry(starts, 0) === 0 &&
    entry(starts, ids.length) === list.length &&
    starts.every((start, index) => index === 0 || start >= entry(starts, index - 1)) &&
    list.every((value) => (value & mask) < limit);
  return (
    [data.formCheck, data.formCompany, data.formCase, data.formTraits, data.formSince, data.formUntil].every(({ length }) => length === formHash.length) &&
    [data.wordForm, data.wordCue, data.wordClass].every(({ length }) => length === wordHash.length) &&
    data.filter.length === FILTER_WORDS &&
    data.names.length === ids.length &&
    ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? '')) &&
    data.formCompany.every((company) => company < ids.length) &&
    isList(data.kinStart, kin, ids.length, ~0) &&
    isList(data.sectorStart, sectors, SECTOR_LIMIT, ~0) &&
    isList(data.contextStart, context, data.cueHash.length, ~AGAINST)
  );
}
