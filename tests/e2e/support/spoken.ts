/** What a screen reader is given of a page, and what is wrong with it. */
import type { CDPSession } from 'playwright-core';

type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly parentId?: string;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
};

type Spoken = {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly level: number;
  /** Where a link leads. */
  readonly url: string;
  readonly parentId: string | undefined;
};

const CONTROLS = new Set(
  [
    'button',
    'link',
    'textbox',
    'searchbox',
    'combobox',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'slider',
    'spinbutton',
  ].concat('DisclosureTriangle'),
);
/** Of these two that are called alike are told apart by nothing; fields of a group are told apart by its name. */
const PRESSED = new Set(['button', 'link', 'switch', 'tab']);
const LANDMARKS = new Set(['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search']);
const LIVE = new Set(['alert', 'log', 'status']);

/** Everything that would leave a listener without a name, a place or a heading to go by. */
export async function spokenFaults(line: CDPSession): Promise<readonly string[]> {
  const { nodes } = (await line.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  const spoken = nodes.filter(({ ignored }) => !ignored).map(spokenOf);
  return [...unnamed(spoken), ...alike(spoken), ...headings(spoken), ...landmarks(spoken), ...nestedLive(nodes)];
}

function spokenOf({ nodeId, role, name, properties = [], parentId }: Node): Spoken {
  const property = (wanted: string): unknown => properties.find((each) => each.name === wanted)?.value.value;
  return {
    id: nodeId,
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    level: Number(property('level') ?? 0),
    url: String(property('url') ?? ''),
    parentId,
  };
}

function unnamed(spoken: readonly Spoken[]): readonly string[] {
  return spoken
    .filter(({ role, name }) => CONTROLS.has(role) && name === '')
    .map(({ role }) => `a ${role} without a name`);
}

/**
 * Controls of one name that do not do the same: links may lead to one place twice. Articles are called what they are
 * called, and the browser has controls of its own inside fields of dates.
 */
function alike(spoken: readonly Spoken[]): readonly string[] {
  const groups = Map.groupBy(
    spoken.filter(({ role, name, url }) => PRESSED.has(role) && name !== '' && !isOthers(name, url)),
    ({ role, name }) => `${role} «${name}»`,
  );
  return [...groups].flatMap(([what, group]) => {
    const places = new Set(group.map(({ id, url }) => url || id));
    return places.size > 1 ? [`${String(places.size)} × ${what}`] : [];
  });
}

function isOthers(name: string, url: string): boolean {
  return /^https?:/.test(url) || name.startsWith('Show date picker');
}

function headings(spoken: readonly Spoken[]): readonly string[] {
  const all = spoken.filter(({ role }) => role === 'heading');
  const first = all.filter(({ level }) => level === 1).length;
  const skips = all.flatMap(({ level, name }, at) =>
    level > (all[at - 1]?.level ?? 0) + 1
      ? [`heading ${String(level)} «${name}» after ${String(all[at - 1]?.level)}`]
      : [],
  );
  return [...(first === 1 ? [] : [`${String(first)} headings of level 1`]), ...skips];
}

function landmarks(spoken: readonly Spoken[]): readonly string[] {
  const all = spoken.filter(({ role }) => LANDMARKS.has(role));
  const mains = all.filter(({ role }) => role === 'main').length;
  const groups = Map.groupBy(all, ({ role, name }) => `${role} «${name}»`);
  const twice = [...groups].flatMap(([what, { length }]) => (length > 1 ? [`${String(length)} × ${what}`] : []));
  return [...(mains === 1 ? [] : [`${String(mains)} main parts`]), ...twice];
}

/** A message in a live region that is in a live region is announced twice. */
function nestedLive(nodes: readonly Node[]): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isLive = (node: Node | undefined): boolean => LIVE.has(String(node?.role?.value));
  return nodes.filter(isLive).flatMap((node) => {
    for (let above = byId.get(node.parentId ?? ''); above; above = byId.get(above.parentId ?? ''))
      if (isLive(above)) return [`${String(node.role?.value)} in ${String(above.role?.value)}`];
    return [];
  });
}
