import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Static imports and re-exports in compressed code: `import{a}from"./x.js"`, `import"./x.js"`. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g;
/** Scripts and preloaded modules of a page. */
const SCRIPT_OF_PAGE = /(?:src|href)="\/([^"]+\.js)"/g;

/**
 * Files of a build that a page reads before it is whole: the page, its scripts and all that these import statically.
 *
 * @param {string} build Folder of the build.
 * @param {string} page Path of the page in it.
 * @returns {string[]} Paths from the working folder, the page first; none if the build has no such page.
 */
export function filesOfPage(build, page) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {(path: string) => void} */
  const follow = (path) => {
    if (files.has(path)) return;
    files.add(path);
    const code = readFileSync(join(build, path), 'utf8');
    for (const [, imported] of code.matchAll(STATIC_IMPORT)) {
      if (imported !== undefined) follow(join(dirname(path), imported));
    }
  };
  for (const [, script] of readFileSync(join(build, page), 'utf8').matchAll(SCRIPT_OF_PAGE)) {
    if (script !== undefined) follow(script);
  }
  return [page, ...files].map((path) => relative('.', join(build, path)));
}
