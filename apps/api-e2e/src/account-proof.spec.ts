import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { startWorkerHarness, type WorkerHarness } from './worker-harness.js';

const PROBLEMS = 'problems { code message path }';
const PROOF = 'id kind state code gapMessage foundAt reason viewerCan evidenceNote decidedBy { name }';
const ACCOUNT = `id handle provableBy proof { kind provedAt } proofs { ${PROOF} }
  liveness { state lastSeenAt failureMessage movedTo shownHandle } alert { id kind nowCalled seenAt }`;
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
     act: ${name}(input: $input) { socialAccount { ${ACCOUNT} } ${/Alert|Rename/.test(name) ? '' : `proof { ${PROOF} }`} ${PROBLEMS} } }`;
const READ = `query ($id: ID!) { socialAccount(id: $id) { ${ACCOUNT} } }`;
const CLAIMS = `query ($after: String) { accountClaims(first: 1, after: $after) { edges { node { ${PROOF} account { handle } requestedBy { name } } } pageInfo { hasNextPage endCursor } } }`;
const ALERTS = '{ accountAlerts { id kind nowCalled account { handle } } }';
const VERIFY =
  'query ($address: String!) { verifyAccount(address: $address) { verification { officials { handle proofKind provedAt } } } }';

/** Shapes written after the documentation of the REST API. */
const profile = (note: string, more: object = {}) => ({
  id: '7',
  acct: 'humas',
  uri: 'https://sosial.id/users/humas',
  display_name: 'Humas',
  note,
  fields: [],
  ...more,
});

describe('proving an account, and whether it lives', () => {
  let harness: ApiHarness;
  let worker: WorkerHarness;
  let officer: GraphQLTestClient;
  let stranger: GraphQLTestClient;
  let admin: GraphQLTestClient;
  let judge: GraphQLTestClient;
  let server: Server;
  let origin: string;
  let shown: object | null = null;
  let account: string;
  let closedAccount: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    const other = await harness.act(async (ctx) => {
      const [row]: { id: string }[] = await ctx.db.query(
        `insert into organisation (code, name_id, name_en, short_name, kind, valid_from, protocol_order)
         values ('lain', 'Lain', 'Other', 'lain', 'ministry', '2014-10-27', 99) returning id`,
      );
      return row!.id;
    });
    officer = (await harness.as('officer')).client;
    stranger = (await harness.as('officer', other)).client;
    admin = (await harness.as('admin')).client;
    judge = (await harness.as('admin')).client;
    worker = await startWorkerHarness(harness);
    server = createServer((request, response) => {
      const isLookup = request.url?.startsWith('/api/v1/accounts/lookup') === true;
      response.setHeader('content-type', 'application/json');
      response.statusCode = isLookup && shown === null ? 404 : 200;
      response.end(JSON.stringify(isLookup ? (shown ?? { error: 'Record not found' }) : []));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    account = await register('mastodon', `humas@${new URL(origin).host}`, `${origin}/@humas`);
    closedAccount = await register('x', 'kemenuji_ri', 'https://x.com/kemenuji_ri');
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await worker.stop();
    await harness.stop();
  });

  const register = async (network: string, handle: string, url: string): Promise<string> => {
    const [row] = await harness.database.dataSource.query<{ id: string }[]>(
      `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
       values ($1, $2, $3, $4, 'institutional', $5) returning id`,
      [harness.ministryId, network, handle, url, harness.clock.now()],
    );
    return row!.id;
  };
  const run = () => worker.run();
  const act = async (client: GraphQLTestClient, name: string, input: object) =>
    (await client.ask(mutation(name), { input })).act;
  const refused = async (client: GraphQLTestClient, name: string, input: object) =>
    (await act(client, name, input)).problems[0]?.code;
  const read = async (client = officer, id = account) => (await client.ask(READ, { id })).socialAccount;
  const look = async () => {
    await harness.act((ctx) =>
      ctx.jobs.enqueue('social-accounts.read-profile', { accountId: account }, { key: account }),
    );
    await run();
  };

  it('gives a code, says what is missing, and proves by it what the public is told', async () => {
    shown = profile('<p>Akun resmi</p>');
    expect(await read()).toMatchObject({
      provableBy: ['REL_ME', 'PROFILE_CODE', 'POST_CODE'],
      proof: null,
      proofs: [],
      liveness: { state: 'UNKNOWN' },
    });
    const { proof, problems } = await act(officer, 'requestAccountProof', {
      accountId: account,
      kind: 'PROFILE_CODE',
    });
    expect([problems, proof.state, proof.viewerCan]).toEqual([[], 'REQUESTED', ['CHECK']]);
    await act(officer, 'checkAccountProof', { proofId: proof.id });
    await run();
    expect((await read()).proofs).toMatchObject([
      { state: 'REQUESTED', gapMessage: expect.stringContaining('Kode belum terlihat') },
    ]);
    shown = profile(`<p>Akun resmi ${proof.code}</p>`);
    await act(officer, 'checkAccountProof', { proofId: proof.id });
    await run();
    const provedAt = harness.clock.now().toISOString();
    expect(await read()).toMatchObject({
      proof: { kind: 'PROFILE_CODE', provedAt },
      proofs: [{ state: 'PROVED', foundAt: `${origin}/@humas`, viewerCan: [] }],
      liveness: { state: 'ALIVE', lastSeenAt: provedAt },
      alert: null,
    });
    expect(await refused(officer, 'requestAccountProof', { accountId: account, kind: 'REL_ME' })).toBe(
      'ACCOUNT_ALREADY_PROVED',
    );
  });

  it('shows everybody signed in that it is proved, and only its own people how', async () => {
    const planner = (await harness.as('planner')).client;
    for (const client of [stranger, planner])
      expect(await read(client)).toMatchObject({
        proof: { kind: 'PROFILE_CODE' },
        proofs: [],
        provableBy: [],
      });
  });

  it('tells its people that an account moved, lets its proof lapse, and follows it', async () => {
    shown = profile('', { moved: { acct: 'humas@baru.id', url: 'https://baru.id/@humas' } });
    await look();
    expect(await read()).toMatchObject({
      proof: null,
      proofs: [{ state: 'LAPSED' }],
      liveness: { state: 'RENAMED', movedTo: 'https://baru.id/@humas' },
      alert: { kind: 'RENAMED', nowCalled: 'https://baru.id/@humas', seenAt: null },
    });
    const [alert] = (await officer.ask(ALERTS)).accountAlerts;
    expect((await admin.ask(ALERTS)).accountAlerts).toEqual([alert]);
    expect((await stranger.ask(ALERTS)).accountAlerts).toEqual([]);
    const input = { alertId: alert.id };
    for (const name of ['seeAccountAlert', 'followAccountRename'])
      expect(await refused(stranger, name, input)).toBe('ACCOUNT_ALERT_NOT_FOUND');
    expect((await act(officer, 'seeAccountAlert', input)).socialAccount.alert.seenAt).not.toBeNull();
    expect(await refused(officer, 'closeAccountAlert', { ...input, note: ' ' })).toBe('ACCOUNT_NOTE_MISSING');
    expect((await act(officer, 'followAccountRename', input)).socialAccount).toMatchObject({
      handle: 'humas@baru.id',
      alert: null,
      liveness: { state: 'ALIVE', movedTo: null },
    });
  });

  it('tells that an account is lost, and takes a word on what was done', async () => {
    await harness.database.dataSource.query('update social_account set url = $2 where id = $1', [
      account,
      `${origin}/@humas`,
    ]);
    shown = profile('', { acct: 'humas@baru.id' });
    await look();
    shown = null;
    await look();
    const { alert, liveness } = await read();
    expect([alert.kind, liveness.state]).toEqual(['LOST', 'LOST']);
    expect(liveness.failureMessage).toContain('tidak ada');
    const done = { alertId: alert.id, note: 'Dilaporkan ke pengelola server.' };
    expect((await act(officer, 'closeAccountAlert', done)).socialAccount.alert).toBeNull();
    await look();
    expect((await read()).alert).toBeNull();
  });

  it('has a claim on a closed network judged by another one than the claimant', async () => {
    const claim = {
      accountId: closedAccount,
      url: 'https://kemenuji.go.id/pers/1',
      note: 'Diumumkan di situs.',
    };
    expect(
      await refused(officer, 'requestAccountProof', { accountId: closedAccount, kind: 'PROFILE_CODE' }),
    ).toBe('ACCOUNT_PROOF_KIND_UNFIT');
    const own = (await act(admin, 'claimAccount', claim)).proof;
    expect(own.viewerCan).toEqual([]);
    expect(await refused(admin, 'acceptAccountClaim', { proofId: own.id })).toBe('ACCOUNT_OWN_CLAIM');
    const reason = 'Tautannya bukan milik lembaga.';
    expect((await act(judge, 'refuseAccountClaim', { proofId: own.id, reason })).proof).toMatchObject({
      state: 'REFUSED',
      reason,
    });
    const again = (await act(officer, 'claimAccount', claim)).proof;
    expect(await judge.ask(CLAIMS)).toMatchObject({
      accountClaims: {
        edges: [
          { node: { id: again.id, account: { handle: 'kemenuji_ri' }, viewerCan: ['ACCEPT', 'REFUSE'] } },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
    expect((await act(judge, 'acceptAccountClaim', { proofId: again.id })).proof.state).toBe('PROVED');
    expect((await judge.ask(CLAIMS)).accountClaims.edges).toEqual([]);
    expect(await refused(judge, 'acceptAccountClaim', { proofId: again.id })).toBe(
      'ACCOUNT_PROOF_NOT_ALLOWED_FROM_STATE',
    );
    const { verification } = (await harness.anonymous().ask(VERIFY, { address: 'https://x.com/kemenuji_ri' }))
      .verifyAccount;
    expect(verification.officials).toEqual([
      { handle: 'kemenuji_ri', proofKind: 'REVIEWED_CLAIM', provedAt: harness.clock.now().toISOString() },
    ]);
    await act(judge, 'revokeAccountProof', { proofId: again.id, reason: 'Salah lembaga.' });
    expect((await read(officer, closedAccount)).proof).toBeNull();
  });

  it('ends a code with its time', async () => {
    const web = await register('web', '127.0.0.1', `${origin}/`);
    const { proof } = await act(officer, 'requestAccountProof', { accountId: web, kind: 'PROFILE_CODE' });
    harness.clock.advance({ days: 3 });
    expect(await refused(officer, 'checkAccountProof', { proofId: proof.id })).toBe('ACCOUNT_PROOF_EXPIRED');
  });

  it.each([
    ['requestAccountProof', { kind: 'PROFILE_CODE' }],
    ['claimAccount', { note: 'Milik kami.' }],
  ])('%s is for one’s own organisation only', async (name, values) => {
    expect(await refused(stranger, name, { accountId: closedAccount, ...values })).toBe('ACCOUNT_NOT_FOUND');
  });

  it('leaves judging to administrators, and all of it to those who are signed in', async () => {
    const proofId = '00000000-0000-0000-0000-000000000000';
    const accept = mutation('acceptAccountClaim');
    expect(await officer.refusal(accept, { input: { proofId } })).toBe('FORBIDDEN');
    expect(await officer.refusal(CLAIMS)).toBe('FORBIDDEN');
    expect(await harness.anonymous().refusal(accept, { input: { proofId } })).toBe('UNAUTHENTICATED');
    expect(await refused(admin, 'acceptAccountClaim', { proofId })).toBe('ACCOUNT_PROOF_NOT_FOUND');
  });
});
