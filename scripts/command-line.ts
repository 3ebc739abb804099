/** The command line of a script: `--help` tells how it is used, and what the script does not know is refused. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit code of a command that was called wrongly. */
const MISUSED = 2;

/**
 * Reads options and arguments as `parseArgs` does. Ends the process with the usage on standard output where `--help`
 * is among them, and with the reason before it on standard error where one is not known or lacks its value.
 */
export function readCommandLine<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (failure) {
    // Node adds how an argument that begins with a dash is to be quoted, which nobody wants here.
    return refuse(usage, failure instanceof Error ? failure.message.replace(/\. To specify .*/s, '') : String(failure));
  }
}

/** Ends the process of a command that was called wrongly: the reason, where there is one, and how it is used. */
export function refuse(usage: string, reason?: string): never {
  console.error(reason === undefined ? usage : `${reason}\n\n${usage}`);
  process.exit(MISUSED);
}
