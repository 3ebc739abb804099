/** The options of `npm run pack`, and what `--help` prints. */
import { readCommandLine } from '../command-line.ts';

const USAGE = `usage: npm run pack -- COMMAND

  build SOURCE --id ID --name NAME --licence LICENCE [--kind specialist|team] [--revision N] [--days N]
               [--address URL] [--sample TEXT] --key KEY.json --out PACK.vigiepack
               a signed pack of a CSV or JSON Lines file; the key is made where there is none
  check FILE...                     what a reader’s browser would say of a pack, and whose key it bears
  sign PACK --key KEY.json --out FILE [--after OLD.json]
               signs anew, with a key that follows an older one
  diff OLD NEW                      the changes from one edition to a later one, on standard output
  apply OLD CHANGES                 the new pack, on standard output
  apply SOURCE.jsonl REPORTS        the records with what readers report as outdated, on standard output
  apply PACK REPORTS --key KEY.json --out FILE
               the same as a new edition
  due FILE [--months N] [--reports FILE] [--met FILE]
               facts to verify next, of a pack or a source

docs/pack-makers.md tells more.`;

const OPTIONS = {
  id: { type: 'string' },
  name: { type: 'string' },
  licence: { type: 'string' },
  kind: { type: 'string', default: 'specialist' },
  revision: { type: 'string', default: '1' },
  days: { type: 'string', default: '365' },
  months: { type: 'string', default: '12' },
  address: { type: 'string' },
  sample: { type: 'string' },
  reports: { type: 'string' },
  met: { type: 'string' },
  key: { type: 'string' },
  after: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Reads the command line. Ends the process where it asks for help, or says what the command does not know. */
export function readPackCommand() {
  return readCommandLine(USAGE, { allowPositionals: true, options: OPTIONS });
}

/** The number that an option takes. Throws with the name of the option where it is none. */
export function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${option} takes a whole number from 1, not «${text}»`);
  return number;
}
