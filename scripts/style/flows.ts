/**
 * The five flows of docs/ARCHITECTURE.md: lists of files, one a step. Each step is joined to one before it by an
 * import, by the list of messages, or by the injection of a script.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Count } from './files.ts';
import { importsOfFile } from './imports.ts';

const PAGE = 'docs/ARCHITECTURE.md';
/** Whoever sends or handles a message finds it here. */
const MESSAGES = 'lib/messages/background-messages.ts';

/** Files that a flow may take; `undefined` where only their number is of interest. */
const LIMITS: Readonly<Record<string, number | undefined>> = {
  'From a text node to its mark': 20,
  'From a query typed to its results': 22,
  'From «Save» to the database': 18,
  'From a feed to a notification': undefined,
  'From the pointer to the card': undefined,
};

type Flow = { readonly name: string; readonly limit: number | undefined; readonly steps: readonly string[] };

/** The flows as the page has them. Throws where one is missing. */
export function readFlows(): readonly Flow[] {
  const sections = readFileSync(PAGE, 'utf8').split(/^### /m);
  return Object.entries(LIMITS).map(([name, limit]) => {
    const section = sections.find((text) => text.startsWith(`${name}\n`));
    if (section === undefined) throw new Error(`${PAGE} has no «${name}»`);
    return { name, limit, steps: [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path = '']) => path) };
  });
}

/** What is wrong with a flow: files that there are not, or that no step before leads to. */
export function brokenSteps({ steps }: Pick<Flow, 'steps'>): readonly string[] {
  return steps.flatMap((step, at) => {
    if (!existsSync(step)) return [`${step} is no file`];
    const before = steps.slice(0, at);
    if (before.includes(step)) return [`${step} stands twice`];
    return at === 0 || before.some((earlier) => existsSync(earlier) && isJoined(earlier, step))
      ? []
      : [`nothing leads to ${step}`];
  });
}

export function flowCounts(): readonly Count[] {
  return readFlows().map(({ name, limit, steps }) => ({
    name: `files ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    value: steps.length,
    limit,
  }));
}

function isJoined(earlier: string, step: string): boolean {
  const [from, to] = [importsOfFile(earlier), importsOfFile(step)];
  const isImported = from.includes(step) || to.includes(earlier);
  return isImported || isByMessage(earlier, step, from, to) || injects(earlier, step);
}

/** The client and the server of messages know a message by the list of all. */
function isByMessage(earlier: string, step: string, from: readonly string[], to: readonly string[]): boolean {
  const listed = importsOfFile(MESSAGES);
  const knows = (path: string, imports: readonly string[]): boolean =>
    listed.includes(path) || (path.startsWith('lib/messages/') && imports.includes(MESSAGES));
  return knows(earlier, from) && knows(step, to);
}

/** A script of its own is named where it is injected: `bring('link')`, `'/extract.js'`. */
function injects(earlier: string, step: string): boolean {
  const name = /^entrypoints\/([\w-]+)\.tsx?$/.exec(step)?.[1];
  return name !== undefined && new RegExp(`\\('${name}'\\)|'/${name}\\.js'`).test(readFileSync(earlier, 'utf8'));
}
