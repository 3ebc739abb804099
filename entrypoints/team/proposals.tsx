import { useCallback, useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/shared/notice.tsx';
import type { TeamPorts } from '../../components/team/ports.ts';
import { ProposalsPart } from '../../components/team/proposals-part.tsx';
import type { ProposalsPartProps } from '../../components/team/proposals-part.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Correction } from '../../lib/model/correction.ts';
import type { Result } from '../../lib/model/result.ts';
import { proposedName } from '../../lib/sync/proposals.ts';
import type { TeamProposals } from '../../lib/sync/team-state.ts';

type ProposalsProps = { readonly ports: Pick<TeamPorts, 'proposals' | 'onChange'> };
type Shown = Pick<ProposalsPartProps, 'proposals' | 'corrections' | 'names'>;

/** Corrections of names in the team, kept up with what comes and with what the reader decides. */
export function Proposals({ ports }: ProposalsProps) {
  const { shown, failure, change } = useProposals(ports);
  const { propose, accept, forget, decline } = ports.proposals;
  if (shown === undefined) return failure === undefined ? null : <ErrorNotice error={failure} />;
  return (
    <>
      <ProposalsPart
        {...shown}
        onPropose={(name, isProposed) => void change(propose(name, isProposed))}
        onAccept={(proposal) => void change(accept(proposal))}
        onForget={(id) => void change(forget(id))}
        onDecline={(hash, isDeclined) => void change(decline(hash, isDeclined))}
      />
      {failure === undefined ? null : <ErrorNotice error={failure} />}
    </>
  );
}

function useProposals({ proposals: ports, onChange }: ProposalsProps['ports']) {
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<AppError>();
  const ask = useCallback(async (): Promise<void> => {
    const [proposals, corrections] = await Promise.all([ports.read(), ports.corrections()]);
    if (!proposals.ok) return setFailure(proposals.error);
    const names = await ports.companyNames(companiesIn(proposals.value, corrections));
    return setShown({ proposals: proposals.value, corrections, names });
  }, [ports]);
  useEffect(() => {
    const ending = new AbortController();
    onChange(() => void ask(), ending.signal);
    void ask();
    return () => ending.abort();
  }, [ask, onChange]);
  const change = async (changing: Promise<Result<unknown, AppError>>): Promise<void> => {
    const outcome = await changing;
    setFailure(outcome.ok ? undefined : outcome.error);
    await ask();
  };
  return { shown, failure, change };
}

/** Companies that what is proposed, and may be, speaks of. */
function companiesIn({ own, others }: TeamProposals, corrections: readonly Correction[]): readonly CompanyId[] {
  const names = [
    ...own,
    ...others.map(({ name }) => name),
    ...corrections.flatMap((correction) => proposedName(correction) ?? []),
  ];
  return [...new Set(names.flatMap((name) => (name.kind === 'name' ? name.companyId : [])))];
}
