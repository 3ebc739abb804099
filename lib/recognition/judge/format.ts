import { appError, type AppError } from '../../model/app-error.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { CELL, WORD_BITS, type Judge } from './knowledge.ts';
import { SLOT_BITS } from './slots.ts';
import { decodeTrees, encodeTrees } from './tree-bytes.ts';

/** «VJ» and the version of features and format: weights of another version mean something else. */
const MAGIC = 0x4a_56_00_06;
/** Magic, unit, share, bias and how many bytes the trees take, four bytes each. */
const HEAD_BYTES = 20;
const WEIGHTS = 1 << SLOT_BITS;
const WORDS = CELL << WORD_BITS;

/** What `npm run fit` learns; the rest of the judge is compiled from the pack. */
export type JudgeWeights = Pick<Judge, 'weights' | 'unit' | 'share' | 'bias' | 'trees'>;

/** Writes weights and trees as bytes, little-endian; the same ones give the same bytes. */
export function encodeWeights({ weights, unit, share, bias, trees }: JudgeWeights): Uint8Array {
  const grown = encodeTrees(trees);
  const bytes = new Uint8Array(HEAD_BYTES + WEIGHTS + grown.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, MAGIC, true);
  [unit, share, bias].forEach((value, index) => view.setFloat32(4 + 4 * index, value, true));
  view.setInt32(HEAD_BYTES - 4, grown.length, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), HEAD_BYTES);
  bytes.set(grown, HEAD_BYTES + WEIGHTS);
  return bytes;
}

/** Writes a judge as bytes: its weights, then what the pack knows. */
export function encodeJudge(judge: Judge): Uint8Array {
  const weights = encodeWeights(judge);
  const bytes = new Uint8Array(weights.length + WORDS);
  bytes.set(weights);
  bytes.set(judge.knowledge.words, weights.length);
  return bytes;
}

/** Reads weights and trees; fails as `pack-unreadable` where the bytes are none of this version, or not whole. */
export function decodeWeights(bytes: Uint8Array): Result<JudgeWeights, AppError> {
  const read = readWeights(bytes);
  return read && read.length === bytes.length ? ok(read.value) : unreadable();
}

/** Reads a judge; fails as `pack-unreadable` where the bytes are none of this version, or not whole. */
export function decodeJudge(bytes: Uint8Array): Result<Judge, AppError> {
  const read = readWeights(bytes);
  if (!read || bytes.length !== read.length + WORDS) return unreadable();
  return ok({ ...read.value, knowledge: { words: bytes.slice(read.length) } });
}

/** The weights that bytes begin with, and how many bytes they take. */
function readWeights(bytes: Uint8Array): { readonly value: JudgeWeights; readonly length: number } | undefined {
  if (bytes.length < HEAD_BYTES + WEIGHTS) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [unit = 0, share = 0, bias = 0] = [4, 8, 12].map((offset) => view.getFloat32(offset, true));
  if (view.getInt32(0, true) !== MAGIC || ![unit, share, bias].every(Number.isFinite)) return undefined;
  const length = HEAD_BYTES + WEIGHTS + view.getInt32(HEAD_BYTES - 4, true);
  const trees = decodeTrees(bytes.subarray(HEAD_BYTES + WEIGHTS, length));
  const weights = Int8Array.from(bytes.subarray(HEAD_BYTES, HEAD_BYTES + WEIGHTS));
  return trees && bytes.length >= length ? { value: { weights, unit, share, bias, trees }, length } : undefined;
}

function unreadable(): Result<never, AppError> {
  return err(appError('pack-unreadable', 'no judge of this version'));
}
