import { t } from '../../lib/platform/i18n.ts';
import { PacksBlock } from '../packs/packs-block.tsx';
import type { PacksPorts } from '../packs/ports.ts';
import { Section } from './section.tsx';

/** Packs of companies beside the built-in list. */
export function PacksSection({ ports }: { readonly ports: PacksPorts }) {
  return (
    <Section id="packs" lead={t('packs.lead')}>
      <PacksBlock ports={ports} />
    </Section>
  );
}
