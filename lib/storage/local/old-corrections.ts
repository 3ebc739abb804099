import type { Correction } from '../../model/correction.ts';

/**
 * The corrections of the first version as corrections. One was `{surface, companyId, host}`: on that site, this word is
 * not this company, whatever stands around it. When it was said was not noted.
 */
export function correctionsOfOldFormat(stored: unknown, newId: () => string): readonly Correction[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown): readonly Correction[] => {
    const surface = textOf(value, 'surface');
    const host = textOf(value, 'host');
    return surface && host !== undefined
      ? [{ kind: 'never', surface, host, everywhere: false, id: newId(), at: '' }]
      : [];
  });
}

function textOf(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}
