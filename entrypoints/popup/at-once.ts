import type { Headlines } from '../../components/watch/headlines.tsx';
import type { SiteAccess } from '../../lib/model/page-description.ts';
import type { WatchedHeadline } from '../../lib/model/watch.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import type { PopupPorts } from './ports.ts';

/** What is known before the first draw, since it would push down what stands under it if it came later. */
export type AtOnce = {
  readonly isNew: boolean;
  /** The newest about watched companies, with the code that shows it: most popups have none. */
  readonly news: { readonly headlines: readonly WatchedHeadline[]; readonly Headlines: typeof Headlines } | undefined;
  readonly site: { readonly muted: boolean; readonly access: SiteAccess } | undefined;
};

type Ports = Pick<PopupPorts, 'hasNews' | 'readHeadlines' | 'isMuted' | 'siteAccess'>;

/** Reads what the browser itself keeps; nothing here waits for the background or for a page. */
export async function readAtOnce(
  ports: Ports,
  finding: Promise<OpenTab | undefined>,
): Promise<{ readonly tab: OpenTab | undefined; readonly atOnce: AtOnce }> {
  const [isNew, news, { tab, site }] = await Promise.all([ports.hasNews(), readNews(ports), readSite(ports, finding)]);
  return { tab, atOnce: { isNew, news, site } };
}

async function readNews({ readHeadlines }: Pick<Ports, 'readHeadlines'>): Promise<AtOnce['news']> {
  const headlines = await readHeadlines();
  if (headlines.length === 0) return undefined;
  return { headlines, Headlines: (await import('../../components/watch/headlines.tsx')).Headlines };
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
