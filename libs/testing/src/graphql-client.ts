/** The answer to one GraphQL operation, as it came over the wire. */
export interface GraphQLAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly problem?: { code: string } };
  }[];
}

/** A browser without a screen: keeps its cookie, speaks GraphQL. */
export class GraphQLTestClient {
  private cookie = '';
  locale: 'id' | 'en' = 'id';

  constructor(readonly address: string) {}

  /** Sends the operation and hands back all of the answer. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(new URL('/graphql', this.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': this.locale, cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookie(response);
    return (await response.json()) as GraphQLAnswer<Data>;
  }

  /** Sends the operation and hands back its data; fails the test on any GraphQL error. */
  async ask<Data = Record<string, any>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors) throw new Error(`Unexpected GraphQL errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code that the operation is refused with at the door: UNAUTHENTICATED, FORBIDDEN, ... or null. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    const { errors } = await this.send(query, variables);
    return errors?.[0]?.extensions.code ?? null;
  }

  signIn(email: string, password: string) {
    return this.ask<{
      signIn: {
        viewer: { membership: { role: string } } | null;
        problems: { code: string; message: string }[];
      };
    }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { membership { role } } problems { code message path } } }`,
      { input: { email, password } },
    );
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie };
  }

  /** Uses a session that was made without signing in. */
  useSession(token: string): this {
    this.cookie = `session=${token}`;
    return this;
  }

  private keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      this.cookie = /Expires=Thu, 01 Jan 1970/.test(line) ? '' : (pair ?? '');
    }
  }
}
