import { oddsOfRow, type Trees } from '../../recognition/judge/trees.ts';
import { sigmoid } from './model.ts';

/** The probability that a row stands for, from 0 to 1. */
export function probabilityOf(trees: Trees, row: readonly number[]): number {
  return sigmoid(oddsOfRow(trees, row));
}
