/** Reads a text as the structure of it is read, with the companies of a short list. */
import { readDocument, type FactDocument } from '../../../../lib/facts/reading/document.ts';
import { structureOf } from '../../../../lib/facts/structure/structure.ts';
import { listedMentions } from '../../../../scripts/fit-facts/documents.ts';

const COMPANIES = {
  Ikoula: 'ikoula',
  OVH: 'ovhcloud',
  Gandi: 'gandi',
  Orange: 'orange',
  Cloudwatt: 'cloudwatt',
  SFR: 'sfr',
  Numergy: 'numergy',
  Wallix: 'wallix',
  Sophos: 'sophos',
  Cisco: 'cisco',
  Splunk: 'splunk',
};

export function documentOf(lang: string, text: string, title = ''): FactDocument {
  const whole = title === '' ? text : `${title}\n\n${text}`;
  const mentions = listedMentions(whole, COMPANIES);
  return readDocument({ text: whole, lang, mentions }, whole.length - text.length);
}

/** What is stated by structure, each as rule, kind, company, figure or name, other party, certainty. */
export function statedIn(lang: string, text: string, title = ''): readonly string[] {
  const article = documentOf(lang, text, title);
  const structure = structureOf(article);
  return article.sentences.flatMap((sentence) =>
    structure
      .stated(sentence)
      .map(({ by, kind, company, at, other, certainty }) =>
        [by, kind, company, sentence.tokens[at]?.quantity?.value ?? sentence.tokens[at]?.text, other, certainty]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
  );
}
