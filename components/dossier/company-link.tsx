import type { CompanyId, CompanyParty } from '../../lib/model/company.ts';

type CompanyLinkProps = {
  readonly company: CompanyParty;
  readonly href: (id: CompanyId) => string;
  /** Puts the name into a sentence, in which it becomes the link. */
  readonly sentence: (name: string) => string;
};

/** Stands for the name while the sentence is made: a noncharacter, which no text of people holds. */
const PLACE = '\uFDD0';

/** A sentence with a company’s name in it, which leads to its dossier where it has one. */
export function CompanyLink({ company, href, sentence }: CompanyLinkProps) {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  return (
    <>
      {before}
      {company.id === undefined ? company.name : <a href={href(company.id)}>{company.name}</a>}
      {after}
    </>
  );
}
