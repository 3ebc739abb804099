/** Passages as the shipped modules read them: title and text in one, with the companies that a recogniser finds. */
import { readDocument, type FactDocument } from '../../lib/facts/reading/document.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { LotPassage } from './lots.ts';

/** Who is named: by the recogniser that ships, or by the passage’s own list. */
export type Naming = 'recognised' | 'listed';

const GAP = '\n\n';

export type NamedPassage = { readonly text: string; readonly titleEnd: number; readonly mentions: readonly Mention[] };

export function namePassage(gazetteer: Gazetteer, passage: LotPassage, naming: Naming): NamedPassage {
  const { title, lang } = passage;
  const text = title === undefined ? passage.text : title + GAP + passage.text;
  const mentions =
    naming === 'listed'
      ? listedMentions(text, passage.companies)
      : findMentions(gazetteer, text, title === undefined ? { lang } : { lang, title });
  return { text, titleEnd: title === undefined ? 0 : title.length + GAP.length, mentions };
}

export function documentOf(gazetteer: Gazetteer, passage: LotPassage, naming: Naming): FactDocument {
  const { text, titleEnd, mentions } = namePassage(gazetteer, passage, naming);
  const { lang, published } = passage;
  return readDocument({ text, lang, mentions, ...(published && { published }) }, titleEnd);
}

/** Wherever a surface stands as whole words it is a mention; the longest first. */
export function listedMentions(text: string, companies: Readonly<Record<string, string>>): readonly Mention[] {
  const surfaces = Object.keys(companies).toSorted((a, b) => b.length - a.length);
  if (surfaces.length === 0) return [];
  const escaped = surfaces.map((surface) => surface.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return Array.from(text.matchAll(pattern), ({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    companyId: companies[surface] ?? surface,
    score: 1,
  }));
}
