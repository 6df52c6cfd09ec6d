import { PostQueries } from '@conductor/collection';
import { type ConnectorFailure, type Profile, SourceGone } from '@conductor/connector-contract';
import {
  AccountProofService,
  ClaimJudgementService,
  LivenessService,
  type ProfileLook,
} from '@conductor/social-accounts';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoClaim, DemoLook } from './scenario.js';
import { actAt, known, officerOf, type Story } from './story.js';

interface DemoAccount {
  readonly id: string;
  readonly network: string;
  readonly handle: string;
  readonly url: string;
  readonly organisation: string;
}

const NO_JITTER = 0.5;

/** Ministries prove their accounts, an administrator judges claims, and looks are told that nobody took. */
export class StandingTeller {
  private readonly proofs: AccountProofService;
  private readonly judgements: ClaimJudgementService;
  private readonly liveness: LivenessService;
  private readonly posts: PostQueries;

  constructor(
    app: INestApplicationContext,
    private readonly story: Story,
  ) {
    this.proofs = app.get(AccountProofService);
    this.judgements = app.get(ClaimJudgementService);
    this.liveness = app.get(LivenessService);
    this.posts = app.get(PostQueries);
  }

  async tell(): Promise<void> {
    const { works, clock, present, scenario, calendar } = this.story;
    const rows: DemoAccount[] = await works.runAs('setup.demo', ({ db }) =>
      db.query(`select a.id, a.network, a.handle, a.url, o.code as organisation
                  from social_account a join organisation o on o.id = a.organisation_id`),
    );
    const accounts = new Map(rows.map((row) => [`${row.network} @${row.handle}`, row]));
    const accountOf = ({ network, handle }: DemoClaim | DemoLook) => known(accounts, `${network} ${handle}`);
    for (const claim of scenario.standing.claims) await this.claim(accountOf(claim), claim);
    for (const look of scenario.standing.looks) {
      clock.moveTo(calendar.at(look.day, '06:00'));
      await this.look(accountOf(look), look);
    }
    clock.moveTo(present.now());
    await works.runAs('setup.demo', async (ctx) => {
      const all = rows.map(({ id, network }) => ({ id, network, isDemo: true }));
      const last = await this.posts.lastOfAccounts(
        ctx,
        all.map(({ id }) => id),
      );
      await this.liveness.notePosts(ctx, all, last);
    });
  }

  private async claim({ id, organisation }: DemoAccount, claim: DemoClaim): Promise<void> {
    const { story } = this;
    const { calendar } = story;
    const { id: proofId } = await actAt(
      story,
      officerOf(story, organisation),
      calendar.at(claim.day, '09:00'),
      (ctx) => this.proofs.claim(ctx, { accountId: id, url: null, note: claim.note }),
    );
    if (claim.verdict === null) return;
    const { reason } = claim;
    await actAt(story, known(story.actors, 'admin.joko'), calendar.at(claim.day, '14:00'), (ctx) =>
      reason === undefined
        ? this.judgements.accept(ctx, proofId)
        : this.judgements.refuse(ctx, proofId, reason),
    );
  }

  private async look(account: DemoAccount, look: DemoLook): Promise<void> {
    const { story } = this;
    const { calendar } = story;
    let code: string | null = null;
    if (look.proves) {
      const officer = officerOf(story, account.organisation);
      const asked = await actAt(story, officer, calendar.at(look.day, '05:00'), (ctx) =>
        this.proofs.request(ctx, account.id, 'profile_code'),
      );
      code = asked.code;
    }
    story.clock.moveTo(calendar.at(look.day, '06:00'));
    const seen = look.isGone ? gone(new SourceGone()) : shown(account, look, code);
    await story.works.runAs('setup.demo', (ctx) => this.liveness.record(ctx, account.id, seen, NO_JITTER));
  }
}

const gone = (failure: ConnectorFailure): ProfileLook => ({ failure });

function shown(account: DemoAccount, { nowCalled }: DemoLook, code: string | null): ProfileLook {
  const profile: Profile = {
    stableId: `demo:${account.handle}`,
    handle: nowCalled ?? account.handle,
    displayName: null,
    description: code ?? '',
    links: [],
    posts: [],
    lastPostAt: null,
    movedTo: null,
  };
  return { material: { account, profile, websites: [] } };
}
