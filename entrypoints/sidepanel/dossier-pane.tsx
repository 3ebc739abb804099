import { panelHash } from '../../lib/navigation/panel-view.ts';
import type { PanelDossier } from '../../lib/navigation/panel-view.ts';
import { BriefPane } from '../dossier/brief-pane.tsx';
import { CompanyPane } from '../dossier/company-pane.tsx';
import '../../components/charts/charts.css';
import '../../components/dossier/dossier.css';
import type { PanelPorts } from './ports.ts';

type DossierPaneProps = { readonly ports: PanelPorts; readonly dossier: PanelDossier };

/** A dossier or a brief beside the page; its articles open in the panel too. */
export function DossierPane({ ports, dossier }: DossierPaneProps) {
  const { kind, id } = dossier;
  return kind === 'company' ? (
    <CompanyPane key={id} ports={ports} id={id} readHref={(article) => panelHash({ dossier, article })} />
  ) : (
    <BriefPane key={id} ports={ports} id={id} />
  );
}
