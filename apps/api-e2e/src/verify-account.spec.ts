import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const VERIFY = /* GraphQL */ `
  query ($address: String!) {
    verifyAccount(address: $address) {
      verification {
        verdict
        name
        network
        reason
        officials {
          network
          networkName
          handle
          url
          kind
          registeredAt
          organisationNameId
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`;

interface Answer {
  readonly verifyAccount: {
    readonly verification: { verdict: string; reason: string | null; officials: unknown[] } | null;
    readonly problems: { code: string; message: string; path: string[] }[];
  };
}

describe('verifying an account without signing in', () => {
  let harness: ApiHarness;
  beforeAll(async () => {
    harness = await startApiHarness();
    await harness.act((ctx) =>
      ctx.db.query(
        `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
         values ($1, 'x', 'kemenuji_ri', 'https://x.com/kemenuji_ri', 'institutional', $2)`,
        [harness.ministryId, ctx.clock.now()],
      ),
    );
  });
  afterAll(() => harness.stop());

  const ask = async (address: string): Promise<Answer['verifyAccount']> =>
    (await harness.anonymous().ask<Answer>(VERIFY, { address })).verifyAccount;

  it('says whose an official account is and since when', async () => {
    expect(await ask('https://twitter.com/KemenUji_RI')).toEqual({
      verification: {
        verdict: 'OFFICIAL',
        name: 'kemenuji_ri',
        network: 'x',
        reason: null,
        officials: [
          {
            network: 'x',
            networkName: 'X',
            handle: 'kemenuji_ri',
            url: 'https://x.com/kemenuji_ri',
            kind: 'INSTITUTIONAL',
            registeredAt: harness.clock.now().toISOString(),
            organisationNameId: expect.any(String),
          },
        ],
      },
      problems: [],
    });
  });

  it('names the official account that a look-alike is taken for, and why', async () => {
    const { verification } = await ask('https://x.com/kemenuj1_ri');
    expect(verification).toMatchObject({ verdict: 'LOOK_ALIKE', reason: 'CONFUSABLE' });
    expect(verification?.officials).toMatchObject([{ handle: 'kemenuji_ri' }]);
  });

  it.each([
    ['https://x.com/seseorang', 'NOT_OFFICIAL'],
    ['https://x.com/home', 'UNREADABLE'],
    ['x'.repeat(100_000), 'UNREADABLE'],
  ])('answers for others that they are not official, or no account', async (address, verdict) => {
    expect((await ask(address)).verification).toMatchObject({ verdict, officials: [], reason: null });
  });

  it('stops one who asks without end, also within one document, and lets him ask again a minute later', async () => {
    harness.clock.advance({ minutes: 1 });
    const many = Array.from(
      { length: 31 },
      (_, at) => `q${at}: verifyAccount(address: "@a${at}") { problems { code path } }`,
    );
    const answers = await harness
      .anonymous()
      .ask<Record<string, { problems: { code: string; path: string[] }[] }>>(`{ ${many.join(' ')} }`);
    const refused = Object.values(answers).flatMap(({ problems }) => problems);
    expect(refused).toEqual([{ code: 'VERIFY_TOO_MANY', path: ['address'] }]);
    expect((await ask('@a')).verification).toBeNull();
    harness.clock.advance({ minutes: 1 });
    expect((await ask('@a')).problems).toEqual([]);
  });
});
