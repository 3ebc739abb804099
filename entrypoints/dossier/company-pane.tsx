import { useEffect, useState } from 'preact/hooks';
import { DossierTools } from '../../components/dossier/dossier-tools.tsx';
import { DossierView } from '../../components/dossier/dossier.tsx';
import type { ArticleId } from '../../lib/model/article.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import { dossierHash, dossierPath } from '../../lib/navigation/dossier-place.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { LateReports } from './late-reports.tsx';
import type { DossierPorts } from './ports.ts';
import { useProspects } from './use-prospects.ts';
import { useReply } from './use-reply.ts';
import { useStatements } from './use-statements.ts';

type CompanyPaneProps = {
  readonly ports: DossierPorts;
  readonly id: CompanyId;
  /** The reader came to report a fact of it as outdated. */
  readonly outdated?: boolean;
  /** Where an article is read beside a page. There is no space for a comparison then: it opens in a tab. */
  readonly readHref?: (id: ArticleId) => string;
  /** Tells whose dossier it is, once that is known. */
  readonly onName?: (company: CompanyName) => void;
};

/** The dossier of a company, kept up with the library. Another company is another pane: give it a key. */
export function CompanyPane({ ports, id, outdated = false, readHref, onName }: CompanyPaneProps) {
  const isNarrow = readHref !== undefined;
  const reply = useReply(ports, id, () => ports.askBackground('company-dossier', { companyId: id }), true);
  const [watched, setWatched] = useState<boolean>();
  const prospects = useProspects(ports);
  const statements = useStatements(ports, id);
  const dossier = reply.kind === 'shown' ? reply.value : undefined;
  const name = dossier?.company.name;
  const isKnownWatched = dossier?.watched ?? false;
  useEffect(() => {
    if (name !== undefined) onName?.({ id, name });
  }, [id, name, onName]);
  useEffect(() => {
    if (isKnownWatched) void ports.askBackground('watch-seen', { companyId: id });
  }, [ports, id, isKnownWatched]);

  const watch = async (isWatched: boolean): Promise<void> => {
    setWatched(isWatched);
    const done = await ports.askBackground('watch-company', { companyId: id, watched: isWatched });
    if (!done.ok) setWatched(!isWatched);
  };
  return (
    <DossierView
      state={dossier ? { kind: 'open', dossier } : reply.kind === 'failed' ? reply : { kind: 'loading' }}
      today={ports.today()}
      companyHref={(other) => dossierHash({ kind: 'company', id: other })}
      readerHref={readerPath}
      readHref={readHref}
      actions={statements}
      foot={dossier ? <LateReports ports={ports} company={dossier.company} isAsked={outdated} /> : null}
      onSave={ports.downloadFile}
      tools={
        <DossierTools
          isWatched={watched ?? isKnownWatched}
          onWatch={(isWatched) => void watch(isWatched)}
          briefHref={dossierHash({ kind: 'brief', id })}
          compareHref={
            isNarrow ? dossierPath({ kind: 'compare', ids: [id] }) : dossierHash({ kind: 'compare', ids: [id] })
          }
          libraryHref={ports.libraryHref(name ?? id)}
          pageHref={isNarrow ? dossierPath({ kind: 'company', id }) : undefined}
          lists={prospects.lists}
          onCollect={(list) => prospects.collect(list, { id, name: name ?? id })}
          collected={prospects.said}
        />
      }
    />
  );
}
