import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UserActor } from '@conductor/kernel';
import { buildActor, buildPost, type GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { startWorkerHarness, type WorkerHarness } from './worker-harness.js';

const PROBLEMS = 'problems { code message path }';
const ACCOUNT = `id isCounted custody { peopleCount viewerCan access { id endedAt isCounted person { id } givenBy { id } } }
  holding { isInForce viewerCan holder { id } consents { purposeVersion withdrawalChoice report { posts snapshots doneAt } } }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { socialAccount { ${ACCOUNT} } ${PROBLEMS} } }`;
const REGISTER = mutation('registerSocialAccount', 'RegisterSocialAccountInput');
const GIVE_ACCESS = mutation('giveAccountAccess', 'GiveAccountAccessInput');
const END_ACCESS = mutation('endAccountAccess', 'EndAccountAccessInput');
const GIVE_CONSENT = mutation('giveConsent', 'GiveConsentInput');
const WITHDRAW = mutation('withdrawConsent', 'WithdrawConsentInput');
const SHOWN = `query ($id: ID!) { socialAccount(id: $id) { ${ACCOUNT} } }`;
const OWN = `{ ownAccountCoverage { officials { count total } shared { count total } own { hasInstitutional hasPersonal }
  nextStep { kind account { id } } } }`;
const ALL = `{ accountCoverages { whole { shared { count total } singlePoints { people account { id organisation { id } } } }
  organisations { organisation { id } officials { count total } } } }`;
const REPORT = `mutation ($input: ReportPostInput!) { reportPost(input: $input) { post { id uncounted { reason term periodName } } ${PROBLEMS} } }`;

describe('the people behind accounts', () => {
  let harness: ApiHarness;
  let worker: WorkerHarness;
  let officer: { client: GraphQLTestClient; actor: UserActor };
  let colleague: { client: GraphQLTestClient; actor: UserActor };
  let admin: { client: GraphQLTestClient; actor: UserActor };
  let planner: GraphQLTestClient;
  let institutional: string;
  let personal: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    officer = await harness.as('officer');
    colleague = await harness.as('officer');
    admin = await harness.as('admin');
    planner = (await harness.as('planner')).client;
    worker = await startWorkerHarness(harness);
  });
  afterAll(async () => {
    await worker.stop();
    await harness.stop();
  });

  const does = async (client: GraphQLTestClient, query: string, input: object) => {
    const data = await client.ask<Record<string, { socialAccount: any; problems: { code: string }[] }>>(
      query,
      {
        input,
      },
    );
    const { socialAccount, problems } = Object.values(data)[0]!;
    return { account: socialAccount, codes: problems.map(({ code }) => code) };
  };
  const account = (values: object = {}) => ({
    organisationId: harness.ministryId,
    network: 'x',
    handle: 'kemenuji',
    kind: 'INSTITUTIONAL',
    ...values,
  });
  const run = () => worker.run();

  it('an officer’s first step is the institution’s account, then a second person for it', async () => {
    const step = async () => (await officer.client.ask(OWN)).ownAccountCoverage.nextStep;
    expect(await step()).toEqual({ kind: 'REGISTER_INSTITUTIONAL', account: null });
    const registered = await does(officer.client, REGISTER, account());
    institutional = registered.account.id;
    expect(registered.account).toMatchObject({
      isCounted: true,
      holding: null,
      custody: { peopleCount: 0, viewerCan: ['GIVE', 'END'] },
    });
    expect(await step()).toEqual({ kind: 'GIVE_ACCESS', account: { id: institutional } });
    const people = await officer.client.ask(
      'query ($id: ID!) { accountPeople(organisationId: $id) { id } }',
      {
        id: harness.ministryId,
      },
    );
    expect(people.accountPeople).toEqual([{ id: officer.actor.userId }, { id: colleague.actor.userId }]);
    for (const { id } of people.accountPeople)
      await does(officer.client, GIVE_ACCESS, { accountId: institutional, userId: id });
    const { socialAccount } = await colleague.client.ask(SHOWN, { id: institutional });
    expect(socialAccount.custody).toMatchObject({ peopleCount: 2 });
    expect(socialAccount.custody.access[0]).toMatchObject({ givenBy: { id: officer.actor.userId } });
    expect(await step()).toEqual({ kind: 'REGISTER_PERSONAL', account: null });
  });

  it('access is refused to strangers, twice, and to those who may not give it', async () => {
    const stranger = await harness.act((ctx) => buildActor(ctx, 'officer', harness.centreId));
    const give = (client: GraphQLTestClient, userId: string) =>
      does(client, GIVE_ACCESS, { accountId: institutional, userId });
    expect((await give(officer.client, stranger.userId)).codes).toEqual(['ACCESS_NOT_MEMBER']);
    expect((await give(admin.client, officer.actor.userId)).codes).toEqual(['ACCESS_HELD']);
    const input = { accountId: institutional, userId: officer.actor.userId };
    expect(await planner.refusal(GIVE_ACCESS, { input })).toBe('FORBIDDEN');
    const elsewhere = await harness.as('officer', harness.centreId);
    expect((await give(elsewhere.client, officer.actor.userId)).codes).toEqual(['ACCOUNT_NOT_FOUND']);
    const { socialAccount } = await planner.ask(SHOWN, { id: institutional });
    expect(socialAccount.custody).toMatchObject({ peopleCount: 2, viewerCan: [] });
    const accessId = socialAccount.custody.access[0].id;
    expect((await does(elsewhere.client, END_ACCESS, { accessId })).codes).toEqual(['ACCESS_NOT_FOUND']);
    expect(await harness.anonymous().refusal(SHOWN, { id: institutional })).toBe('UNAUTHENTICATED');
    const people = await elsewhere.client.ask(
      'query ($id: ID!) { accountPeople(organisationId: $id) { id } }',
      {
        id: harness.ministryId,
      },
    );
    expect(people.accountPeople).toEqual([]);
  });

  it('a personal account is registered by its holder, and waits, unseen by others', async () => {
    const input = account({ handle: 'ani_uji', kind: 'PERSONAL' });
    const forAnother = { ...input, holderId: colleague.actor.userId };
    expect((await does(officer.client, REGISTER, forAnother)).codes).toEqual(['ACCOUNT_HOLDER_NOT_MEMBER']);
    expect((await does(admin.client, REGISTER, input)).codes).toEqual(['ACCOUNT_HOLDER_MISSING']);
    const registered = await does(officer.client, REGISTER, input);
    personal = registered.account.id;
    expect(registered.account).toMatchObject({
      isCounted: false,
      custody: null,
      holding: { isInForce: false, viewerCan: ['GIVE'], holder: { id: officer.actor.userId } },
    });
    expect((await colleague.client.ask(SHOWN, { id: personal })).socialAccount).toBeNull();
    expect((await admin.client.ask(SHOWN, { id: personal })).socialAccount.holding.viewerCan).toEqual([]);
    expect((await officer.client.ask(OWN)).ownAccountCoverage.nextStep).toEqual({
      kind: 'ANSWER_CONSENT',
      account: { id: personal },
    });
  });

  it('nothing of it is stored without consent, also not by link', async () => {
    const url = 'https://x.com/ani_uji/status/1001';
    const { reportPost } = await officer.client.ask(REPORT, { input: { url, text: 'Halo warga' } });
    expect(reportPost).toMatchObject({ post: null, problems: [{ code: 'POST_WITHOUT_CONSENT' }] });
  });

  it('consent is given by the holder alone, for the purpose as it stands, once', async () => {
    const { consentPurpose } = await officer.client.ask('{ consentPurpose { version paragraphs } }');
    expect(consentPurpose.paragraphs.length).toBeGreaterThan(3);
    const give = (client: GraphQLTestClient, purposeVersion = consentPurpose.version) =>
      does(client, GIVE_CONSENT, { accountId: personal, purposeVersion });
    expect((await give(colleague.client)).codes).toEqual(['ACCOUNT_NOT_FOUND']);
    expect((await give(admin.client)).codes).toEqual(['ACCOUNT_NOT_FOUND']);
    expect((await give(officer.client, 999)).codes).toEqual(['CONSENT_PURPOSE_CHANGED']);
    expect((await give(officer.client)).account).toMatchObject({
      isCounted: true,
      holding: { isInForce: true, viewerCan: ['WITHDRAW'] },
    });
    expect((await give(officer.client)).codes).toEqual(['CONSENT_IN_FORCE']);
    expect((await colleague.client.ask(SHOWN, { id: personal })).socialAccount).toMatchObject({
      isCounted: true,
      holding: null,
    });
    expect((await officer.client.ask(OWN)).ownAccountCoverage).toMatchObject({
      officials: { count: 1, total: 2 },
      own: { hasInstitutional: true, hasPersonal: true },
      nextStep: null,
    });
  });

  it('an election period leaves out what a person posts on a candidate, and says why', async () => {
    const ADD = `mutation ($input: AddElectionPeriodInput!) { addElectionPeriod(input: $input) { electionPeriods { id version postCount } ${PROBLEMS} } }`;
    const input = { name: 'Pilkada', startsOn: '2026-03-01', endsOn: '2026-03-31', terms: ['Budi Santoso'] };
    expect(await planner.refusal(ADD, { input })).toBe('FORBIDDEN');
    expect(
      (await admin.client.ask(ADD, { input: { ...input, endsOn: '2026-02-01' } })).addElectionPeriod,
    ).toMatchObject({
      electionPeriods: null,
      problems: [{ code: 'ELECTION_DAYS_REVERSED', path: ['input', 'endsOn'] }],
    });
    await admin.client.ask(ADD, { input });
    const url = 'https://x.com/ani_uji/status/1002';
    const { reportPost } = await officer.client.ask(REPORT, {
      input: { url, text: 'Bersama Budi Santoso', postedAt: '2026-03-02T01:00:00Z' },
    });
    expect(reportPost.post.uncounted).toEqual({ reason: 'ELECTION', periodName: 'Pilkada', term: null });
    await run();
    const { post } = await planner.ask(
      'query ($id: ID!) { post(id: $id) { uncounted { reason term periodName } } }',
      {
        id: reportPost.post.id,
      },
    );
    expect(post.uncounted).toEqual({ reason: 'ELECTION', periodName: 'Pilkada', term: 'Budi Santoso' });
    const { electionPeriods } = await admin.client.ask('{ electionPeriods { id version postCount terms } }');
    expect(electionPeriods).toMatchObject([{ postCount: 1, version: 1, terms: ['Budi Santoso'] }]);
    const EDIT = `mutation ($input: EditElectionPeriodInput!) { editElectionPeriod(input: $input) { electionPeriods { version } problems { __typename code } } }`;
    const edit = { ...input, periodId: electionPeriods[0].id, version: 1, terms: ['Orang Lain'] };
    expect((await admin.client.ask(EDIT, { input: edit })).editElectionPeriod.electionPeriods).toEqual([
      { version: 2 },
    ]);
    expect((await admin.client.ask(EDIT, { input: edit })).editElectionPeriod.problems).toEqual([
      { __typename: 'StaleVersion', code: 'ELECTION_PERIOD_STALE_VERSION' },
    ]);
    const REMOVE = `mutation ($input: RemoveElectionPeriodInput!) { removeElectionPeriod(input: $input) { electionPeriods { id } ${PROBLEMS} } }`;
    const removed = await admin.client.ask(REMOVE, { input: { periodId: electionPeriods[0].id } });
    expect(removed.removeElectionPeriod.electionPeriods).toEqual([]);
  });

  it('is withdrawn once, by the holder alone; the job reports what it deleted and nothing comes back', async () => {
    await harness.act((ctx) =>
      buildPost(ctx, { socialAccountId: institutional, organisationId: harness.ministryId }),
    );
    const withdraw = (client: GraphQLTestClient) =>
      does(client, WITHDRAW, { accountId: personal, choice: 'DELETE' });
    expect((await withdraw(colleague.client)).codes).toEqual(['ACCOUNT_NOT_FOUND']);
    expect((await withdraw(admin.client)).codes).toEqual(['ACCOUNT_NOT_FOUND']);
    expect((await withdraw(officer.client)).account).toMatchObject({
      isCounted: false,
      holding: {
        isInForce: false,
        consents: [{ withdrawalChoice: 'DELETE', report: { posts: 0, doneAt: null } }],
      },
    });
    expect((await withdraw(officer.client)).codes).toEqual(['CONSENT_NOT_IN_FORCE']);
    expect(
      (await does(officer.client, GIVE_CONSENT, { accountId: personal, purposeVersion: 1 })).codes,
    ).toEqual(['CONSENT_WITHDRAWAL_RUNNING']);
    await run();
    const { socialAccount } = await officer.client.ask(SHOWN, { id: personal });
    expect(socialAccount.holding.consents[0].report).toMatchObject({
      posts: 1,
      snapshots: 1,
      doneAt: expect.any(String),
    });
    const url = 'https://x.com/ani_uji/status/1002';
    const { reportPost } = await planner.ask(REPORT, { input: { url, text: 'Bersama Budi Santoso' } });
    expect(reportPost.problems).toMatchObject([{ code: 'POST_WITHOUT_CONSENT' }]);
  });

  it('those who look after the whole see where one person holds an account; officers see their own', async () => {
    const { socialAccount } = await officer.client.ask(SHOWN, { id: institutional });
    const { access } = socialAccount.custody;
    await does(officer.client, END_ACCESS, { accessId: access[0].id });
    const { accountCoverages } = await planner.ask(ALL);
    expect(accountCoverages.whole).toMatchObject({
      shared: { count: 0, total: 1 },
      singlePoints: [{ people: 1, account: { id: institutional, organisation: { id: harness.ministryId } } }],
    });
    expect(await officer.client.refusal(ALL)).toBe('FORBIDDEN');
    const reviewer = (await harness.as('reviewer')).client;
    expect(await reviewer.refusal(ALL)).toBe('FORBIDDEN');
  });
});
