import {
  type AskOptions,
  isConnectorFailure,
  type OutboundHttp,
  type ProfileReader,
} from '@conductor/connector-contract';
import { profileReaderOf } from '@conductor/connectors';
import type { Clock } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import {
  LivenessService,
  type OwnWebsite,
  type ProfileLook,
  ProofCheck,
  type ReadingPlan,
} from '@conductor/social-accounts';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, HTTP, LOGGER } from './parts.js';

/** Two or three questions to one server; what takes longer hangs. */
const LONGEST_LOOK_MS = 60_000;

/** Looks at an account and records what it saw. Nothing here holds a transaction while the network answers. */
@Injectable()
export class ProfileLooks {
  constructor(
    private readonly works: Works,
    private readonly liveness: LivenessService,
    private readonly proofs: ProofCheck,
    @Inject(HTTP) private readonly http: OutboundHttp,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async look(job: string, plan: ReadingPlan): Promise<void> {
    const reader = profileReaderOf(plan.network);
    if (reader === null || plan.isDemo || !reader.reads(plan)) {
      await this.works.runAs(job, (ctx) => this.proofs.leave(ctx, plan.accountId));
      return;
    }
    const look = await this.see(reader, plan);
    const { accountId } = plan;
    const state = await this.works.runAs(job, (ctx) =>
      this.liveness.record(ctx, accountId, look, Math.random()),
    );
    this.logger.info({ accountId, state, failure: look.failure?.code }, 'account looked at');
  }

  private async see(reader: ProfileReader, plan: ReadingPlan): Promise<ProfileLook> {
    const options = this.options();
    try {
      const profile = await reader.read(plan, options);
      return { material: { account: plan, profile, websites: await this.websites(plan, options) } };
    } catch (failure) {
      if (isConnectorFailure(failure)) return { failure };
      throw failure;
    }
  }

  /** Their pages are read only where it matters whom they name. One that cannot be read names nobody. */
  private async websites(
    { websites, askedKind }: ReadingPlan,
    options: AskOptions,
  ): Promise<readonly OwnWebsite[]> {
    if (askedKind !== 'rel_me') return websites.map(({ handle }) => ({ handle, calledMe: [] }));
    return Promise.all(
      websites.map(async (website) => {
        try {
          const page = await profileReaderOf(website.network)?.read({ ...website, stableId: null }, options);
          return { handle: website.handle, calledMe: page?.links.map(({ url }) => url) ?? [] };
        } catch (failure) {
          if (isConnectorFailure(failure)) return { handle: website.handle, calledMe: [] };
          throw failure;
        }
      }),
    );
  }

  private options(): AskOptions {
    return { signal: AbortSignal.timeout(LONGEST_LOOK_MS), http: this.http, clock: this.clock };
  }
}
