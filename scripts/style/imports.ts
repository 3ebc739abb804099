/** What a source file imports, by its text. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const STATIC = /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g;
const FOR_EFFECT = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Specifiers of static, re-exporting and dynamic imports; relative ones as paths from the project's root. */
export function importsOf(path: string, code: string): readonly string[] {
  return [STATIC, FOR_EFFECT, DYNAMIC].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, specifier = '']) =>
      specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier,
    ),
  );
}

/** The same of a file on the disk; throws where there is none. */
export function importsOfFile(path: string): readonly string[] {
  return importsOf(path, readFileSync(path, 'utf8'));
}
