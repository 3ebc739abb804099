import type { CompanyId } from '../../model/company.ts';
import type { PopoverView } from './popover-view.ts';

/** Gets a popover for a name opened in the tab’s own document, or left again; `false` where none can open there. */
type Dock = (name?: { readonly companyId: CompanyId; readonly surface: string }) => Promise<boolean>;

/** In a smaller window nothing of a popover could be read. */
const MIN_WIDTH = 320;
const MIN_HEIGHT = 240;

/**
 * The popovers of a frame. In one that is too small they open in the tab’s own document, docked in a corner: where the
 * frame stands in it cannot be learnt without telling the page. Where that document is not ours to read, they open
 * in the frame, as compact as they must.
 */
export function dockView(view: PopoverView, dock: Dock): PopoverView {
  /** What was asked to be shown last of the docked popover: its content may come before the tab has replied. */
  let docked: Parameters<PopoverView['show']> | undefined;
  const idOf = (drawn = docked): string | undefined => drawn?.[0].id;
  const open = async (...drawn: Parameters<PopoverView['show']>): Promise<void> => {
    const [{ companyId = '', surface }] = drawn;
    docked = drawn;
    const isOpen = await dock({ companyId, surface });
    if (isOpen || !docked || idOf() !== idOf(drawn)) return;
    const latest = docked;
    docked = undefined;
    view.show(...latest);
  };

  return {
    show(picture, word, focus) {
      const { id, companyId } = picture;
      const fits = innerWidth >= MIN_WIDTH && innerHeight >= MIN_HEIGHT;
      // What a key opened has the focus here; and what opened here stays here.
      if (id !== idOf() && (fits || focus || companyId === undefined || view.rectOf(id)))
        view.show(picture, word, focus);
      else void open(picture, word, focus);
    },
    hide(id) {
      if (id !== idOf()) view.hide(id);
      else {
        docked = undefined;
        void dock();
      }
    },
    move: view.move,
    idAt: view.idAt,
    rectOf: view.rectOf,
    get focused() {
      return view.focused;
    },
  };
}
