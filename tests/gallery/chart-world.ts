/** What charts of several companies show in the gallery. */
import type { OwnershipFirm, OwnershipMap } from '../../lib/model/dossier.ts';

/** Months from January 2023 on, with articles as many as the digits say. */
function monthly(counts: string) {
  return [...counts].map((count, index) => ({
    month: `${String(2023 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
    count: Number(count),
  }));
}

export const VOICES = [
  { name: 'OVHcloud', months: monthly('310242001352110423150024') },
  { name: 'Scaleway', months: monthly('102011002011003211000112') },
  { name: 'Numergy', months: monthly('400310000100000100000000') },
  { name: 'Outscale', months: monthly('011001100210010001100210') },
  { name: 'Compagnie générale de télématique', months: monthly('001000010000100000010001') },
] as const;

const firm = (name: string, owner?: string, reason?: OwnershipFirm['reason']): OwnershipFirm => ({
  id: name.toLowerCase(),
  name,
  ...(owner !== undefined && { owner: owner.toLowerCase() }),
  ...(reason && { reason }),
});

export const OWNERSHIP: OwnershipMap = {
  firms: [
    firm('Orange', undefined, 'library'),
    firm('Orange Business', 'Orange', 'account'),
    firm('Sosh', 'Orange'),
    firm('Enovacom', 'Orange Business'),
    firm('Iliad'),
    firm('Free', 'Iliad', 'library'),
    firm('Scaleway', 'Iliad', 'watched'),
    firm('Dassault Systèmes'),
    firm('Outscale', 'Dassault Systèmes', 'library'),
  ],
  alone: 3,
};
export const NO_OWNERS: OwnershipMap = { firms: [], alone: 0 };
