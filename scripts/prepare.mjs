/** Runs at the end of `npm ci`, on whatever Node npm itself runs on. */
import { linkNode } from './setup/node.mjs';
import { ROOT } from './setup/project.mjs';

await linkNode(ROOT);
