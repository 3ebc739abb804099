import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { Failure } from './failure.mjs';
import { ensureNatsServer } from './nats-server.mjs';
import { findNode } from './node.mjs';
import { projectEnv, ROOT } from './project.mjs';

/** Oldest Node that npm and these files themselves run on. */
const OLDEST_HOST = 20;

/**
 * Makes a fresh machine ready; what is there already is left alone.
 * @param {readonly ('chromium' | 'firefox')[]} browsers those that the command drives
 * @param {import('./narrator.mjs').Narrator} narrator
 * @param {boolean} [needsTeamServer] whether teams are served too
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the Node to run TypeScript with, and the environment for
 *   tools
 */
export async function setUp(browsers, narrator, needsTeamServer = false) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_HOST) {
    throw new Failure(
      `Node ${process.version} is too old: install Node ${OLDEST_HOST} or newer from https://nodejs.org and try again.`,
    );
  }
  await ensureDependencies(ROOT, narrator);
  const node = await findNode(ROOT);
  /** @type {NodeJS.ProcessEnv} */
  const paths = {};
  for (const browser of browsers)
    paths[`VIGIE_${browser.toUpperCase()}`] = await ensureBrowser(browser, ROOT, narrator);
  if (needsTeamServer) paths['VIGIE_NATS_SERVER'] = await ensureNatsServer(narrator);
  return { node, env: projectEnv(paths) };
}
