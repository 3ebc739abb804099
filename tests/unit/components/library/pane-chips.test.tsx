// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { PaneCompanies } from '../../../../components/library/pane-chips.tsx';
import type { Filter } from '../../../../lib/search/query/query.ts';
import { fireEvent, render, screen, settle } from '../draw.ts';

const companiesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `firm-${String(at)}`, salience: 1, count: 1 }));

it('an article that names dozens shows those it is about, and the others on demand', async () => {
  const onFilter = vi.fn<(filter: Filter) => void>();
  const companies = companiesOf(8);
  await settle(() =>
    render(<PaneCompanies companies={companies} companyNames={{ 'firm-0': 'Orange' }} onFilter={onFilter} />),
  );
  expect(screen.getAllByRole('link')).toHaveLength(6);
  expect(screen.getByRole('link', { name: 'Orange' }).getAttribute('href')).toBe('/dossier.html#company=firm-0');
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '2 more' })));
  expect(screen.getAllByRole('link')).toHaveLength(8);
  await settle(() => fireEvent.click(screen.getByRole('button', { name: 'firm-7' })));
  expect(onFilter).toHaveBeenCalledWith({ kind: 'company', value: 'firm-7' });
});
