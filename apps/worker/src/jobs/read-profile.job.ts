import { ReadingPlanQueries } from '@conductor/social-accounts';
import { systemActor } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { ProfileLooks } from '../profile-looks.js';

const NAME = 'social-accounts.read-profile';

/** Looks at one account of an open network: whether it lives, whether it is still the one that was registered. */
@Injectable()
export class ReadProfileJob {
  constructor(
    private readonly works: Works,
    private readonly plans: ReadingPlanQueries,
    private readonly looks: ProfileLooks,
  ) {}

  async run({ accountId }: { readonly accountId: string }): Promise<void> {
    const reader = this.works.read({ actor: systemActor(NAME), requestId: accountId, locale: 'id' });
    const plan = await this.plans.ofAccount(reader, accountId);
    if (plan) await this.looks.look(NAME, plan);
  }
}
