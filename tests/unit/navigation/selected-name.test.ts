import { describe, expect, it } from 'vitest';
import { nameFormPath, selectedName } from '../../../lib/navigation/selected-name.ts';

describe('the way to the form', () => {
  it('brings name and host there, on one line and not endless', () => {
    const path = nameFormPath({ name: '  Zorglub\n & Fils ', host: 'press.example' });
    expect(path).toMatch(/^\/options\.html\?.*#names$/);
    expect(selectedName(new URL(path, 'https://x.example').search)).toEqual({
      name: 'Zorglub & Fils',
      host: 'press.example',
    });
    expect(
      selectedName(new URL(nameFormPath({ name: 'x'.repeat(500), host: '' }), 'https://x.example').search).name,
    ).toHaveLength(100);
  });

  it('is taken without a name too', () => {
    expect(selectedName('')).toEqual({ name: '', host: '' });
  });
});
