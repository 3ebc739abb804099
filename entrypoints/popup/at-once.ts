import type { SiteAccess } from '../../lib/model/page-description.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import type { PopupPorts } from './ports.ts';

/** What is known before the first draw, since it would push down what stands under it if it came later. */
export type AtOnce = {
  readonly isNew: boolean;
  readonly site: { readonly muted: boolean; readonly access: SiteAccess } | undefined;
};

type Ports = Pick<PopupPorts, 'hasNews' | 'isMuted' | 'siteAccess'>;

/** Reads what the browser itself keeps; nothing here waits for the background or for a page. */
export async function readAtOnce(
  ports: Ports,
  finding: Promise<OpenTab | undefined>,
): Promise<{ readonly tab: OpenTab | undefined; readonly atOnce: AtOnce }> {
  const [isNew, { tab, site }] = await Promise.all([ports.hasNews(), readSite(ports, finding)]);
  return { tab, atOnce: { isNew, site } };
}

async function readSite(
  ports: Ports,
  finding: Promise<OpenTab | undefined>,
): Promise<{ tab: OpenTab | undefined; site: AtOnce['site'] }> {
  const tab = await finding;
  const host = tab?.url === undefined ? undefined : siteHost(tab.url);
  if (host === undefined) return { tab, site: undefined };
  const [muted, access] = await Promise.all([ports.isMuted(host), ports.siteAccess(host)]);
  return { tab, site: { muted, access } };
}
