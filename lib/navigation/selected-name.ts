import { MAX_NAME_LENGTH } from '../model/correction.ts';

/** A name on its way from a page to the form in the settings that adds it. */
export type SelectedName = { readonly name: string; readonly host: string };

/** Address, in the extension, of the form for a name. */
export function nameFormPath({ name, host }: SelectedName): string {
  const query = new URLSearchParams({ name: name.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_NAME_LENGTH), host });
  return `/options.html?${query.toString()}#names`;
}

/** What the address of the form carries; empty where it carries none. */
export function selectedName(search: string): SelectedName {
  const query = new URLSearchParams(search);
  return { name: query.get('name') ?? '', host: query.get('host') ?? '' };
}
