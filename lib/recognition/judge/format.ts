import { appError, type AppError } from '../../model/app-error.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { CELL, PAIR_BITS, WORD_BITS, type Judge } from './knowledge.ts';
import { SLOT_BITS } from './slots.ts';

/** «VJ» and the version of features and format: weights of another version mean something else. */
const MAGIC = 0x4a_56_00_02;
/** Magic, unit, share and bias, four bytes each. */
const HEAD_BYTES = 16;
const WEIGHTS = 1 << SLOT_BITS;
const WORDS = CELL << WORD_BITS;
const PAIRS = 1 << (PAIR_BITS - 3);

/** What `npm run fit` learns; the rest of the judge is compiled from the pack. */
export type JudgeWeights = Pick<Judge, 'weights' | 'unit' | 'share' | 'bias'>;

/** Writes the weights as bytes, little-endian; the same weights give the same bytes. */
export function encodeWeights({ weights, unit, share, bias }: JudgeWeights): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + WEIGHTS);
  new Int32Array(bytes.buffer, 0, 1).set([MAGIC]);
  new Float32Array(bytes.buffer, 4, 3).set([unit, share, bias]);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), HEAD_BYTES);
  return bytes;
}

/** Writes a judge as bytes: its weights, then what the pack knows. */
export function encodeJudge(judge: Judge): Uint8Array {
  const weights = encodeWeights(judge);
  const bytes = new Uint8Array(weights.length + WORDS + PAIRS);
  bytes.set(weights);
  bytes.set(judge.knowledge.words, weights.length);
  bytes.set(judge.knowledge.pairs, weights.length + WORDS);
  return bytes;
}

/** Reads weights; fails as `pack-unreadable` where the bytes are none of this version. */
export function decodeWeights(bytes: Uint8Array): Result<JudgeWeights, AppError> {
  if (bytes.length < HEAD_BYTES + WEIGHTS) return unreadable();
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [magic] = new Int32Array(buffer, byteOffset, 1);
  const [unit = 0, share = 0, bias = 0] = new Float32Array(buffer, byteOffset + 4, 3);
  if (magic !== MAGIC || ![unit, share, bias].every(Number.isFinite)) return unreadable();
  return ok({ weights: new Int8Array(buffer, byteOffset + HEAD_BYTES, WEIGHTS), unit, share, bias });
}

/** Reads a judge; fails as `pack-unreadable` where the bytes are none of this version, or not whole. */
export function decodeJudge(bytes: Uint8Array): Result<Judge, AppError> {
  const weights = decodeWeights(bytes);
  if (!weights.ok) return weights;
  const start = HEAD_BYTES + WEIGHTS;
  if (bytes.length !== start + WORDS + PAIRS) return unreadable();
  const knowledge = { words: bytes.slice(start, start + WORDS), pairs: bytes.slice(start + WORDS) };
  return ok({ ...weights.value, knowledge });
}

function unreadable(): Result<never, AppError> {
  return err(appError('pack-unreadable', 'no judge of this version'));
}
