// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Skeleton } from '../../../../components/shared/skeleton.tsx';
import { render, screen, settle } from '../draw.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const late = /longer than usual/;

it('grey bars say what to do when nothing has come for ten seconds', async () => {
  render(<Skeleton label="On its way" lines={3} />);
  expect(screen.getByLabelText('On its way')).toBeTruthy();
  await settle(() => vi.advanceTimersByTime(9999));
  expect(screen.queryByText(late)).toBeNull();
  await settle(() => vi.advanceTimersByTime(1));
  expect(screen.getByText(late)).toBeTruthy();
});
