// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawFrame, FRAME_ID, imagesAreDrawn } from '../../../scripts/start/frame.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bare = { title: 'Cloudwatt', address: '127.0.0.1/entretien.html', page: PIXEL, icon: PIXEL };
const find = (selector: string) => document.querySelector<HTMLElement>(`#${FRAME_ID} ${selector}`);

describe('the window around a picture', () => {
  it('shows address and title as text, never as markup', () => {
    drawFrame(FRAME_ID, { ...bare, title: '<b onclick="x()">Cloudwatt</b>' });
    expect(find('.address')?.textContent).toBe('127.0.0.1/entretien.html · <b onclick="x()">Cloudwatt</b>');
    expect(find('b')).toBeNull();
  });

  it('has popup and pointer only when there are some', () => {
    drawFrame(FRAME_ID, bare);
    expect([find('.popup'), find('.pointer')]).toEqual([null, null]);
    drawFrame(FRAME_ID, { ...bare, pointer: { x: 30, y: 40 }, popup: { image: PIXEL, width: 400 } });
    expect(find('.popup img')?.style.width).toBe('400px');
    expect([find('.pointer')?.style.left, find('.pointer')?.style.top]).toEqual(['30px', '88px']);
  });

  it('is drawn anew each time', () => {
    drawFrame(FRAME_ID, bare);
    drawFrame(FRAME_ID, bare);
    expect(document.querySelectorAll(`#${FRAME_ID}`).length).toBe(1);
    expect(document.head.querySelectorAll('style').length).toBe(1);
  });

  it('is not ready where there is none, nor before its images are', () => {
    drawFrame(FRAME_ID, bare);
    expect(imagesAreDrawn('nowhere')).toBeNull();
    for (const image of document.querySelectorAll('img'))
      Object.defineProperties(image, {
        complete: { value: true, configurable: true },
        naturalWidth: { value: 0, configurable: true },
      });
    expect(imagesAreDrawn(FRAME_ID)).toBeNull();
    for (const image of document.querySelectorAll('img')) Object.defineProperty(image, 'naturalWidth', { value: 640 });
    expect(imagesAreDrawn(FRAME_ID)).toMatchObject({ x: 0, y: 0 });
  });
});
