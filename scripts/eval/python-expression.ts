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
  return new ExpressionParser(source).whole();
}

/** A parser by recursive descent: each method reads one kind of expression from the token it stands on. */
class ExpressionParser {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(source: string) {
    this.source = source;
    this.tokens = tokensOf(source);
  }

  whole(): Expression {
    const whole = this.disjunction();
    if (this.at < this.tokens.length) throw new SyntaxError(`goes on: ${this.source}`);
    return whole;
  }

  private is(text: string): boolean {
    return this.tokens[this.at]?.text === text && this.tokens[this.at]?.kind !== 'string';
  }

  private take(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw new SyntaxError(`ends too soon: ${this.source}`);
    this.at += 1;
    return token;
  }

  private expect(text: string): void {
    if (!this.is(text)) throw new SyntaxError(`${text} expected: ${this.source}`);
    this.at += 1;
  }

  private chain(kind: 'and' | 'or', part: () => Expression): Expression {
    const of = [part()];
    while (this.is(kind)) {
      this.at += 1;
      of.push(part());
    }
    return of.length === 1 && of[0] ? of[0] : { kind, of };
  }
  private disjunction(): Expression {
    return this.chain('or', () => this.chain('and', () => this.negation()));
  }

  private negation(): Expression {
    if (!this.is('not')) return this.comparison();
    this.at += 1;
    return { kind: 'not', of: this.negation() };
  }

  private comparison(): Expression {
    const of = [this.value()];
    let operator = '';
    while (['==', '!=', '>=', '<=', '<', '>', 'in', 'is'].some((sign) => this.is(sign))) {
      operator = this.take().text;
      of.push(this.value());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'compare', operator, of };
  }

  private items(end: string): Expression[] {
    const list: Expression[] = [];
    while (!this.is(end)) {
      list.push(this.disjunction());
      if (this.is(',')) this.at += 1;
    }
    this.at += 1;
    return list;
  }

  private dictionary(): Expression {
    const entries: [string, Literal][] = [];
    while (!this.is('}')) {
      const key = stringOf(this.take().text);
      this.expect(':');
      entries.push([key, this.literalOf(this.disjunction())]);
      if (this.is(',')) this.at += 1;
    }
    this.at += 1;
    return { kind: 'literal', value: Object.fromEntries(entries) };
  }

  private value(): Expression {
    const { kind, text } = this.take();
    if (kind === 'string') return { kind: 'literal', value: this.joined(stringOf(text)) };
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (text === '(') {
      const list = this.items(')');
      return list.length === 1 && list[0]
        ? list[0]
        : { kind: 'literal', value: list.map((item) => this.literalOf(item)) };
    }
    if (text === '[') return { kind: 'literal', value: this.items(']').map((item) => this.literalOf(item)) };
    if (text === '{') return this.dictionary();
    const constant = CONSTANTS[text];
    return constant === undefined ? this.place(text) : { kind: 'literal', value: constant };
  }

  /** `'a' + 'b'` */
  private joined(first: string): string {
    let whole = first;
    while (this.is('+')) {
      this.at += 1;
      whole += stringOf(this.take().text);
    }
    return whole;
  }

  private place(first: string): Expression {
    const path: (string | number)[] = [first];
    for (;;) {
      if (this.is('[')) {
        this.at += 1;
        const index = this.literalOf(this.disjunction());
        this.expect(']');
        if (typeof index !== 'string' && typeof index !== 'number') throw new SyntaxError(`no index: ${this.source}`);
        path.push(index);
      } else if (this.is('.')) {
        this.at += 1;
        path.push(this.take().text);
      } else if (this.is('(')) {
        this.at += 1;
        const [argument] = this.items(')');
        return { kind: 'call', name: path.join('.'), argument: argument ?? { kind: 'literal', value: null } };
      } else return { kind: 'path', path };
    }
  }

  private literalOf(expression: Expression): Literal {
    if (expression.kind !== 'literal') throw new SyntaxError(`literal expected: ${this.source}`);
    return expression.value;
  }
}
