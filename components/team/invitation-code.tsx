import { t } from '../../lib/platform/i18n.ts';
import { qrCode } from '../../lib/sync/qr-code.ts';
import { qrPath } from '../../lib/sync/qr-picture.ts';

/** The code of an invitation, and the words that open it. */
export type Invitation = {
  readonly code: string;
  readonly words: string;
  /** Opens the team page with the code; absent where the page has another address on each device. */
  readonly link?: string;
};

/** An invitation as a picture for another device's camera, beside its text. */
export function InvitationCode({ code, words, link }: Invitation) {
  return (
    <div class="v-invitation">
      <Picture code={code} />
      <p>{t('team.deviceUse')}</p>
      <label class="v-labelled">
        <span class="v-label">{t('team.deviceText')}</span>
        <textarea
          class="v-field"
          rows={4}
          readOnly
          spellcheck={false}
          value={code}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      {link === undefined ? null : (
        <label class="v-labelled">
          <span class="v-label">{t('team.deviceLink')}</span>
          <input
            class="v-field"
            type="text"
            readOnly
            spellcheck={false}
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
      <p>{t('team.deviceWords', [words])}</p>
    </div>
  );
}

/** Dark on light in every theme: many readers know no other. */
function Picture({ code }: Pick<Invitation, 'code'>) {
  const picture = qrCode(code);
  if (!picture) return <p class="v-soft">{t('team.deviceTooLong')}</p>;
  const { side, path } = qrPath(picture);
  return (
    <svg
      class="v-invitation-picture"
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={t('team.deviceCode')}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
