import type { ComponentChildren } from 'preact';

/** Parts of a dossier, in the order in which they are read. */
export const SECTIONS = ['lineage', 'stories', 'figures', 'events', 'pulse', 'people', 'companions', 'notes'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The id of a part’s heading, which the jump list leads to. */
export function headingId(name: SectionName): string {
  return `dossier-${name}`;
}

type SectionProps = { readonly name: SectionName; readonly heading: string; readonly children: ComponentChildren };

/** A part of the dossier under its heading. */
export function DossierSection({ name, heading, children }: SectionProps) {
  const id = headingId(name);
  return (
    <section class={`v-dossier-section v-dossier-${name}`} aria-labelledby={id}>
      {/* The jump list brings the focus here. */}
      <h2 class="v-dossier-heading" id={id} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
