import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import type { InvitationProblem, TeamPorts } from './ports.ts';

type JoinPartProps = {
  readonly ports: Pick<TeamPorts, 'openInvitation'>;
  /** The code that a link brought. */
  readonly given?: string | undefined;
  /** The invitation was opened; nothing has left yet. */
  readonly onOpened: (team: Team) => void;
};

/** Where an invitation is pasted, and its words are typed. */
export function JoinPart({ ports, given = '', onOpened }: JoinPartProps) {
  const [code, setCode] = useState(given);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<InvitationProblem>();
  const openIt = async (): Promise<void> => {
    setBusy(true);
    const opened = await ports.openInvitation(code, words);
    setBusy(false);
    setProblem(opened.ok ? undefined : opened.error.kind);
    if (opened.ok) onOpened(opened.value);
  };
  return (
    <section class="v-part" aria-labelledby="team-join">
      <h2 id="team-join">{t('team.join')}</h2>
      <p class="v-soft">{t('team.joinHint')}</p>
      <label class="v-labelled">
        <span class="v-label">{t('team.code')}</span>
        <textarea
          class="v-field"
          rows={4}
          spellcheck={false}
          value={code}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
      </label>
      <label class="v-labelled">
        <span class="v-label">{t('team.words')}</span>
        <input
          class="v-field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      {problem === undefined ? null : (
        <div role="alert">
          <Notice tone="danger">{problem === 'unreadable' ? t('team.codeUnreadable') : t('team.wordsWrong')}</Notice>
        </div>
      )}
      <div class="v-part-buttons">
        <Button kind="primary" busy={isBusy} onClick={() => void openIt()}>
          {t('team.openInvitation')}
        </Button>
      </div>
    </section>
  );
}
