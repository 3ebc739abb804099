import type { Policy } from './policy.ts';

/** Whether a team may have these servers. */
export function allowsTeam({ teamServers, switchedOff }: Policy, servers: readonly string[]): boolean {
  if (switchedOff.includes('team')) return false;
  return teamServers.length === 0 || servers.every((server) => teamServers.includes(originOf(server)));
}

/** `wss://host:port` of an address; the address itself where it is none. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.protocol}//${url.host}` : address;
}
