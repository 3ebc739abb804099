import type { ProposalPorts } from '../../components/team/ports.ts';
import { correctionFile } from '../../lib/exchange/corrections-file.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { declineProposal, proposeName, teamProposals } from '../../lib/storage/library/team-proposals.ts';
import { readCorrections } from '../../lib/storage/local/reader-choices.ts';
import { announceTeam } from '../../lib/storage/local/team-channel.ts';
import { acceptedCorrection } from '../../lib/sync/proposals.ts';

/** Companies that one message may name. */
const MAX_IDS = 500;
/** This page alone shows and changes what is proposed: it reads and writes that itself. */
const open = createDatabase();

export const proposalPorts: ProposalPorts = {
  read: () => teamProposals(open, t('team.someMember')),
  corrections: readCorrections,
  async companyNames(ids) {
    if (ids.length === 0) return new Map();
    const cards = await askBackground('company-cards', { ids: ids.slice(0, MAX_IDS) });
    return new Map(cards.ok ? cards.value.map(({ id, name }) => [id, name]) : []);
  },
  async propose(name, isProposed) {
    const done = await proposeName(open, name, isProposed, Date.now());
    if (done.ok) announceTeam('to-send');
    return done;
  },
  // As a file of one: what came from a colleague is checked as what comes from outside.
  accept: ({ name, hash }) =>
    askBackground('import-corrections', {
      text: correctionFile([acceptedCorrection(name, hash, new Date().toISOString())]),
    }),
  forget: (id) => askBackground('remove-correction', { id }),
  decline: (hash, isDeclined) => declineProposal(open, hash, isDeclined),
};
