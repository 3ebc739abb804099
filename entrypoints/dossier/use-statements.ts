import { useState } from 'preact/hooks';
import type { StatementActions } from '../../components/dossier/statements.tsx';
import type { CompanyId } from '../../lib/model/company.ts';
import type { SourcedFact } from '../../lib/model/dossier.ts';
import type { DossierPorts } from './ports.ts';

/** Leaves statements out of a company's dossier and brings them back; the dossier follows the library by itself. */
export function useStatements(ports: Pick<DossierPorts, 'askBackground' | 'newId'>, id: CompanyId): StatementActions {
  const [last, setLast] = useState<SourcedFact>();
  const change = async (name: 'drop-fact' | 'restore-fact', { fact, source }: SourcedFact): Promise<boolean> => {
    const request = { commandId: ports.newId(), companyId: id, articleId: source.id, fact };
    return (await ports.askBackground(name, request)).ok;
  };
  const drop = async (statement: SourcedFact): Promise<void> => {
    if (await change('drop-fact', statement)) setLast(statement);
  };
  const restore = async (statement: SourcedFact): Promise<void> => {
    if (await change('restore-fact', statement)) setLast(undefined);
  };
  return { last, drop: (statement) => void drop(statement), restore: (statement) => void restore(statement) };
}
