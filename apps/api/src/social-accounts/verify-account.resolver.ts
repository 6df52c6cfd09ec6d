import { DomainProblem } from '@conductor/kernel';
import { AccountVerificationQueries } from '@conductor/social-accounts';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { clientNetworkOf } from '../edge/client-address.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { problemOf } from '../edge/problem.types.js';
import { Public } from '../edge/requires.js';
import { PUBLIC_LIMIT, TokenBuckets } from '../edge/token-buckets.js';
import { VerifyAccountPayload } from './verify-account.types.js';

/** Whether an account is official: for everybody, signed in or not. */
@Resolver()
export class VerifyAccountResolver {
  private readonly buckets = new TokenBuckets(PUBLIC_LIMIT);

  constructor(private readonly verifications: AccountVerificationQueries) {}

  @Query(() => VerifyAccountPayload, {
    description:
      'A name or an address of an account, as people paste it. Limited for each address one asks from.',
  })
  @Public()
  async verifyAccount(
    @Edge() edge: EdgeContext,
    @Args('address') address: string,
  ): Promise<VerifyAccountPayload> {
    if (!this.buckets.take(clientNetworkOf(edge.clientAddress), edge.read.clock.now())) {
      const problem = new DomainProblem('LimitReached', 'VERIFY_TOO_MANY', { limit: PUBLIC_LIMIT.burst }, [
        'address',
      ]);
      return { problems: [problemOf(problem, edge.seed.locale)] };
    }
    return { verification: await this.verifications.verify(edge.read, address) };
  }
}
