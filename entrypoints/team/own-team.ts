/** The reader's team as pages have it; loaded where there is one. */
import { tellTeamChanges } from '../../lib/messages/team-changes.ts';
import type { AskTeam } from '../../lib/messages/team-changes.ts';
import { t } from '../../lib/platform/i18n.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { announceTeam } from '../../lib/storage/local/team-channel.ts';
import { createOwnTeam } from '../../lib/surfaces/own-team.ts';
import type { OwnTeam } from '../../lib/surfaces/own-team.ts';

const open = createDatabase();

export const ownTeam = (ask: AskTeam): OwnTeam =>
  createOwnTeam({
    open,
    announce: () => announceTeam('to-send'),
    tell: (changes) => tellTeamChanges(ask, changes),
    unnamed: () => t('team.someMember'),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
