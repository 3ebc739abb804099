import { describe, expect, it } from 'vitest';
import { INITIAL_HOVER, stepHover } from '../../../lib/hover/state.ts';
import type { HoverTarget } from '../../../lib/hover/target.ts';

const orange: HoverTarget = { id: '1:0', companyId: 'orange' };
const sfr: HoverTarget = { id: '2:8', companyId: 'sfr' };

describe('popovers that the page took away', () => {
  it('are gone, the pinned ones too, and the next one opens as ever', () => {
    const opened = stepHover(INITIAL_HOVER, { kind: 'open-by-key', target: orange }).state;
    const pinned = stepHover(opened, { kind: 'pin', id: orange.id, pinned: true }).state;
    const both = stepHover(pinned, { kind: 'open-by-key', target: sfr }).state;
    const lost = stepHover(both, { kind: 'lost' });
    expect(lost.effects).toEqual([
      { kind: 'hide', id: sfr.id },
      { kind: 'hide', id: orange.id },
    ]);
    expect([lost.state.shown.kind, lost.state.pinned]).toEqual(['nothing', []]);
    expect(stepHover(lost.state, { kind: 'open-by-key', target: orange }).state.shown.kind).toBe('open');
  });
});
