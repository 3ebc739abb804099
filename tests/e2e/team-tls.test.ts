import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import type { BrowserName, Session } from '../../scripts/browsers/session.ts';
import { joinTeamIn, syncStanding } from '../../scripts/team/in-browser.ts';
import { createAuthority, pemOf } from '../support/certificates.ts';
import type { Authority } from '../support/certificates.ts';
import { startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { underPolicy } from './support/policies.ts';
import type { ManagedBrowser } from './support/policies.ts';
import { borrowSession } from './support/sessions.ts';
import type { Loan } from './support/sessions.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/** Members try again every fifteen seconds at most. */
const RETRY_MS = 60_000;

function stands(session: Session, how: (standing: unknown) => void): Promise<unknown> {
  return eventually(
    'the state of the team',
    async () => {
      how(await syncStanding(session));
      return true;
    },
    RETRY_MS,
  );
}

describe('a team over TLS, with certificates of an authority of the firm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-tls-'));
  const [firm, stranger] = [createAuthority('firm'), createAuthority('stranger')];
  const certificate = { cert: join(folder, 'served.pem'), key: join(folder, 'served.key') };
  const known = getCACertificates('default');
  let cluster: Cluster;
  beforeAll(async () => {
    writeFileSync(join(folder, 'root.pem'), pemOf(firm.root));
    setDefaultCACertificates([...known, pemOf(firm.root)]);
    present(firm);
    cluster = await startCluster(1, ['member', 'member', 'member'], { tls: certificate });
  });
  afterAll(async () => {
    setDefaultCACertificates([...known]);
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reaches nobody whose authority is unknown', async () => {
    const [member] = cluster.members;
    if (!member) throw new Error('there are members');
    setDefaultCACertificates([...known, pemOf(stranger.root)]);
    const refused = await connectTeam(member, () => crypto.randomUUID());
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    setDefaultCACertificates([...known, pemOf(firm.root)]);
    const connected = await connectTeam(member, () => crypto.randomUUID());
    expect(connected.ok).toBe(true);
    if (connected.ok) await connected.value.close();
  });

  /** Puts a certificate of an authority where the server reads one. */
  const present = (authority: Authority): void => {
    const { cert, key } = authority.issue(folder);
    copyFileSync(cert, certificate.cert);
    copyFileSync(key, certificate.key);
  };

  /** Starts the server anew with a certificate of an authority. */
  const serveWith = async (authority: Authority): Promise<void> => {
    await cluster.servers.kill(0);
    present(authority);
    await cluster.servers.start(0);
  };

  describe.each<readonly [BrowserName, number]>([
    ['chromium', 1],
    ['firefox', 2],
  ])('%s', (name, at) => {
    let managed: ManagedBrowser | undefined;
    let loan: Loan | undefined;
    beforeAll(async () => {
      managed = await underPolicy(name, {}, { file: join(folder, 'root.pem'), der: firm.root });
      loan = await borrowSession(name, { fresh: true, launch: { executablePath: managed.executablePath } });
    });
    afterAll(async () => {
      await loan?.giveBack();
      await managed?.end();
    });

    // Three waits, one after the other, each for a member who tries again after a pause.
    it(
      'joins, says what is wrong with another certificate, and goes on with the right one',
      { timeout: 240_000 },
      async () => {
        const [session, member] = [loan?.session, cluster.members[at]];
        if (!session || !member) throw new Error('the browser runs when the test does');
        await joinTeamIn(session, member);
        await stands(session, (answer) => {
          expect(answer).toMatchObject({ waiting: 0, syncedAt: expect.any(String) });
          expect(answer).not.toHaveProperty('problem');
        });
        await serveWith(stranger);
        await stands(session, (answer) => expect(answer).toMatchObject({ problem: 'unreachable' }));
        const page = await session.openExtensionPage('team.html');
        await until(
          'the team page',
          () => page.text(),
          (text) => expect(text).toContain(en('team.problemUnreachable')),
        );
        await serveWith(firm);
        await stands(session, (answer) => expect(answer).not.toHaveProperty('problem'));
      },
    );
  });
});
