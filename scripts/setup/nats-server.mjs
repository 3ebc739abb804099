import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptIsUsable, aptInstall } from './apt.mjs';
import { Failure } from './failure.mjs';

/** Debian's package, in the shape in which browsers are installed. */
const NATS = {
  name: 'nats-server',
  packages: ['nats-server'],
  aptExpectation: 'about 5 MB to download, a few seconds',
};
/** Debian puts it where only root's path leads. */
const USUAL_PLACES = ['/usr/sbin/nats-server', '/usr/local/bin/nats-server'];

/**
 * The server of teams: the environment's, the system's, then apt-get's.
 * @param {import('./narrator.mjs').Narrator} narrator
 * @returns {Promise<string>} path of the executable
 */
export async function ensureNatsServer(narrator) {
  const chosen = process.env['VIGIE_NATS_SERVER'];
  if (chosen) return chosen;
  const found = find() ?? (aptIsUsable() ? (await aptInstall(NATS, narrator), find()) : undefined);
  if (found === undefined)
    throw new Failure(
      'nats-server was not found: type «sudo apt-get install nats-server», or name one in VIGIE_NATS_SERVER, and ' +
        'try again.',
    );
  narrator.ready(`nats-server is at ${found}`);
  return found;
}

function find() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'nats-server'));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}
