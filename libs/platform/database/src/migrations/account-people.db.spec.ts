import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@conductor/testing';

/** An installation that has personal accounts from before their holders were kept. */
describe('the migration that asks whose an account is', () => {
  let database: TestDatabase;
  const sql = (text: string) => database.dataSource.query(text);

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const isNew = async (): Promise<boolean> =>
      (
        await sql(
          `select 1 from information_schema.columns where table_name = 'social_account' and column_name = 'holder_id'`,
        )
      ).length > 0;
    while (await isNew()) await database.dataSource.undoLastMigration({ transaction: 'each' });
    await sql(`
      insert into organisation (code, name_id, name_en, short_name, kind, valid_from, protocol_order)
      values ('kemenuji', 'U', 'U', 'U', 'ministry', '2014-10-27', 1), ('lain', 'L', 'L', 'L', 'ministry', '2014-10-27', 2);
      insert into app_user (email, name, password_hash, is_demo, created_at)
      values ('a@demo.example', 'Ani', 'x', true, now()), ('b@demo.example', 'Budi', 'x', true, now());
      insert into membership (user_id, organisation_id, role, valid_from)
      select u.id, o.id, 'officer', case u.name when 'Ani' then date '2015-01-01' else date '2016-01-01' end
        from app_user u, organisation o where o.code = 'kemenuji';
      insert into social_account (organisation_id, network, handle, url, kind, is_demo, registered_at)
      select o.id, 'x', v.handle, 'https://x.example', v.kind, v.is_demo, now()
        from (values ('kemenuji', 'demo_lembaga', 'institutional', true), ('kemenuji', 'demo_pribadi', 'personal', true),
                     ('kemenuji', 'sungguhan', 'personal', false), ('lain', 'demo_tanpa_petugas', 'personal', true))
             v (code, handle, kind, is_demo) join organisation o on o.code = v.code;`);
    await database.dataSource.runMigrations({ transaction: 'each' });
  });
  afterAll(() => database.drop());

  it('gives the demo’s accounts to their officers, with consent, and bars whose holder nobody knows', async () => {
    expect(
      await sql(
        `select a.handle, u.name as holder, a.id in (select id from counted_account) as "isCounted"
           from social_account a left join app_user u on u.id = a.holder_id order by a.handle`,
      ),
    ).toEqual([
      { handle: 'demo_lembaga', holder: null, isCounted: true },
      { handle: 'demo_pribadi', holder: 'Ani', isCounted: true },
      { handle: 'demo_tanpa_petugas', holder: null, isCounted: false },
      { handle: 'sungguhan', holder: null, isCounted: false },
    ]);
  });
});
