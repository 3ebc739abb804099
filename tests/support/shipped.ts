/**
 * The companies that ship, read and compiled once for all test files of a worker: each time takes seconds of a
 * processor. No test may change them.
 */
import type { Company } from '../../lib/model/company.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { ASSETS, readCompanies } from '../../scripts/build-pack/read-pack.ts';
import { compileJudgedGazetteer } from '../../scripts/fit/judge/read-judge.ts';

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export const shippedCompanies = lazily((): readonly Company[] => readCompanies(ASSETS).companies);
export const shippedGazetteer = lazily((): Gazetteer => compileGazetteer(shippedCompanies()));
export const judgedGazetteer = lazily((): Gazetteer => compileJudgedGazetteer(shippedCompanies()));
