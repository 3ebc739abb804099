import { entry, type NarrowArray } from '../text/typed-array.ts';
import { AGAINST, COMPANY_LIMIT, FILTER_WORDS, SECTOR_LIMIT, type GazetteerData } from './gazetteer.ts';

/** What is wrong with decoded data, so that no later index can run out of its array; `undefined` where all is well. */
export function faultOf(data: GazetteerData): string | undefined {
  const companies = data.ids.length;
  const forms = data.formHash.length;
  const words = data.wordHash.length;
  const sound =
    companies < COMPANY_LIMIT &&
    data.names.length === companies &&
    [data.formCheck, data.formCompany, data.formCase, data.formTraits].every((array) => array.length === forms) &&
    [data.wordForm, data.wordCue, data.wordClass].every((array) => array.length === words);
  if (data.filter.length !== FILTER_WORDS) return 'filter';
  if (!sound) return 'arrays of unlike length';
  if (data.ids.some((id, index) => index > 0 && id <= (data.ids[index - 1] ?? ''))) return 'ids out of order';
  if (!isList(data.kinStart, data.kin, companies)) return 'kin';
  if (!isList(data.sectorStart, data.sectors, companies)) return 'sectors';
  if (!isList(data.contextStart, data.context, companies)) return 'context';
  if (!allBelow(data.formCompany, companies) || !allBelow(data.kin, companies)) return 'unknown company';
  if (!allBelow(data.sectors, SECTOR_LIMIT)) return 'unknown sector';
  if (data.context.some((cue) => (cue & ~AGAINST) >= data.cueHash.length)) return 'unknown cue';
  return undefined;
}

function allBelow(array: NarrowArray, limit: number): boolean {
  return array.every((value) => value < limit);
}

function isList(starts: Uint16Array, list: NarrowArray, companies: number): boolean {
  if (starts.length !== companies + 1 || entry(starts, 0) !== 0 || entry(starts, companies) !== list.length) return false;
  return starts.every((start, index) => index === 0 || start >= entry(starts, index - 1));
}
