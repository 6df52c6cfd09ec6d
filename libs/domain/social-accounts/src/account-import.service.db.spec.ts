import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { AccountExportService } from './account-export.service.js';
import type { AccountFileRow } from './account-file.js';
import { AccountImportService, MOST_ACCOUNT_ROWS } from './account-import.service.js';
import { AccountRetirementService } from './account-retirement.service.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';
import { SocialAccountsService } from './social-accounts.service.js';

const accounts = new SocialAccountsService();
const queries = new SocialAccountQueries();
const imports = new AccountImportService(accounts, queries, new AccountVerificationQueries());

type Cells = Partial<AccountFileRow['cells']>;
const fileOf = (...rows: Cells[]): AccountFileRow[] =>
  rows.map((cells, at) => ({
    row: at + 2,
    cells: {
      organisation: 'kemena',
      network: 'X',
      handle: null,
      url: null,
      kind: 'lembaga',
      retiredOn: null,
      ...cells,
    },
  }));

describe('AccountImportService', () => {
  let harness: Harness;
  let ministryA: string;
  let admin: UserActor;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(systemActor('test'), async (ctx) => {
      ministryA = await buildOrganisation(ctx, { code: 'kemena' });
      await buildOrganisation(ctx, { code: 'kemenb' });
      admin = await buildActor(ctx, 'admin', ministryA);
    });
  });
  beforeEach(() => harness.sql('truncate social_account, account_change cascade'));
  afterAll(() => harness.close());

  const take = (rows: AccountFileRow[], chosen = rows.map(({ row }) => row)) =>
    harness.act(admin, (ctx) => imports.take(ctx, rows, chosen));
  const person = (handle: string) =>
    harness.act(admin, (ctx) =>
      buildSocialAccount(ctx, { organisationId: ministryA, kind: 'personal', handle }),
    );
  const judge = async (...rows: Cells[]): Promise<string[]> => {
    const judged = await imports.judge(harness.read(admin), fileOf(...rows));
    return judged.map(({ verdict, problems, lookAlike }) =>
      [
        verdict,
        ...problems.map(({ code, field }) => `${code} ${field ?? '-'}`),
        ...(lookAlike === null ? [] : [`mirip ${lookAlike.handle}`]),
      ].join(', '),
    );
  };
  const count = async (): Promise<number> =>
    Number((await harness.sql<{ n: string }>('select count(*) n from social_account'))[0]!.n);

  it.each<[string, Cells, string]>([
    ['a name', { handle: '@KemenA' }, 'new'],
    ['an address alone', { url: 'https://twitter.com/KemenA?lang=id' }, 'new'],
    [
      'an organisation by its Indonesian name',
      { handle: 'kemena', organisation: 'KEMENTERIAN KEMENA' },
      'new',
    ],
    ['a kind in English', { handle: 'kemena', kind: 'Institutional' }, 'new'],
    [
      'an account of a person, who alone can enter it',
      { handle: 'kemena', kind: 'Personal' },
      'refused, ACCOUNT_PERSONAL_NOT_FROM_FILE kind',
    ],
    ['a network by its key', { handle: 'kemena', network: 'instagram' }, 'new'],
    ['no name at all', {}, 'refused, ACCOUNT_HANDLE_INVALID handle'],
    ['a name nobody can have', { handle: 'dua kata' }, 'refused, ACCOUNT_HANDLE_INVALID handle'],
    [
      'the address of another',
      { handle: 'kemena', url: 'https://x.com/lain' },
      'refused, ACCOUNT_URL_OF_ANOTHER url',
    ],
    ['an unknown network', { handle: 'kemena', network: 'Orkut' }, 'refused, NETWORK_NOT_FOUND network'],
    [
      'an unknown organisation',
      { handle: 'kemena', organisation: 'tiada' },
      'refused, ORGANISATION_NOT_FOUND organisation',
    ],
    [
      'everything wrong at once',
      { handle: 'kemena', organisation: null, kind: 'dua' },
      'refused, ORGANISATION_NOT_FOUND organisation, ACCOUNT_KIND_UNKNOWN kind',
    ],
    [
      'an end that the register does not know',
      { handle: 'kemena', retiredOn: '2026-01-01' },
      'refused, ACCOUNT_RETIREMENT_NOT_READ retiredOn',
    ],
  ])('judges %s', async (_, cells, expected) => {
    expect(await judge(cells)).toEqual([expected]);
  });

  it('tells a change from what there is already, warns of look-alikes and refuses a row written twice', async () => {
    await take(fileOf({ handle: 'kemenana' }));
    await person('pejabat_a');
    expect(
      await judge(
        { handle: '@KemenAna' },
        { handle: 'kemenana', organisation: 'kemenb' },
        { url: 'https://x.com/pejabat_a', kind: 'lembaga' },
        { handle: 'kemen4na' },
        { handle: 'kemenana', network: 'instagram' },
        { url: 'https://instagram.com/kemenana', network: 'instagram' },
      ),
    ).toEqual([
      'unchanged',
      'refused, ACCOUNT_ROW_DUPLICATE -',
      'refused, ACCOUNT_KIND_DIFFERS kind',
      'new, mirip kemenana',
      'new',
      'refused, ACCOUNT_ROW_DUPLICATE -',
    ]);
  });

  it('writes the chosen rows, tells the log and the audit, and moves an account to another organisation', async () => {
    await take(fileOf({ handle: 'pindahan' }));
    const rows = fileOf(
      { handle: 'pindahan', organisation: 'kemenb' },
      { handle: 'baru' },
      { handle: 'nanti' },
    );
    expect(await take(rows, [2, 3])).toEqual({ createdCount: 1, updatedCount: 1 });
    expect(await count()).toBe(2);
    const log = await harness.sql<{ line: string }>(
      `select c.kind || ' ' || c.handle || ' ' || o.code as line from account_change c join organisation o on o.id = c.organisation_id order by c.id`,
    );
    expect(log.map(({ line }) => line)).toEqual([
      'registered pindahan kemena',
      'transferred pindahan kemenb',
      'registered baru kemena',
    ]);
    const acts = await harness.sql<{ act: string }>(
      'select action as act from audit_entry order by id desc limit 3',
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'accounts.imported',
      'account.registered',
      'account.transferred',
    ]);
  });

  it.each([
    ['a refused row', [2, 3], 'ACCOUNT_ROW_NOT_READY'],
    ['a row that is not there', [2, 99], 'ACCOUNT_ROW_NOT_READY'],
    ['no row', [], 'ACCOUNT_ROWS_NOT_CHOSEN'],
  ])('writes nothing at all where %s is chosen', async (_, chosen, code) => {
    expect(await refusalOf(take(fileOf({ handle: 'satu' }, { handle: 'dua kata' }), chosen))).toBe(code);
    expect(await count()).toBe(0);
  });

  it('leaves the register to one of two who take in the same file at once', async () => {
    const rows = fileOf({ handle: 'berebut' }, { handle: 'berebut_dua' });
    const outcomes = await Promise.allSettled([take(rows), take(rows)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await count()).toBe(2);
  });

  it('finds all unchanged that it has exported itself: numbers of YouTube, accounts of the demo and ended ones too', async () => {
    await take(
      fileOf(
        { handle: 'kemena' },
        { network: 'YouTube', url: 'https://www.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw' },
        { network: 'web', handle: 'kemena.go.id' },
        { network: 'mastodon', handle: '@kemena@sosial.example' },
        { handle: 'lama' },
      ),
    );
    await person('pejabat');
    await harness.act(admin, async (ctx) => {
      await accounts.register(ctx, {
        organisationId: ministryA,
        network: 'x',
        handle: '@demo_x-y',
        url: 'https://x.demo.example/demo_x-y',
        kind: 'institutional',
        isDemo: true,
      });
      const [old]: { id: string }[] = await ctx.db.query(
        `select id from social_account where handle = 'lama'`,
      );
      await new AccountRetirementService().retire(ctx, {
        socialAccountId: old!.id,
        retiredOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(ctx.clock.now()),
        reason: 'Ditutup',
      });
    });
    const exported = await harness.act(admin, (ctx) => new AccountExportService(queries).take(ctx, {}));
    const cells = exported.map(({ organisationCode, network, handle, url, kind, retiredOn }) => ({
      organisation: organisationCode,
      network,
      handle,
      url,
      kind,
      retiredOn,
    }));
    expect(exported).toHaveLength(7);
    expect(await judge(...cells)).toEqual(exported.map(() => 'unchanged'));
    // And into an empty register all of them come back, save the demo’s, the ended one and the person’s.
    await harness.sql('truncate social_account, account_change cascade');
    expect((await judge(...cells)).map((line) => line.split(',')[0]).toSorted()).toEqual([
      'new',
      'new',
      'new',
      'new',
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('looks at the most rows in one act, and not at one more', async () => {
    const many = Array.from({ length: MOST_ACCOUNT_ROWS }, (_, at) => ({ handle: `lembaga_${at}` }));
    expect(new Set(await judge(...many))).toEqual(new Set(['new']));
    await expect(judge(...many, { handle: 'satu_lagi' })).rejects.toThrow('ACCOUNT_FILE_TOO_LONG');
  });

  it('is for administrators only', async () => {
    const officer = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', ministryA));
    await expect(imports.judge(harness.read(officer), [])).rejects.toThrow('account.import');
    await expect(imports.judge(harness.read(anonymous), [])).rejects.toThrow('account.import');
    const leader = await harness.act(admin, (ctx) => buildActor(ctx, 'leader', ministryA));
    await expect(
      harness.act(leader, (ctx) => new AccountExportService(queries).take(ctx, {})),
    ).rejects.toThrow('account.export');
  });
});
