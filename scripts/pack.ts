/** `npm run pack -- COMMAND`: makes packs of companies and tells what is wrong with them (docs/pack-makers.md). */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FactReport } from '../lib/model/fact-report.ts';
import { makeDelta } from '../lib/packs/delta.ts';
import { wordsOfHash } from '../lib/packs/key-words.ts';
import type { SignedPack } from '../lib/packs/pack.ts';
import { hashOfKey } from '../lib/platform/signatures.ts';
import { ASSETS } from './build-pack/read-pack.ts';
import { applyReports, applyToPack, type AppliedReports } from './pack/apply-reports.ts';
import { isSource, packFileText, readSource, toPack } from './pack/build.ts';
import { dueFacts, readMet } from './pack/due.ts';
import { checkEditions, readPack, readPackText, readReports, readUnsigned, today } from './pack/read.ts';
import { reportNames } from './pack/report.ts';
import { openKey, signPack } from './pack/sign.ts';
import { readPackCommand, wholeNumber } from './pack/usage.ts';

const { positionals, values } = readPackCommand();
const [command, ...files] = positionals;

/** A file or option that a command cannot do without. */
function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new Error(`${String(command)} needs ${what}`);
  return value;
}

async function build(): Promise<void> {
  const companies = readSource(needed(files[0], 'a CSV or JSON Lines file'));
  const pack = toPack(companies, {
    id: needed(values.id, '--id'),
    name: needed(values.name, '--name'),
    licence: needed(values.licence, '--licence'),
    kind: values.kind,
    revision: wholeNumber('revision', values.revision),
    made: today(),
    expires: today(wholeNumber('days', values.days)),
    ...(values.address !== undefined && { address: values.address }),
  });
  reportNames(pack, values.sample === undefined ? '' : readFileSync(values.sample, 'utf8'), console.error);
  const key = await openKey(needed(values.key, '--key'));
  await write(await signPack(pack, key));
}

/** Writes a pack that a reader’s browser would take, and tells the words by which readers know its key. */
async function write(signed: SignedPack): Promise<void> {
  const file = needed(values.out, '--out');
  const text = packFileText(signed);
  await readPackText(file, text);
  writeFileSync(file, text);
  const { pack, signature } = signed;
  const words = wordsOfHash(await hashOfKey(signature.key));
  console.error(
    `${file}: ${String(pack.companies.length)} companies, edition ${String(pack.revision)}, signed by: ${words}`,
  );
}

async function check(): Promise<void> {
  for (const file of files) {
    const unsigned = readUnsigned(file);
    const { pack, signature } = unsigned ? { pack: unsigned } : await readPack(file);
    const by = signature ? `signed by: ${wordsOfHash(await hashOfKey(signature.key))}` : 'signed by nobody yet';
    console.log(`${file}: ${pack.name}, edition ${String(pack.revision)}, until ${pack.expires}, ${by}`);
    reportNames(pack, values.sample === undefined ? '' : readFileSync(values.sample, 'utf8'), console.log);
  }
}

async function sign(): Promise<void> {
  const file = needed(files[0], 'a pack');
  const pack = readUnsigned(file) ?? (await readPack(file)).pack;
  const key = await openKey(needed(values.key, '--key'));
  const old = values.after === undefined ? undefined : await openKey(values.after);
  await write(await signPack(pack, key, old));
}

const WHAT_APPLY_NEEDS = 'a pack and its changes, or a pack or source and a file of reports';

/** Puts what readers report into a source or a pack, and tells what somebody must look at. */
async function applyReported(file: string, reports: readonly FactReport[]): Promise<void> {
  if (isSource(file)) {
    const done = applyReports(readSource(file), reports);
    process.stdout.write(done.companies.map((company) => `${JSON.stringify(company)}\n`).join(''));
    return tellApplied(done);
  }
  const key = await openKey(needed(values.key, '--key'));
  const done = applyToPack((await readPack(file)).pack, reports, today());
  await write(await signPack(done.pack, key));
  tellApplied(done);
}

function tellApplied({ applied, left }: AppliedReports): void {
  for (const { name, fact, was = '?', value = '', source = 'no source' } of applied)
    console.error(`${name}, ${fact}: ${was} -> ${value} (${source})`);
  for (const { report, why } of left) console.error(`left: ${report.name}, ${report.fact}: ${why}`);
}

/** What a failure says; of a file that is missing, which. */
function sentenceOf(failure: Error & { readonly code?: string; readonly path?: string }): string {
  return failure.code === 'ENOENT' ? `no such file: ${failure.path ?? ''}` : failure.message;
}

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  build,
  check,
  sign,
  async diff() {
    const [old, next] = [await readPack(needed(files[0], 'two packs')), await readPack(needed(files[1], 'two packs'))];
    checkEditions(old.pack, next.pack);
    process.stdout.write(`${JSON.stringify(makeDelta(old.pack, next))}\n`);
  },
  async apply() {
    const [old, changes] = [needed(files[0], WHAT_APPLY_NEEDS), needed(files[1], WHAT_APPLY_NEEDS)];
    const reports = readReports(changes);
    if (reports) await applyReported(old, reports);
    else process.stdout.write(packFileText(await readPack(changes, await readPack(old))));
  },
  async due() {
    const file = needed(files[0], 'a pack or a source');
    const companies = isSource(file) ? readSource(file) : (await readPack(file)).pack.companies;
    const due = dueFacts(companies, {
      today: today(),
      months: wholeNumber('months', values.months),
      met: readMet(values.met ?? new URL('pack/met.jsonl', ASSETS)),
      reports: values.reports === undefined ? [] : (readReports(values.reports) ?? []),
    });
    for (const line of due) console.log(JSON.stringify(line));
  },
};

try {
  const run = COMMANDS[command ?? ''];
  if (!run) throw new Error(`commands: ${Object.keys(COMMANDS).join(', ')}; --help tells what they take`);
  await run();
} catch (failure) {
  console.error(failure instanceof Error ? sentenceOf(failure) : String(failure));
  process.exitCode = 1;
}
