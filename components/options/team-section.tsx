import { NO_POLICY } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

/** The way to the page of the team. */
export function TeamSection({ policy = NO_POLICY }: { readonly policy?: Policy }) {
  if (policy.switchedOff.includes('team'))
    return (
      <Section id="team">
        <SetByAdministrator>{t('policy.off')}</SetByAdministrator>
      </Section>
    );
  return (
    <Section id="team">
      <p>{t('team.option')}</p>
      {policy.teamServers.length === 0 ? null : (
        <SetByAdministrator>{t('policy.servers', [policy.teamServers.join(', ')])}</SetByAdministrator>
      )}
      <p>
        <a href="/team.html">{t('team.optionLink')}</a>
      </p>
    </Section>
  );
}
