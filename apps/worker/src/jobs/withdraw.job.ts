import { WithdrawalService } from '@conductor/alignment';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Detaches or deletes what was collected of an account whose consent was withdrawn, and comes again while more is left. */
@Injectable()
export class WithdrawJob {
  constructor(
    private readonly works: Works,
    private readonly withdrawals: WithdrawalService,
  ) {}

  async run({ consentId }: { readonly consentId: string }): Promise<void> {
    await this.works.runAs('account.withdraw', async (ctx) => {
      const { isDone } = await this.withdrawals.workOff(ctx, consentId);
      if (!isDone) await ctx.jobs.enqueue('account.withdraw', { consentId }, { key: consentId });
    });
  }
}
