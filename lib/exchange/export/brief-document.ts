/**
 * A brief to be taken along: as Markdown, and as HTML for a mail. Sentences of others stay text, and never become
 * markup.
 */
import { escapeHtml } from '../../markup/escape-html.ts';
import type { Brief, BriefSection, BriefSentence, BriefSource } from '../../model/brief.ts';
import { escapeMarkdown, markdownAddress } from './markdown.ts';

/** Words around the sentences, in the language of the brief. */
export type BriefHeadings = {
  readonly title: string;
  readonly sections: Readonly<Record<BriefSection, string>>;
  readonly sources: string;
  readonly fromPack: string;
  readonly fromReader: string;
  /** When it was made, since when changes count, how old its newest source is: sentences. */
  readonly dates: readonly string[];
  /** Who published a source and when, and when it was read. */
  readonly source: (source: BriefSource) => string;
};

export function briefMarkdown(brief: Brief, headings: BriefHeadings): string {
  const { sections, sources } = brief;
  const numbers = (sentence: BriefSentence): string =>
    [
      ...sentence.sources.flatMap((number) => link(sources, number)),
      ...originMarks(sentence, headings).map((mark) => `(${escapeMarkdown(mark)})`),
    ]
      .map((part) => ` ${part}`)
      .join('');
  const link = (all: readonly BriefSource[], number: number): string[] =>
    all
      .filter((source) => source.number === number)
      .map(({ url }) => `[\\[${String(number)}\\]](<${markdownAddress(url)}>)`);
  return [
    `# ${escapeMarkdown(headings.title)}`,
    headings.dates.map(escapeMarkdown).join(' '),
    ...sections.flatMap(({ section, sentences }) =>
      [`## ${escapeMarkdown(headings.sections[section])}`].concat(
        sentences.map((sentence) => `${escapeMarkdown(sentence.text)}${numbers(sentence)}`),
      ),
    ),
    ...(sources.length === 0
      ? []
      : [
          `## ${escapeMarkdown(headings.sources)}`,
          sources
            .map(
              (source) =>
                `${String(source.number)}. [${escapeMarkdown(source.title)}](<${markdownAddress(source.url)}>), ` +
                `${escapeMarkdown(headings.source(source))}`,
            )
            .join('\n'),
        ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Whose a sentence is that no article is the source of. */
export function originMarks(
  { fromPack, fromReader }: BriefSentence,
  headings: Pick<BriefHeadings, 'fromPack' | 'fromReader'>,
): readonly string[] {
  return [...(fromPack ? [headings.fromPack] : []), ...(fromReader ? [headings.fromReader] : [])];
}

/** Without classes or sheets: mail programs keep neither. */
export function briefHtml(brief: Brief, headings: BriefHeadings): string {
  const { sections, sources, language } = brief;
  const link = (number: number): string =>
    sources
      .filter((source) => source.number === number)
      .map(({ url, title }) => ` <a href="${escapeHtml(url)}" title="${escapeHtml(title)}">[${String(number)}]</a>`)
      .join('');
  const sentenceHtml = (sentence: BriefSentence): string =>
    `<p>${escapeHtml(sentence.text)}${sentence.sources.map(link).join('')}${originMarks(sentence, headings)
      .map((mark) => ` (${escapeHtml(mark)})`)
      .join('')}</p>`;
  return [
    `<div lang="${language}"><h1>${escapeHtml(headings.title)}</h1><p>${escapeHtml(headings.dates.join(' '))}</p>`,
    ...sections.map(
      ({ section, sentences }) =>
        `<h2>${escapeHtml(headings.sections[section])}</h2>${sentences.map(sentenceHtml).join('')}`,
    ),
    sources.length === 0
      ? ''
      : `<h2>${escapeHtml(headings.sources)}</h2><ol>` +
        sources
          .map(
            (source) =>
              `<li value="${String(source.number)}">` +
              `<a href="${escapeHtml(source.url)}">${escapeHtml(source.title)}</a>` +
              `, ${escapeHtml(headings.source(source))}</li>`,
          )
          .join('') +
        '</ol>',
    '</div>',
  ].join('');
}
