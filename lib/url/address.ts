/** One parameter of a query as it is written; `value` is absent in `?flag`. */
export type Parameter = { readonly name: string; readonly value?: string };

/** A web address taken apart; scheme and credentials are no part of an article's identity. */
export type Address = {
  readonly host: string;
  /** Empty for the scheme's own port. */
  readonly port: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** With its `#`, or empty. */
  readonly fragment: string;
};

/** Ports that say nothing: what http and https use by themselves. */
const DEFAULT_PORTS = new Set(['', '80', '443']);

function parameter(text: string): Parameter {
  const split = text.indexOf('=');
  return split < 0 ? { name: text } : { name: text.slice(0, split), value: text.slice(split + 1) };
}

/** Takes a parsed http(s) address apart. */
export function addressOf(url: URL): Address {
  return {
    host: url.hostname,
    port: DEFAULT_PORTS.has(url.port) ? '' : url.port,
    path: url.pathname,
    parameters: url.search
      .slice(1)
      .split('&')
      .filter((text) => text !== '')
      .map(parameter),
    fragment: url.hash,
  };
}

/** Puts an address together again, always with https. */
export function formatAddress({ host, port, path, parameters, fragment }: Address): string {
  const query = parameters.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)).join('&');
  return `https://${host}${port === '' ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}
