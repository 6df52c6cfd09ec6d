import { ReadingPlanQueries } from '@conductor/social-accounts';
import { systemActor } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { ProfileLooks } from '../profile-looks.js';

const NAME = 'social-accounts.check-proof';

/** Somebody waits: looks at the account now, whether it shows what was asked of it. */
@Injectable()
export class CheckProofJob {
  constructor(
    private readonly works: Works,
    private readonly plans: ReadingPlanQueries,
    private readonly looks: ProfileLooks,
  ) {}

  async run({ proofId }: { readonly proofId: string }): Promise<void> {
    const reader = this.works.read({ actor: systemActor(NAME), requestId: proofId, locale: 'id' });
    const plan = await this.plans.ofProof(reader, proofId);
    if (plan) await this.looks.look(NAME, plan);
  }
}
