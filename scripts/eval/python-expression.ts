/** The part of Python in which feedparser's test files write what they expect. */

export type Literal = string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal };
/** A place in the result: `entries[0]['title']` is `['entries', 0, 'title']`. */
type Path = readonly (string | number)[];
export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and'; readonly of: readonly Expression[] }
  | { readonly kind: 'or'; readonly of: readonly Expression[] }
  /** `a == b == c`; `operator` is that of all. */
  | { readonly kind: 'compare'; readonly operator: string; readonly of: readonly Expression[] };

const QUOTED = [
  String.raw`"""(?:[^\\]|\\.)*?"""`,
  String.raw`'''(?:[^\\]|\\.)*?'''`,
  String.raw`'(?:[^'\\]|\\.)*'`,
  String.raw`"(?:[^"\\]|\\.)*"`,
].join('|');
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:(?<string>u?r?(?:${QUOTED}))`,
    String.raw`(?<number>-?\d+(?:\.\d+)?)`,
    String.raw`(?<name>[A-Za-z_]\w*)`,
    String.raw`(?<sign>==|!=|>=|<=|[[\]().,{}:<>+]))`,
  ].join('|'),
  'sy',
);
type Token = { readonly kind: 'string' | 'number' | 'name' | 'sign'; readonly text: string };

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const { groups } = TOKEN.exec(source) ?? {};
    const [kind, text] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (text === undefined || (kind !== 'string' && kind !== 'number' && kind !== 'name' && kind !== 'sign'))
      throw new SyntaxError(`not understood: ${source}`);
    tokens.push({ kind, text });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function stringOf(text: string): string {
  const quoted = text.replace(/^u?r?/, '');
  const inner = /^(?:"""|''')/.test(quoted) ? quoted.slice(3, -3) : quoted.slice(1, -1);
  return inner.replaceAll(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi,
    (_, x?: string, u?: string, long?: string, single?: string) => {
      const code = x ?? u ?? long;
      return code === undefined
        ? (ESCAPES[single ?? ''] ?? single ?? '')
        : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
}

const CONSTANTS: Readonly<Record<string, Literal>> = { None: null, True: true, False: false };

/** Parses one expectation; throws where it uses more of Python. */
export function parseExpression(source: string): Expression {
  const tokens = tokensOf(source);
  let at = 0;
  const is = (text: string): boolean => tokens[at]?.text === text && tokens[at]?.kind !== 'string';
  const take = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw new SyntaxError(`ends too soon: ${source}`);
    at += 1;
    return token;
  };
  const expect = (text: string): void => {
    if (!is(text)) throw new SyntaxError(`${text} expected: ${source}`);
    at += 1;
  };

  function chain(kind: 'and' | 'or', part: () => Expression): Expression {
    const of = [part()];
    while (is(kind)) {
      at += 1;
      of.push(part());
    }
    return of.length === 1 && of[0] ? of[0] : { kind, of };
  }
  const disjunction = (): Expression => chain('or', () => chain('and', negation));

  function negation(): Expression {
    if (!is('not')) return comparison();
    at += 1;
    return { kind: 'not', of: negation() };
  }

  function comparison(): Expression {
    const of = [value()];
    let operator = '';
    while (['==', '!=', '>=', '<=', '<', '>', 'in', 'is'].some(is)) {
      operator = take().text;
      of.push(value());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'compare', operator, of };
  }

  function items(end: string): Expression[] {
    const list: Expression[] = [];
    while (!is(end)) {
      list.push(disjunction());
      if (is(',')) at += 1;
    }
    at += 1;
    return list;
  }

  function dictionary(): Expression {
    const entries: [string, Literal][] = [];
    while (!is('}')) {
      const key = stringOf(take().text);
      expect(':');
      entries.push([key, literalOf(disjunction())]);
      if (is(',')) at += 1;
    }
    at += 1;
    return { kind: 'literal', value: Object.fromEntries(entries) };
  }

  function value(): Expression {
    const { kind, text } = take();
    if (kind === 'string') return { kind: 'literal', value: joined(stringOf(text)) };
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (text === '(') {
      const list = items(')');
      return list.length === 1 && list[0] ? list[0] : { kind: 'literal', value: list.map(literalOf) };
    }
    if (text === '[') return { kind: 'literal', value: items(']').map(literalOf) };
    if (text === '{') return dictionary();
    const constant = CONSTANTS[text];
    return constant === undefined ? place(text) : { kind: 'literal', value: constant };
  }

  /** `'a' + 'b'` */
  function joined(first: string): string {
    let whole = first;
    while (is('+')) {
      at += 1;
      whole += stringOf(take().text);
    }
    return whole;
  }

  function place(first: string): Expression {
    const path: (string | number)[] = [first];
    for (;;) {
      if (is('[')) {
        at += 1;
        const index = literalOf(disjunction());
        expect(']');
        if (typeof index !== 'string' && typeof index !== 'number') throw new SyntaxError(`no index: ${source}`);
        path.push(index);
      } else if (is('.')) {
        at += 1;
        path.push(take().text);
      } else if (is('(')) {
        at += 1;
        const [argument] = items(')');
        return { kind: 'call', name: path.join('.'), argument: argument ?? { kind: 'literal', value: null } };
      } else return { kind: 'path', path };
    }
  }

  function literalOf(expression: Expression): Literal {
    if (expression.kind !== 'literal') throw new SyntaxError(`literal expected: ${source}`);
    return expression.value;
  }

  const whole = disjunction();
  if (at < tokens.length) throw new SyntaxError(`goes on: ${source}`);
  return whole;
}
