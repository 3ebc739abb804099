// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { useMachine } from '../../../../components/shared/use-machine.ts';
import { render, screen, settle } from '../draw.ts';

type Count = { readonly count: number };
const reduce = ({ count }: Count, step: number): Count => ({ count: count + step });

describe('a machine in a component', () => {
  it('tells the state each event led to, even within one turn', async () => {
    const told: number[] = [];
    const Counter = () => {
      const [{ count }, send] = useMachine(reduce, { count: 1 });
      return (
        <button type="button" onClick={() => told.push(send(1).count, send(10).count)}>
          {count}
        </button>
      );
    };
    render(<Counter />);
    await settle(() => screen.getByRole('button').click());
    expect(told).toEqual([2, 12]);
    expect(screen.getByRole('button').textContent).toBe('12');
  });
});
