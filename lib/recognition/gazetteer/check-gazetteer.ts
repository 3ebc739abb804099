import { appError, type AppError } from '../../model/app-error.ts';
import { err, type Result } from '../../model/result.ts';
import { at, type NarrowArray } from '../../text/typed-array.ts';
import { WEIGHT_COUNT } from '../linking/weights.ts';
import { isFilter } from './bit-filter.ts';
import { COLUMNS, columnNames, decodeGazetteer } from './format.ts';
import { SECTOR_LIMIT, type Gazetteer } from './gazetteer.ts';
import { areBucketsOf } from './hash-index.ts';
import { isWordClassTable } from './word-class-table.ts';

/**
 * Reads a gazetteer from bytes that nobody has checked yet: whatever they hold, linking with what is read will not
 * fail.
 */
export function checkGazetteer(bytes: Uint8Array): Result<Gazetteer, AppError> {
  const decoded = decodeGazetteer(bytes);
  return decoded.ok && !isSound(decoded.value) ? err(appError('pack-unreadable', 'damaged')) : decoded;
}

/** Whether decoded data holds together, so that no later index can run out of its array. */
function isSound(data: Gazetteer): boolean {
  if (!columnNames().every((name) => COLUMNS[name].some((Numbers) => data[name] instanceof Numbers))) return false;
  const { ids, formHash, wordHash, related, sectors, context } = data;
  const areStartsOf = (starts: Int32Array, list: NarrowArray): boolean =>
    starts.length === ids.length + 1 &&
    at(starts, 0) === 0 &&
    at(starts, ids.length) === list.length &&
    starts.every((start, index) => index === 0 || start >= at(starts, index - 1));
  const isList = (starts: Int32Array, list: NarrowArray, limit: number): boolean =>
    areStartsOf(starts, list) && list.every((value) => value < limit);
  return (
    [data.formCheck, data.formCompany, data.formCase, data.formTraits, data.formSince, data.formUntil].every(
      ({ length }) => length === formHash.length,
    ) &&
    [data.wordForm, data.wordContextTerm].every(({ length }) => length === wordHash.length) &&
    [data.formFirst, data.formOpening, data.formWords, data.openingOrder].every(
      ({ length }) => length === 0 || length === formHash.length,
    ) &&
    [data.contextTermFirst, data.contextTermOpening, data.contextTermLength].every(
      ({ length }) => length === 0 || length === data.contextTermHash.length,
    ) &&
    data.openingOrder.every((form) => form < formHash.length) &&
    [data.hot, data.account].every(({ length }) => length === 0 || length === ids.length) &&
    isWordClassTable(data) &&
    data.weights.length === WEIGHT_COUNT &&
    data.weights.every((weight) => Number.isFinite(weight)) &&
    isFilter(data.filter) &&
    isFilter(data.contextTermWords) &&
    areBucketsOf(data.formBuckets, formHash) &&
    areBucketsOf(data.contextTermBuckets, data.contextTermHash) &&
    areBucketsOf(data.wordBuckets, wordHash) &&
    data.names.length === ids.length &&
    ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? '')) &&
    data.formCompany.every((company) => company < ids.length) &&
    isList(data.relatedStart, related, ids.length) &&
    isList(data.sectorStart, sectors, SECTOR_LIMIT) &&
    isList(data.contextStart, context, 2 * data.contextTermHash.length) &&
    areStartsOf(data.vocabularyStart, data.vocabulary)
  );
}
