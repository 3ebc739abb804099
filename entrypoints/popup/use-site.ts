import { useEffect, useState } from 'preact/hooks';
import type { SiteState } from '../../components/site/site-bar.tsx';
import type { AtOnce } from './at-once.ts';
import type { PopupPorts } from './ports.ts';

type Site = {
  /** `undefined` while it is being read, and where the page is no web site. */
  readonly site: SiteState | undefined;
  readonly mute: (muted: boolean) => void;
  readonly ask: (what: 'this-site' | 'every-site') => void;
};

/**
 * What the reader chose for a host, kept up with changes made elsewhere; `atOnce` is what was known of it before the
 * first draw.
 */
export function useSite(ports: PopupPorts, host: string | undefined, atOnce?: AtOnce['site']): Site {
  const [site, setSite] = useState<SiteState | undefined>(
    host === undefined || atOnce === undefined ? undefined : { host, refused: false, ...atOnce },
  );
  const change = (part: Partial<SiteState>): void => setSite((before) => before && { ...before, ...part });

  useEffect(() => {
    if (host === undefined) return undefined;
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const [muted, access] = await Promise.all([ports.isMuted(host), ports.siteAccess(host)]);
      if (!ending.signal.aborted) setSite((before) => ({ refused: false, ...before, host, muted, access }));
    };
    void read();
    ports.onSiteChange(() => void read(), ending.signal);
    return () => ending.abort();
  }, [ports, host]);

  const mute = async (muted: boolean): Promise<void> => {
    if (host === undefined) return;
    const done = await ports.askBackground('mute-site', { host, muted });
    change(done.ok ? { muted } : { error: done.error });
  };
  const ask = async (what: 'this-site' | 'every-site'): Promise<void> => {
    if (host === undefined) return;
    const granted = await ports.requestAccess(what, host);
    change({ refused: !granted, ...(granted && { access: what }) });
  };
  return { site, mute: (muted) => void mute(muted), ask: (what) => void ask(what) };
}
