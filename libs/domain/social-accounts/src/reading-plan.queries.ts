import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { ProofKind } from './proof.workflow.js';

/** What the worker needs to look at an account. */
export interface ReadingPlan {
  readonly accountId: string;
  readonly network: string;
  readonly handle: string;
  readonly url: string;
  readonly stableId: string | null;
  /** Invented: nobody is asked about it. */
  readonly isDemo: boolean;
  /** Of the open request, where there is one that a look can answer. */
  readonly askedKind: ProofKind | null;
  /** The registered websites of the account's organisation. */
  readonly websites: readonly { readonly network: string; readonly handle: string; readonly url: string }[];
}

const PLAN = `
  select a.id as "accountId", a.network, a.handle, a.url, l.stable_id as "stableId", a.is_demo as "isDemo",
         (select p.kind from account_proof p where p.social_account_id = a.id and p.state = 'requested'
             and p.kind <> 'reviewed_claim') as "askedKind",
         coalesce((select json_agg(json_build_object('network', w.network, 'handle', w.handle, 'url', w.url) order by w.handle)
                     from social_account w where w.organisation_id = a.organisation_id and w.network = 'web'), '[]') as websites
    from social_account a left join account_liveness l on l.social_account_id = a.id
   where a.id in (select id from counted_account)`;

/** Reading what a look at an account needs. A personal account without consent is not looked at. */
@Injectable()
export class ReadingPlanQueries {
  async ofAccount(ctx: ReadContext, accountId: string): Promise<ReadingPlan | null> {
    const [plan] = await ctx.db.query<ReadingPlan[]>(`${PLAN} and a.id = $1`, [accountId]);
    return plan ?? null;
  }

  /** Null for a request that is no longer open. */
  async ofProof(ctx: ReadContext, proofId: string): Promise<ReadingPlan | null> {
    const [plan] = await ctx.db.query<ReadingPlan[]>(
      `${PLAN} and a.id = (select social_account_id from account_proof where id = $1 and state = 'requested')`,
      [proofId],
    );
    return plan ?? null;
  }
}
