/** Makes passages of templates: the same ones from the same files. */
import type { Company } from '../../../lib/model/company.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { createRandom, type Random } from '../../bench/pages/random.ts';
import type { Pack } from '../documents.ts';
import { withRoles, type LotPassage } from '../lots.ts';
import { fillTemplate, type Filled } from './fill.ts';
import type { Template } from './read-templates.ts';
import type { SlotFirm, Used } from './slot-values.ts';
import { FILLERS, TITLES } from './word-lists.ts';

/** Companies whose name may stand in any sentence. */
export function slotFirms(companies: readonly Company[], { cards }: Pack): readonly SlotFirm[] {
  return companies.flatMap(({ id, name }) => {
    const card = cards.get(id);
    return card && /^\p{Lu}[^(),.;:|/]+$/u.test(name) ? [{ name, card }] : [];
  });
}

const [FILLED, JOINED, TITLED] = [0.35, 0.35, 0.2];
const [FIRST_YEAR, YEARS] = [2008, 18];

/** `times` passages of each template, alone, among other sentences or joined to another template. */
export function expandTemplates(
  templates: readonly Template[],
  firms: readonly SlotFirm[],
  times: number,
): readonly LotPassage[] {
  const towns = [...new Set(firms.flatMap(({ card }) => card.city ?? []))].toSorted();
  return templates.flatMap((template) =>
    Array.from({ length: times }, (_, index): LotPassage => {
      const random = createRandom(`${template.id} ${index}`);
      const year = FIRST_YEAR + random.below(YEARS);
      const context = { firms, towns, year, used: { texts: new Set(), values: new Set() } satisfies Used };
      const own = fillTemplate(template, random, context);
      const other = random.chance(JOINED)
        ? fillTemplate(random.pick(templates.filter(({ lang }) => lang === template.lang)), random, context)
        : undefined;
      return passageOf(template, `${template.id}-${index + 1}`, { own, other, random, year });
    }),
  );
}

function passageOf(
  { lang, register, id: templateId }: Template,
  id: string,
  { own, other, random, year }: { own: Filled; other: Filled | undefined; random: Random; year: number },
): LotPassage {
  const parts = [own.text];
  if (other) parts.splice(random.below(2), 0, other.text);
  const filler = (): string => random.pick(FILLERS[lang]);
  if (random.chance(FILLED)) parts.unshift(filler());
  if (random.chance(FILLED)) parts.push(filler());
  const isLines = parts.some((part) => part.includes('\n')) || parts.some((part) => !/[.!?…»”)]$/.test(part));
  const companies = new Map([...own.companies, ...(other?.companies ?? [])]);
  const [named] = companies.keys();
  const titled = named !== undefined && random.chance(TITLED) ? random.pick(TITLES[lang]).replace('#', named) : '';
  const title = own.title === '' ? titled : own.title;
  const published = random.chance(0.7)
    ? isoDate(`${year}-0${1 + random.below(9)}-${10 + random.below(19)}`)
    : undefined;
  const text = parts.join(isLines ? '\n' : ' ');
  return {
    id,
    author: templateId.replace(/-\d+$/, ''),
    lang,
    register,
    ...(published && { published }),
    ...(title !== '' && { title }),
    text,
    companies: Object.fromEntries(companies),
    facts: withRoles(text, own.facts.concat(other?.facts ?? [])),
  };
}
