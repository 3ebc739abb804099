import type { CompanyId } from '../../lib/model/company.ts';
import { err, ok, type Result } from '../../lib/model/result.ts';

/**
 * A mention a passage is labelled with. `start`..`end` is the longest span a reader may accept,
 * `coreStart`..`coreEnd` the shortest: they differ by what stands in braces. UTF-16 offsets into the plain text.
 */
export type GoldMention = {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly companyId: CompanyId;
  /** Neither asked for nor held against a recogniser. */
  readonly optional: boolean;
};

export type LabelledText = { readonly text: string; readonly mentions: readonly GoldMention[] };

const LABEL = /\[\[(\??)([^[\]|]+)\|([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g;
const SURFACE = /^(?:\{([^{}]*)\})?([^{}]+)(?:\{([^{}]*)\})?$/;

/**
 * Plain text and mentions of a passage written as `chez [[Orange|orange]]`.
 * `[[?ChatGPT|openai]]` is optional; `[[{groupe }Bouygues{ SA}|bouygues]]` may be read with or without what is in
 * braces. Fails with a sentence on markup that is not closed or not well formed.
 */
export function readMarkup(source: string): Result<LabelledText, string> {
  const mentions: GoldMention[] = [];
  let text = '';
  let read = 0;
  for (const label of source.matchAll(LABEL)) {
    text += source.slice(read, label.index);
    read = label.index + label[0].length;
    const mention = readLabel(label, text.length);
    if (!mention.ok) return mention;
    text += mention.value.surface;
    mentions.push(mention.value);
  }
  text += source.slice(read);
  const left = /\[\[|\]\]/.exec(text);
  if (left !== null) return err(`markup not understood near «${text.slice(left.index, left.index + 40)}»`);
  return ok({ text, mentions });
}

function readLabel(label: RegExpExecArray, start: number): Result<GoldMention, string> {
  const [whole, mark = '', written = '', companyId = ''] = label;
  const parts = SURFACE.exec(written);
  if (parts === null) return err(`braces not understood in ${whole}`);
  const [, before = '', core = '', after = ''] = parts;
  const coreStart = start + before.length;
  const coreEnd = coreStart + core.length;
  const surface = before + core + after;
  return ok({ surface, start, end: start + surface.length, coreStart, coreEnd, companyId, optional: mark === '?' });
}
