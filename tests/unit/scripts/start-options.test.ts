import { describe, expect, it } from 'vitest';
import { hasDisplay, parseStartOptions, START_HELP } from '../../../scripts/setup/start-options.mjs';

const DISPLAY = { DISPLAY: ':0' };

describe('what npm start is told', () => {
  it('opens a Chromium window on the demo when nothing is said', () => {
    expect(parseStartOptions([], 'linux', DISPLAY)).toEqual({ browser: 'chromium', headless: false, help: false });
  });

  it('drives the browser itself where there is no display', () => {
    expect(parseStartOptions([], 'linux', {}).headless).toBe(true);
    expect(parseStartOptions(['--headless'], 'linux', DISPLAY).headless).toBe(true);
  });

  it('takes an address and a browser', () => {
    expect(parseStartOptions(['--url', 'https://example.org/a?b=c', '--browser', 'firefox'], 'linux', DISPLAY)).toEqual(
      {
        browser: 'firefox',
        url: 'https://example.org/a?b=c',
        headless: false,
        help: false,
      },
    );
  });

  it('starts a team on one server, or on three', () => {
    expect(parseStartOptions(['--team'], 'linux', DISPLAY).team).toBe(1);
    expect(parseStartOptions(['--team', '--nodes', '3'], 'linux', DISPLAY).team).toBe(3);
    expect(parseStartOptions([], 'linux', DISPLAY)).not.toHaveProperty('team');
  });

  it.each([
    [['--team', '--nodes', '2'], /--nodes takes 1 or 3/],
    [['--nodes', '3'], /goes with --team/],
    [['--browser', 'safari'], /--browser takes chromium or firefox, not «safari»/],
    [['--url', 'example.org'], /--url takes an address that begins with http/],
    [['--url', 'file:///etc/passwd'], /--url takes an address/],
    [['--url', 'javascript:alert(1)'], /--url takes an address/],
    [['--ulr', 'https://example.org'], /--ulr.*--help/s],
    [['stray'], /stray.*--help/s],
  ])('answers %j with a sentence', (args, sentence) => {
    expect(() => parseStartOptions(args, 'linux', DISPLAY)).toThrow(sentence);
  });

  it('explains every option that it takes', () => {
    for (const option of [
      '--url',
      '--browser firefox',
      '--headless',
      '--help',
      '--team',
      '--nodes',
      'VIGIE_CHROMIUM',
      'VIGIE_FIREFOX',
      'VIGIE_NATS_SERVER',
    ])
      expect(START_HELP).toContain(option);
  });
});

describe('a display', () => {
  it('is there on macOS and Windows, and on Linux when X or Wayland say so', () => {
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  });
});
