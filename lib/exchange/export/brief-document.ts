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
      ...sentence.sources.flatMap((number) => link(number, sentence.places)),
      ...originMarks(sentence, headings).map((mark) => `(${escapeMarkdown(mark)})`),
    ]
      .map((part) => ` ${part}`)
      .join('');
  const link = (number: number, places: BriefSentence['places']): string[] =>
    sources
      .filter((source) => source.number === number)
      .map(({ url }) => `[\\[${String(number)}\\]](<${markdownAddress(places?.[number] ?? url)}>)`);
  return [
    `# ${escapeMarkdown(headings.title)}`,
    headings.dates.map(escapeMarkdown).join(' '),
    ...sections.flatMap(({ section, sentences }) => {
      const texts = sentences.map((sentence) => `${escapeMarkdown(sentence.text)}${numbers(sentence)}`);
      const heading = [`## ${escapeMarkdown(headings.sections[section])}`];
      return heading.concat(section === 'lead' ? texts.join(' ') : texts);
    }),
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

/** As plain text, which every mail program takes: headings in capitals, sources as numbered addresses at the end. */
export function briefText(brief: Brief, headings: BriefHeadings): string {
  const { sections, sources } = brief;
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const sentenceText = (sentence: BriefSentence): string =>
    [
      flat(sentence.text),
      ...sentence.sources.map((number) => `[${String(number)}]`),
      ...originMarks(sentence, headings).map((mark) => `(${mark})`),
    ].join(' ');
  return [
    flat(headings.title),
    headings.dates.join(' '),
    ...sections.map(({ section, sentences }) =>
      section === 'lead'
        ? sentences.map(({ text }) => flat(text)).join(' ')
        : [
            headings.sections[section].toUpperCase(),
            ...sentences.map((sentence) => `- ${sentenceText(sentence)}`),
          ].join('\n'),
    ),
    ...(sources.length === 0
      ? []
      : [
          [
            headings.sources.toUpperCase(),
            ...sources.map(
              (source) =>
                `[${String(source.number)}] ${flat(source.title)}, ${flat(headings.source(source))}\n    ${source.url}`,
            ),
          ].join('\n'),
        ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/**
 * Units that a `mailto:` address may have: Windows hands no longer one to a mail program (INTERNET_MAX_URL_LENGTH is
 * 2083).
 */
const MAX_MAIL_ADDRESS = 2000;

/**
 * A brief as a new mail: its title and day as the subject, and as much of its text as an address holds, by whole
 * paragraphs; `rest` then says where the rest is.
 */
export function briefMail(brief: Brief, headings: BriefHeadings, rest: string): string {
  const address = (body: string): string =>
    `mailto:?subject=${encodeURIComponent(headings.title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const whole = address(briefText(brief, headings));
  if (whole.length <= MAX_MAIL_ADDRESS) return whole;
  const paragraphs = briefText(brief, headings).split(/\n+/);
  let body = '';
  for (const paragraph of paragraphs) {
    const longer = body === '' ? paragraph : `${body}\n\n${paragraph}`;
    if (address(`${longer}\n\n${rest}`).length > MAX_MAIL_ADDRESS) break;
    body = longer;
  }
  return address(`${body}\n\n${rest}`);
}

/** Without classes or sheets: mail programs keep neither. */
export function briefHtml(brief: Brief, headings: BriefHeadings): string {
  const { sections, sources, language } = brief;
  const links = ({ sources: numbers, places }: BriefSentence): string =>
    numbers.map((number) => link(number, places)).join('');
  const link = (number: number, places: BriefSentence['places']): string =>
    sources
      .filter((source) => source.number === number)
      .map(({ url, title }) => [places?.[number] ?? url, title] as const)
      .map(([url, title]) => ` <a href="${escapeHtml(url)}" title="${escapeHtml(title)}">[${String(number)}]</a>`)
      .join('');
  const sentenceHtml = (sentence: BriefSentence): string =>
    `${escapeHtml(sentence.text)}${links(sentence)}${originMarks(sentence, headings)
      .map((mark) => ` (${escapeHtml(mark)})`)
      .join('')}`;
  const paragraphs = (section: BriefSection, texts: readonly string[]): string =>
    section === 'lead' ? `<p>${texts.join(' ')}</p>` : texts.map((text) => `<p>${text}</p>`).join('');
  return [
    `<div lang="${language}"><h1>${escapeHtml(headings.title)}</h1><p>${escapeHtml(headings.dates.join(' '))}</p>`,
    ...sections.map(
      ({ section, sentences }) =>
        `<h2>${escapeHtml(headings.sections[section])}</h2>${paragraphs(section, sentences.map(sentenceHtml))}`,
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
