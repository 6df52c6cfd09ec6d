import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const PASSWORD = 'sebuah kalimat sandi';
const INVITE = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { link invitation { id state } problems { code message path } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { user { name email } membership { role organisation { code } } permissions } problems { code message path } } }`;

describe('signing in and joining', () => {
  let harness: ApiHarness;
  beforeAll(async () => {
    harness = await startApiHarness();
  });
  afterAll(() => harness.stop());

  const invite = async (email: string, role = 'OFFICER') => {
    const { client } = await harness.as('admin');
    const { inviteUser } = await client.ask(INVITE, {
      input: { email, name: 'Sari Demo', organisationId: harness.ministryId, role },
    });
    return String(inviteUser.link).split('/').at(-1)!;
  };

  it('lets an invited officer join, sign out, sign in and sign out everywhere', async () => {
    const token = await invite('sari@test.example');
    const client = harness.anonymous();
    const preview = await client.ask(
      `query ($token: String!) { invitationPreview(token: $token) { email role organisation { code } } }`,
      { token },
    );
    expect(preview.invitationPreview).toEqual({
      email: 'sari@test.example',
      role: 'OFFICER',
      organisation: { code: 'kemenuji' },
    });

    const { acceptInvitation } = await client.ask(ACCEPT, {
      input: { token, name: 'Sari', password: PASSWORD },
    });
    expect(acceptInvitation.problems).toEqual([]);
    expect(acceptInvitation.viewer).toMatchObject({
      user: { name: 'Sari' },
      membership: { role: 'OFFICER' },
    });
    expect(acceptInvitation.viewer.permissions).toContain('organisation.read');
    expect(acceptInvitation.viewer.permissions).not.toContain('people.manage');

    await client.ask(`mutation { signOut { isSignedOut } }`);
    expect((await client.ask(`{ viewer { user { id } } }`)).viewer).toBeNull();
    await client.signIn('sari@test.example', PASSWORD);
    const phone = harness.anonymous();
    await phone.signIn('sari@test.example', PASSWORD);
    expect((await client.ask(`{ sessions { isCurrent } }`)).sessions).toHaveLength(2);
    await phone.ask(`mutation { signOutEverywhere { isSignedOut } }`);
    expect(await client.refusal(`{ sessions { id } }`)).toBe('UNAUTHENTICATED');
  });

  it('says the same for a wrong password and an unknown address, in the reader’s language', async () => {
    const client = harness.anonymous();
    const unknown = await client.signIn('nobody@test.example', 'salah');
    expect(unknown.signIn).toMatchObject({
      viewer: null,
      problems: [{ code: 'SIGN_IN_REFUSED', message: 'Alamat surel atau kata sandi tidak cocok.' }],
    });
    client.locale = 'en';
    expect((await client.signIn('nobody@test.example', 'salah')).signIn.problems[0]!.message).toBe(
      'The e-mail address and password do not match.',
    );
  });

  it('reports every fault of an input at once, each with its path, and writes nothing', async () => {
    const { client } = await harness.as('admin');
    const { inviteUser } = await client.ask(INVITE, {
      input: { email: 'bukan surel', name: '', organisationId: 'x', role: 'OFFICER' },
    });
    expect(inviteUser).toMatchObject({ link: null, invitation: null });
    expect(
      inviteUser.problems.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]),
    ).toEqual([
      ['INPUT_NOT_AN_EMAIL', 'input.email'],
      ['INPUT_EMPTY', 'input.name'],
      ['INPUT_NOT_AN_ID', 'input.organisationId'],
    ]);
  });

  it('treats a malformed id, an absent one and a used link alike: not found', async () => {
    const { client } = await harness.as('officer');
    expect(
      await client.ask(
        `{ a: organisation(id: "x") { id } b: organisation(id: "01990000-0000-7000-8000-000000000000") { id } }`,
      ),
    ).toEqual({ a: null, b: null });
  });

  it('answers a forged cursor and a page too large with a code, never with an internal error', async () => {
    const { client } = await harness.as('admin');
    const { errors } = await client.send(`{ users(after: "x") { edges { cursor } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problem: { code: 'CURSOR_INVALID' },
    });
    expect(await client.refusal(`{ users(first: 1000) { edges { cursor } } }`)).toBe('BAD_USER_INPUT');
  });

  it('pages people by name without losing or repeating one', async () => {
    const { client } = await harness.as('admin');
    for (let person = 0; person < 7; person += 1) await harness.as('officer');
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { users }: any = await client.ask(
        `query ($after: String) { users(first: 3, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      names.push(...users.edges.map((edge: any) => edge.node.name));
      ({ endCursor: after, hasNextPage: more } = users.pageInfo);
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it('shows no stack trace for a request that is not GraphQL', async () => {
    const response = await fetch(new URL('/graphql', harness.api.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('refuses a sign-in form posted from another page', async () => {
    const response = await fetch(new URL('/graphql', harness.api.address), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ viewer { user { id } } }' }),
    });
    expect(response.status).toBe(400);
  });
});
