/** The webzine that a page names, as the surfaces that offer it are tested. */
import { fireEvent, screen, settle } from '../components/draw.ts';

/** What the page has in its head. */
export const PRESS_LINK = '<link rel="alternate" type="application/rss+xml" title="La Presse" href="/feed">';

/** What following it asks for: the browser first. */
export const PRESS_ASKED = [
  ['request', ['https://press.example/feed']],
  ['follow', [{ url: 'https://press.example/feed', title: 'La Presse' }]],
];

export async function clickFollow(): Promise<void> {
  const follow = await screen.findByRole('button', { name: 'Follow this webzine' });
  await settle(() => fireEvent.click(follow));
}
