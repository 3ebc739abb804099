import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { acceptedId, contradicts, isAccepted } from '../../lib/model/accepted-corrections.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { correctionKey } from '../../lib/model/correction.ts';
import type { Correction } from '../../lib/model/correction.ts';
import { t } from '../../lib/platform/i18n.ts';
import { proposalAddress } from '../../lib/sync/list-address.ts';
import type { ProposedName } from '../../lib/sync/list-address.ts';
import { acceptedCorrection, proposedName } from '../../lib/sync/proposals.ts';
import type { TeamProposal, TeamProposals } from '../../lib/sync/team-state.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

export type ProposalsPartProps = {
  readonly proposals: TeamProposals;
  /** What the reader corrected, accepted proposals among it. */
  readonly corrections: readonly Correction[];
  /** Names of companies; absent of those that no pack here knows. */
  readonly names: ReadonlyMap<CompanyId, string>;
  readonly onPropose: (name: ProposedName, isProposed: boolean) => void;
  /** Makes a correction of the reader's own of a proposal, or forgets that one, by its id. */
  readonly onAccept: (proposal: TeamProposal) => void;
  readonly onForget: (id: string) => void;
  readonly onDecline: (hash: string, isDeclined: boolean) => void;
};

/** Corrections of names that colleagues propose, to accept or decline one by one, and those of the reader's own. */
export function ProposalsPart(props: ProposalsPartProps) {
  const { proposals, names } = props;
  const { others, total } = proposals;
  return (
    <section class="v-part" aria-labelledby="team-names">
      <h2 id="team-names">{t('team.names')}</h2>
      <p class="v-soft">{t('team.namesHint')}</p>
      {total === 0 ? (
        <p class="v-soft">{t('team.namesNone')}</p>
      ) : (
        <ul class="v-team-names" aria-label={t('team.namesCount', total, [formatCount(total)])}>
          {others.map((proposal) => (
            <li key={proposal.hash}>
              <span>{nameWords(proposal.name, names)}</span>
              <span class="v-team-week-line">{t('team.proposedBy', [proposal.by.join(', ')])}</span>
              <Decision {...props} proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      {proposals.mayPropose ? <OwnNames {...props} /> : null}
    </section>
  );
}

type DecisionProps = ProposalsPartProps & { readonly proposal: TeamProposal };

/** What the reader decided, and may decide now. */
function Decision({ proposal, corrections, names, onAccept, onForget, onDecline }: DecisionProps) {
  const { hash, name, isDeclined } = proposal;
  const wanted = acceptedCorrection(name, hash, '');
  const words = nameWords(name, names);
  const decline = (
    <Button kind="quiet" label={t('team.declineNamed', [words])} onClick={() => onDecline(hash, true)}>
      {t('team.decline')}
    </Button>
  );
  if (corrections.some(({ id }) => id === acceptedId(hash)))
    return (
      <Said words={t('team.accepted')}>
        <Button kind="quiet" label={t('team.forgetNamed', [words])} onClick={() => onForget(wanted.id)}>
          {t('team.forget')}
        </Button>
      </Said>
    );
  if (corrections.some((own) => correctionKey(own) === correctionKey(wanted)))
    return <Said words={t('team.saidToo')} />;
  if (isDeclined)
    return (
      <Said words={t('team.declined')}>
        <Button kind="quiet" label={t('team.reconsiderNamed', [words])} onClick={() => onDecline(hash, false)}>
          {t('team.reconsider')}
        </Button>
      </Said>
    );
  if (corrections.some((own) => contradicts(own, wanted)))
    return <Said words={t('team.saidOtherwise')}>{decline}</Said>;
  if (name.kind === 'name' && !names.has(name.companyId)) return <Said words={t('team.unknownFirm')}>{decline}</Said>;
  return (
    <Said>
      <Button label={t('team.acceptNamed', [words])} onClick={() => onAccept(proposal)}>
        {t('team.accept')}
      </Button>
      {decline}
    </Said>
  );
}

function Said({ words, children }: { readonly words?: string; readonly children?: ComponentChildren }) {
  return (
    <div class="v-part-buttons">
      {words === undefined ? null : <span class="v-soft">{words}</span>}
      {children}
    </div>
  );
}

/** What the reader corrected and may propose, and what they propose. */
function OwnNames({ proposals, corrections, names, onPropose }: ProposalsPartProps) {
  const [asked, setAsked] = useState<ProposedName>();
  const proposed = new Set(proposals.own.map(proposalAddress));
  const own = corrections.flatMap((correction) => (isAccepted(correction) ? [] : (proposedName(correction) ?? [])));
  const left = own.filter((name) => !proposed.has(proposalAddress(name)));
  return (
    <>
      <h3>{t('team.ownNames')}</h3>
      {own.length === 0 && proposals.own.length === 0 ? <p class="v-soft">{t('team.ownNamesNone')}</p> : null}
      <ul class="v-team-list">
        {proposals.own.map((name) => (
          <li key={proposalAddress(name)}>
            {nameWords(name, names)} <span class="v-soft">{t('team.proposed')}</span>{' '}
            <Button
              kind="quiet"
              label={t('team.withdrawNamed', [nameWords(name, names)])}
              onClick={() => onPropose(name, false)}
            >
              {t('team.withdrawName')}
            </Button>
          </li>
        ))}
        {left.map((name) => (
          <li key={proposalAddress(name)}>
            {nameWords(name, names)}{' '}
            {asked !== undefined && proposalAddress(asked) === proposalAddress(name) ? (
              <Leaving
                name={name}
                names={names}
                onDone={(isWanted) => {
                  setAsked(undefined);
                  if (isWanted) onPropose(name, true);
                }}
              />
            ) : (
              <Button
                kind="quiet"
                label={t('team.proposeNamed', [nameWords(name, names)])}
                onClick={() => setAsked(name)}
              >
                {t('team.propose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type LeavingProps = Pick<ProposalsPartProps, 'names'> & {
  readonly name: ProposedName;
  readonly onDone: (isWanted: boolean) => void;
};

/** What would leave this machine, before it does. */
function Leaving({ name, names, onDone }: LeavingProps) {
  return (
    <fieldset class="v-team-leaving" aria-label={t('team.proposeNamed', [nameWords(name, names)])}>
      <p>{t('team.nameLeaves', [nameWords(name, names)])}</p>
      <p class="v-soft">{t('team.nameStays')}</p>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={() => onDone(true)}>
          {t('team.proposeNow')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('team.cancel')}</Button>
      </div>
    </fieldset>
  );
}

/** What a proposal says: «“Watt” is a name of Cloudwatt». */
function nameWords(name: ProposedName, names: ReadonlyMap<CompanyId, string>): string {
  switch (name.kind) {
    case 'never':
      return t('options.correctionNever', [name.surface]);
    case 'name':
      return t('options.correctionName', [name.surface, names.get(name.companyId) ?? name.companyId]);
    case 'own':
      return name.about === '' ? t('team.ownFirm', [name.surface]) : t('team.ownFirmAbout', [name.surface, name.about]);
  }
}
