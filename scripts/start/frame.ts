/**
 * A plain browser window, drawn around a picture of a page. Both functions run in an empty page and stand on their own.
 */
import type { Box, Point } from '../browsers/in-page.ts';
import type { Json } from '../browsers/session.ts';

export const FRAME_ID = 'frame';

/** What stands in the window; images are data URLs. */
export type Frame = {
  readonly title: string;
  readonly address: string;
  readonly page: string;
  readonly icon: string;
  readonly pointer?: Point;
  readonly popup?: { readonly image: string; readonly width: number };
} & { readonly [key: string]: Json };

/** Draws the window over the whole view. */
export function drawFrame(id: string, { title, address, page, icon, pointer, popup }: Frame): void {
  const style = `
    * { margin: 0; box-sizing: border-box; }
    html { height: 100%; background: #d9dfe2; }
    #${id} {
      position: absolute; inset: 0; overflow: hidden; background: #fff; color: #26323a;
      font: 13px/1 'Inter', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif;
    }
    .bar {
      display: flex; align-items: center; gap: 14px; height: 48px; padding: 0 16px;
      background: #eef1f2; border-bottom: 1px solid #ccd3d6;
    }
    .dots { display: flex; gap: 7px; } .dots i { width: 11px; height: 11px; border-radius: 50%; background: #c3cbcf; }
    .address {
      flex: 1; padding: 9px 14px; border-radius: 99px; background: #fff; color: #44525a;
      overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
    }
    .button { width: 34px; height: 34px; padding: 5px; border-radius: 8px; background: #d8dfe2; }
    .page { display: block; width: 100%; }
    .popup {
      position: absolute; top: 54px; right: 12px; border-radius: 10px; overflow: hidden;
      box-shadow: 0 0 0 1px #0002, 0 18px 48px #0f172a55;
    }
    .popup img { display: block; }
    .pointer { position: absolute; width: 22px; filter: drop-shadow(0 1px 2px #0006); }`;
  const make = (tag: string, className: string, text = ''): HTMLElement =>
    Object.assign(document.createElement(tag), { className, textContent: text });
  const image = (className: string, src: string): HTMLElement =>
    Object.assign(document.createElement('img'), { className, src });
  const frame = make('div', '');
  frame.id = id;
  const bar = make('div', 'bar');
  const dots = make('div', 'dots');
  dots.append(make('i', ''), make('i', ''), make('i', ''));
  bar.append(dots, make('div', 'address', `${address} · ${title}`), image('button', icon));
  frame.append(bar, image('page', page));
  if (popup) {
    const box = make('div', 'popup');
    const picture = image('', popup.image);
    picture.style.width = `${popup.width}px`;
    box.append(picture);
    frame.append(box);
  }
  if (pointer) {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 30">' +
      '<path d="M2 2v22l5.6-5.2 3.6 8.7 4-1.7-3.6-8.5H20z" fill="#111" stroke="#fff" stroke-width="1.6"/></svg>';
    const arrow = image('pointer', `data:image/svg+xml,${encodeURIComponent(drawing)}`);
    arrow.style.left = `${pointer.x}px`;
    arrow.style.top = `${pointer.y + 48}px`;
    frame.append(arrow);
  }
  document.head.replaceChildren(make('style', '', style));
  document.body.replaceChildren(frame);
}

/** The frame's box once every image in it is decoded; `null` until then. */
export function imagesAreDrawn(id: string): Box | null {
  const frame = document.getElementById(id);
  const images = [...(frame?.querySelectorAll('img') ?? [])];
  if (frame === null || !images.every((picture) => picture.complete && picture.naturalWidth > 0)) return null;
  const { x, y, width, height } = frame.getBoundingClientRect();
  return { x, y, width, height };
}
