import { useState } from 'preact/hooks';
import type { StatementActions } from '../../components/dossier/statements.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { SourcedFact } from '../../lib/model/dossier.ts';
import type { DossierPorts } from './ports.ts';

/** Leaves statements out of a company's dossier and brings them back; the dossier follows the library by itself. */
export function useStatements(ports: Pick<DossierPorts, 'askBackground' | 'newId'>, id: CompanyId): StatementActions {
  const [last, setLast] = useState<SourcedFact>();
  const [failure, setFailure] = useState<AppError>();
  const change = async (name: 'drop-fact' | 'restore-fact', statement: SourcedFact): Promise<void> => {
    const { fact, source } = statement;
    const request = { commandId: ports.newId(), companyId: id, articleId: source.id, fact };
    const done = await ports.askBackground(name, request);
    setFailure(done.ok ? undefined : done.error);
    if (done.ok) setLast(name === 'drop-fact' ? statement : undefined);
  };
  return {
    last,
    failure,
    drop: (statement) => void change('drop-fact', statement),
    restore: (statement) => void change('restore-fact', statement),
  };
}
