import type { Measure } from '../measure.ts';

export async function coldAnswers(_size: number): Promise<Measure[]> {
  return [];
}
