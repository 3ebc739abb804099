/** Opens the popup as its page does: what is known at once first, then whatever comes in. */
import { readAtOnce } from '../../../entrypoints/popup/at-once.ts';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import type { PopupTab } from '../../../entrypoints/popup/popup.tsx';
import type { PopupPorts } from '../../../entrypoints/popup/ports.ts';
import { render, settleLate } from '../components/draw.ts';

/** Draws it over a tab and lets every answer that is ready come in. */
export async function drawPopup(ports: PopupPorts, tab: PopupTab | undefined): Promise<void> {
  const { atOnce } = await readAtOnce(ports, Promise.resolve(tab));
  render(
    <main>
      <Popup ports={ports} tab={tab} atOnce={atOnce} />
    </main>,
  );
  await settleLate();
}
