import type { UserActor } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { isMemberOn } from './people-of-organisation.js';
import {
  type Coverage,
  type Custodian,
  type InstitutionalAccount,
  nextStep,
  type NextStep,
  type Official,
  type OfficialCoverage,
  TwoAccountRule,
} from './two-account-rule.js';

export interface OrganisationCoverageRow extends Coverage {
  readonly organisationId: string;
}

/** The own organisation, as one of its people sees it. */
export interface OwnCoverageRow extends OrganisationCoverageRow {
  /** Null for somebody who is no officer. */
  readonly own: OfficialCoverage | null;
  readonly nextStep: NextStep | null;
}

/** $1 the moment, $2 the organisation or null for all. */
const ACCOUNTS = `
  select a.id as "accountId", a.organisation_id as "organisationId"
    from social_account a join organisation o on o.id = a.organisation_id
   where a.kind = 'institutional' and a.retired_on is null and $1::timestamptz is not null and ($2::uuid is null or a.organisation_id = $2)
   order by o.protocol_order, o.code, a.network, a.handle`;

const CUSTODIANS = `
  select distinct x.social_account_id as "accountId", x.user_id as "userId"
    from account_access x join social_account a on a.id = x.social_account_id
    join membership m on m.user_id = x.user_id and m.organisation_id = a.organisation_id
   where x.ended_at is null and ${isMemberOn('$1')} and ($2::uuid is null or a.organisation_id = $2)`;

const OFFICIALS = `
  select distinct m.user_id as "userId", m.organisation_id as "organisationId",
         exists (select 1 from social_account a
                  where a.holder_id = m.user_id and a.organisation_id = m.organisation_id and a.retired_on is null
                    and a.id in (select id from counted_account)) as "hasConsentedPersonal"
    from membership m
   where m.role = 'officer' and ${isMemberOn('$1')} and ($2::uuid is null or m.organisation_id = $2)`;

/** Reading the two-account rule: what of it stands in each organisation. */
@Injectable()
export class AccountCoverageQueries {
  /** Organisations with an account or an officer, by protocol order, and all of them together. */
  async everywhere(
    ctx: ReadContext,
  ): Promise<{ whole: Coverage; organisations: readonly OrganisationCoverageRow[] }> {
    const { rule } = await this.rule(ctx, null);
    const organisations = await ctx.db.query<{ id: string }[]>(
      `select o.id from organisation o
        where o.id in (select organisation_id from social_account where kind = 'institutional' and retired_on is null)
           or exists (select 1 from membership m where m.organisation_id = o.id and m.role = 'officer' and ${isMemberOn('$1')})
        order by o.protocol_order, o.code`,
      [ctx.clock.now()],
    );
    return {
      whole: rule.coverage(null),
      organisations: organisations.map(({ id }) => ({ organisationId: id, ...rule.coverage(id) })),
    };
  }

  /** The organisation that the actor acts for. */
  async own(ctx: ReadContext): Promise<OwnCoverageRow | null> {
    const { actor } = ctx;
    if (actor.kind !== 'user') return null;
    const { organisationId } = actor;
    const { rule, officials } = await this.rule(ctx, organisationId);
    const coverage = rule.coverage(organisationId);
    const official = officials.find(({ userId }) => userId === actor.userId);
    const own = official === undefined ? null : rule.official(official);
    const standing = { coverage, own, ...(await this.surroundings(ctx, actor)) };
    return { organisationId, ...coverage, own, nextStep: nextStep(standing) };
  }

  private async rule(ctx: ReadContext, organisationId: string | null) {
    const values = [ctx.clock.now(), organisationId];
    const [accounts, custodians, officials] = await Promise.all([
      ctx.db.query<InstitutionalAccount[]>(ACCOUNTS, values),
      ctx.db.query<Custodian[]>(CUSTODIANS, values),
      ctx.db.query<Official[]>(OFFICIALS, values),
    ]);
    return { rule: new TwoAccountRule({ accounts, custodians, officials }), officials };
  }

  private async surroundings(ctx: ReadContext, { userId, organisationId }: UserActor) {
    const [row] = await ctx.db.query<{ memberCount: number; unansweredAccountId: string | null }[]>(
      `select (select count(distinct m.user_id)::integer from membership m
                where m.organisation_id = $2 and ${isMemberOn('$1')}) as "memberCount",
              -- Whoever has withdrawn has answered.
              (select a.id from social_account a
                where a.holder_id = $3 and a.organisation_id = $2 and a.retired_on is null
                  and not exists (select 1 from account_consent c where c.social_account_id = a.id)
                order by a.registered_at, a.id limit 1) as "unansweredAccountId"`,
      [ctx.clock.now(), organisationId, userId],
    );
    return { memberCount: row?.memberCount ?? 0, unansweredAccountId: row?.unansweredAccountId ?? null };
  }
}
