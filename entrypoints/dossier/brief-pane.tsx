import { useState } from 'preact/hooks';
import { briefHeadings } from '../../components/dossier/brief-headings.ts';
import { BriefView } from '../../components/dossier/brief-view.tsx';
import type { BriefUse } from '../../components/dossier/brief-view.tsx';
import { keyLanguage } from '../../components/shared/language.ts';
import { briefHtml, briefMail, briefMarkdown, briefText } from '../../lib/exchange/export/brief-document.ts';
import type { BriefHeadings } from '../../lib/exchange/export/brief-document.ts';
import type { Brief } from '../../lib/model/brief.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { ok } from '../../lib/model/result.ts';
import { dossierHash } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { DossierPorts } from './ports.ts';
import { useReply } from './use-reply.ts';

type BriefPaneProps = {
  readonly ports: DossierPorts;
  readonly id: CompanyId;
  /** The reader's own firm, where the brief is on both. */
  readonly us?: CompanyId;
};

/** The brief about a company, in the language the reader chose for it. */
export function BriefPane({ ports, id, us }: BriefPaneProps) {
  const [language, setLanguage] = useState<Brief['language']>(keyLanguage);
  const [copied, setCopied] = useState('');
  const reply = useReply(
    ports,
    `${language} ${id} ${us ?? ''}`,
    async () => {
      const [brief, words] = await Promise.all([
        ports.askBackground('company-brief', { companyId: id, language, ...(us !== undefined && { us }) }),
        ports.wordsIn(language),
      ]);
      return brief.ok ? ok({ brief: brief.value, headings: briefHeadings(brief.value, words) }) : brief;
    },
    // A brief is of the moment it was asked for: it does not change while it is read.
    false,
  );
  const take = async (how: BriefUse, brief: Brief, headings: BriefHeadings): Promise<void> => {
    if (how === 'print') return ports.print();
    if (how === 'json')
      return ports.download(`${brief.company.id}-${brief.made}.json`, JSON.stringify(brief, undefined, 2));
    if (how === 'open-mail') {
      // The mail program comes up over the page: what no address can hold waits on the clipboard.
      const isCopied = await ports.copy(briefText(brief, headings), briefHtml(brief, headings));
      ports.openMail(briefMail(brief, headings, t('briefView.mailRest')));
      return setCopied(isCopied ? t('briefView.mailOpened') : '');
    }
    const markdown = briefMarkdown(brief, headings);
    const isDone = await (how === 'markdown' ? ports.copy(markdown) : ports.copy(markdown, briefHtml(brief, headings)));
    setCopied(isDone ? t('briefView.copied') : t('briefView.copyFailed'));
  };
  return (
    <BriefView
      state={reply.kind === 'shown' ? { kind: 'open', ...reply.value } : reply}
      language={language}
      onLanguage={(next) => {
        setCopied('');
        setLanguage(next);
      }}
      onTake={(...taking) => void take(...taking)}
      copied={copied}
      dossierHref={dossierHash({ kind: 'company', id })}
    />
  );
}
