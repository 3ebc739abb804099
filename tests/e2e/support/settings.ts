import type { Session, View } from '../../../scripts/browsers/session.ts';
import { says } from './says.ts';
import { en } from './words.ts';

/**
 * The settings that the popup opened, once they are drawn. The heading's word is no sign: it stands in the header, which
 * comes first.
 */
export async function openedSettings(session: Session): Promise<View> {
  const settings = await session.openedPage('options.html');
  await says(settings, en('options.lead'));
  return settings;
}
