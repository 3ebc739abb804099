/** Reads templates: passages with slots for companies, figures and names; `lots/README.md` describes the form. */
import { readFileSync } from 'node:fs';
import { FACT_KINDS, type FactKind } from '../../../lib/model/fact.ts';

const TEMPLATE_LANGS = ['fr', 'en'] as const;
export type TemplateLang = (typeof TEMPLATE_LANGS)[number];

/** A fact with slots for values: `amount` is one, as `N1`, or a number; `unit` is empty where the slot has its own. */
export type TemplateFact = {
  readonly kind: FactKind;
  readonly company: string;
  readonly amount?: string;
  readonly unit: string;
  readonly keys: ReadonlyMap<string, string>;
};
export type Template = {
  readonly id: string;
  readonly lang: TemplateLang;
  readonly register: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly TemplateFact[];
};

/** What a slot is filled with, by its letter; a number tells slots of a letter apart. */
export const SLOT = /\{(?<letter>[FWVNMQPRTYDKOGAI])(?<number>[1-9]?)\}/g;
const HEAD = /^@ (?<lang>fr|en) (?<register>[a-z-]+)$/;
const FACT_KEYS = new Set(['with', 'person', 'role', 'place', 'period', 'bound', 'certainty', 'object', 'max', 'span']);
/** A slot, or a figure that the text itself has: «100 %». */
const AMOUNT = /^(?<amount>[NMQ][1-9]?|\d+)(?: ?(?<unit>\S.*))?$/;

/** The templates of a file. A block that is not of its form throws, with its line. */
export function readTemplates(path: string): readonly Template[] {
  const author = /([^/]+)\.templates\.txt$/.exec(path)?.[1] ?? path;
  const templates: Template[] = [];
  let block: string[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.push('');
  lines.forEach((line, index) => {
    if (line.trim() !== '') {
      if (!line.startsWith('#')) block.push(line.trim());
      return;
    }
    if (block.length > 0) {
      const where = `${author}, line ${index + 1 - block.length}`;
      templates.push(readBlock(block, `${author}-${templates.length + 1}`, where));
    }
    block = [];
  });
  return templates;
}

function readBlock(lines: readonly string[], id: string, where: string): Template {
  const head = HEAD.exec(lines[0] ?? '')?.groups;
  const lang = TEMPLATE_LANGS.find((one) => one === head?.['lang']);
  const field = (mark: string): string =>
    lines.find((line) => line.startsWith(`${mark} `))?.slice(mark.length + 1) ?? '';
  const [title, text] = [field('T'), field('X')];
  if (!head || !lang || text === '') throw new Error(`${where}: no head or text`);
  const stated = lines.filter((line) => line.startsWith('='));
  if (stated.length === 0) throw new Error(`${where}: neither facts nor «= none»`);
  const slots = new Set(Array.from(`${title} ${text}`.matchAll(SLOT), ({ 0: slot }) => slot.slice(1, -1)));
  for (const brace of `${title} ${text}`.replaceAll(SLOT, '').matchAll(/[{}]/g))
    throw new Error(`${where}: «${brace[0]}» of no slot`);
  const facts = stated
    .filter((line) => !/^= ?none$/.test(line))
    .map((line) => readTemplateFact(line.slice(1).trim(), slots, where));
  return { id, lang, register: head['register'] ?? '', title, text, facts };
}

function readTemplateFact(line: string, slots: ReadonlySet<string>, where: string): TemplateFact {
  const [kindName, company = '', amountText = '-', ...rest] = line.split(' | ').map((part) => part.trim());
  const kind = FACT_KINDS.find((one) => one === kindName);
  const keys = new Map(rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const amount = AMOUNT.exec(amountText)?.groups;
  if (!kind || !/^[FWV]$/.test(company)) throw new Error(`${where}: ${line}`);
  if (amountText !== '-' && !amount) throw new Error(`${where}: «${amountText}» is no amount`);
  const slot = amount?.['amount'];
  for (const key of keys.keys()) if (!FACT_KEYS.has(key)) throw new Error(`${where}: no key «${key}»`);
  for (const name of [
    company,
    /^\d/.test(slot ?? '') ? undefined : slot,
    keys.get('person'),
    keys.get('with'),
    keys.get('max'),
  ])
    if (name !== undefined && !slots.has(name)) throw new Error(`${where}: no slot «${name}» in the text`);
  return { kind, company, ...(slot !== undefined && { amount: slot }), unit: amount?.['unit'] ?? '', keys };
}
