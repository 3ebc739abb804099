/** The reader's team for pages that mostly have none: nothing of it is loaded without one. */
import type { AskTeam } from '../../lib/messages/team-changes.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import type { OwnTeam } from '../../lib/surfaces/own-team.ts';
import type { AskBackground } from '../library/ports.ts';

/** The team of a reader who is in one. */
export async function ownTeam(ask: AskTeam): Promise<OwnTeam> {
  return (await import('./own-team.ts')).ownTeam(ask);
}

/** What `load` gives of the team; `undefined`, and nothing loaded, where the reader is in none. */
export async function ownTeamIfAny<T>(
  ask: AskBackground,
  load: (ask: AskBackground) => Promise<T>,
): Promise<Result<T | undefined, AppError>> {
  const mentions = await ask('team-mentions', {});
  if (!mentions.ok) return mentions;
  return ok(mentions.value.isInTeam ? await load(ask) : undefined);
}
