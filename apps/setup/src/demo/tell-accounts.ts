import { ElectionService } from '@conductor/collection';
import type { UserActor } from '@conductor/kernel';
import {
  AccountAccessService,
  CONSENT_PURPOSE_VERSION,
  ConsentService,
  SocialAccountsService,
} from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { FIRST_DAY } from './demo-time.js';
import type { Scenario } from './scenario.js';
import { actAt, known, officerOf, type Story } from './story.js';

type DemoAccount = Scenario['accounts'][number];

/** The accounts are entered in the register; officers get access to their ministry's, and consent to their own. */
export class AccountTeller {
  private readonly accounts: SocialAccountsService;
  private readonly access: AccountAccessService;
  private readonly consents: ConsentService;
  private readonly elections: ElectionService;

  constructor(
    app: INestApplicationContext,
    private readonly story: Story,
  ) {
    this.accounts = app.get(SocialAccountsService);
    this.access = app.get(AccountAccessService);
    this.consents = app.get(ConsentService);
    this.elections = app.get(ElectionService);
  }

  async tell(): Promise<void> {
    const { scenario, calendar, actors } = this.story;
    for (const account of scenario.accounts) await this.enter(account);
    for (const { name, startsOn, endsOn, terms } of scenario.elections) {
      const days = { startsOn: calendar.day(startsOn), endsOn: calendar.day(endsOn) };
      await this.act(known(actors, 'admin.joko'), (ctx) => this.elections.add(ctx, { name, terms, ...days }));
    }
  }

  private async enter({ organisation, sole, consent, ...account }: DemoAccount): Promise<void> {
    const organisationId = known(this.story.organisations, organisation);
    const holder = account.kind === 'personal' ? officerOf(this.story, organisation) : null;
    const { id } = await this.story.works.runAs('setup.demo', (ctx) =>
      this.accounts.register(ctx, {
        ...account,
        organisationId,
        holderId: holder?.userId ?? null,
        isDemo: true,
      }),
    );
    if (holder === null) return this.share(id, organisation, sole ?? false);
    if (consent === false) return;
    await this.act(holder, (ctx) => this.consents.give(ctx, id, CONSENT_PURPOSE_VERSION));
  }

  private async share(accountId: string, organisation: string, isSole: boolean): Promise<void> {
    const officers = this.story.officers.get(organisation) ?? [];
    const [first] = officers;
    if (first === undefined) return;
    for (const { userId } of isSole ? [first] : officers)
      await this.act(first, (ctx) => this.access.give(ctx, accountId, userId));
  }

  private act<Result>(actor: UserActor, act: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return actAt(this.story, actor, this.story.calendar.at(FIRST_DAY, '08:30'), act);
  }
}
