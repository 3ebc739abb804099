import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { NameForm, type NameFormProps } from '../names/name-form.tsx';
import { Section } from './section.tsx';

type NamesSectionProps = NameFormProps & { readonly failure: AppError | undefined };

/** Names that the pack does not hold. */
export function NamesSection({ failure, ...form }: NamesSectionProps) {
  return (
    <Section id="names" lead={t('names.lead')} failure={failure}>
      <NameForm key={`${form.name} ${form.host}`} {...form} />
    </Section>
  );
}
