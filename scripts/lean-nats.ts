/**
 * Parts of the NATS client that the extension never runs, emptied in the build: nkeys with its Ed25519 in JavaScript
 * (`nats/login.ts` signs by WebCrypto), and the client's bench.
 */
const UNUSED = /[\\/]@nats-io[\\/](?:nkeys[\\/]lib[\\/]mod|nats-core[\\/]lib[\\/](?:bench|idleheartbeat_monitor))\.js$/;

/** The code of a module in the build: none where it is one of those. */
export function leanNats(code: string, id: string): string {
  return UNUSED.test(id) ? 'module.exports = {};\n' : code;
}
