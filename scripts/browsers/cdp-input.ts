import type { CdpSend } from './cdp-channel.ts';
import type { Point } from './in-page.ts';
import type { Chord, Key } from './session.ts';

/** `code` and virtual key code of each key; `text` where the key writes. */
const CODES: Record<Key, { key: string; code: string; windowsVirtualKeyCode: number; text?: string }> = {
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  d: { key: 'd', code: 'KeyD', windowsVirtualKeyCode: 68, text: 'd' },
  f: { key: 'f', code: 'KeyF', windowsVirtualKeyCode: 70, text: 'f' },
  n: { key: 'n', code: 'KeyN', windowsVirtualKeyCode: 78, text: 'n' },
  y: { key: 'y', code: 'KeyY', windowsVirtualKeyCode: 89, text: 'y' },
  e: { key: 'e', code: 'KeyE', windowsVirtualKeyCode: 69, text: 'e' },
  j: { key: 'j', code: 'KeyJ', windowsVirtualKeyCode: 74, text: 'j' },
  x: { key: 'x', code: 'KeyX', windowsVirtualKeyCode: 88, text: 'x' },
  m: { key: 'm', code: 'KeyM', windowsVirtualKeyCode: 77, text: 'm' },
  p: { key: 'p', code: 'KeyP', windowsVirtualKeyCode: 80, text: 'p' },
  '/': { key: '/', code: 'Slash', windowsVirtualKeyCode: 191, text: '/' },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
};

/** Presses and lets go of a key. */
export async function pressKey(send: CdpSend, key: Key): Promise<void> {
  await send('Input.dispatchKeyEvent', { type: 'text' in CODES[key] ? 'keyDown' : 'rawKeyDown', ...CODES[key] });
  const { text: _text, ...up } = CODES[key];
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...up });
}

/** Modifier bits of the protocol. */
const ALT = 1;
const CONTROL = 2;

/** Presses a key while Alt or Control is held. */
export async function pressChord(send: CdpSend, chord: Chord): Promise<void> {
  const [held, key = ''] = chord.split('+');
  const [modifiers, name] = held === 'Alt' ? [ALT, 'Alt'] : [CONTROL, 'Control'];
  const pressed =
    key === 'Enter'
      ? { key, code: 'Enter', windowsVirtualKeyCode: 13 }
      : {
          key: key.toLowerCase(),
          code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
          windowsVirtualKeyCode: key.charCodeAt(0),
        };
  await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: name, code: `${name}Left`, modifiers });
  await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed, modifiers });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed, modifiers });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key: name, code: `${name}Left` });
}

/** Moves the pointer in two steps, as a hand that comes near and stops. */
export async function moveMouse(send: CdpSend, { x, y }: Point): Promise<void> {
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x - 2, y, button: 'none' });
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'none' });
}

/** Clicks the main button at a point. */
export async function clickMouse(send: CdpSend, point: Point): Promise<void> {
  await moveMouse(send, point);
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point, button: 'left', buttons: 1, clickCount: 1 });
  await releaseMouse(send, point);
}

/** Presses at one point and moves to another with the button down. */
export async function dragMouse(send: CdpSend, from: Point, to: Point): Promise<void> {
  await moveMouse(send, from);
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, button: 'left', buttons: 1, clickCount: 1 });
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: to.x - 2, y: to.y, button: 'left', buttons: 1 });
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, button: 'left', buttons: 1 });
}

/** Turns the wheel at a point. */
export async function turnWheel(send: CdpSend, point: Point, deltaY: number): Promise<void> {
  await send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...point, deltaX: 0, deltaY });
}

/** Lets go of the main button. */
export async function releaseMouse(send: CdpSend, point: Point): Promise<void> {
  await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point, button: 'left', clickCount: 1 });
}
