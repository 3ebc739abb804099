import type { CompanyId, CompanyName } from '../../lib/model/company.ts';

type CompanyLinkProps = {
  readonly company: CompanyName;
  readonly href: (id: CompanyId) => string;
  /** Puts the name into a sentence, in which it becomes the link. */
  readonly sentence: (name: string) => string;
};

/** Stands for the name while the sentence is made: a noncharacter, which no text of people holds. */
const PLACE = '\uFDD0';

/** A sentence with a company’s name in it, which leads to its dossier. */
export function CompanyLink({ company, href, sentence }: CompanyLinkProps) {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  return (
    <>
      {before}
      <a href={href(company.id)}>{company.name}</a>
      {after}
    </>
  );
}
