import { ClaimService } from '@conductor/attribution';
import { readReportedLink } from '@conductor/connectors';
import { DomainProblem } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { postOf } from '../collection/collection.types.js';
import { linkIdentityOf } from '../collection/link-identity.js';
import { Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { ReportPostInput } from './attribution.inputs.js';
import { ReportPostPayload } from './attribution.payloads.js';

/** The link that a person reports, and what they say it is about. */
@Resolver()
export class ReportResolver {
  constructor(private readonly claims: ClaimService) {}

  @Mutation(() => ReportPostPayload)
  @Requires('post.report')
  async reportPost(
    @Work() work: WorkContext,
    @Args('input') { url, text, postedAt, accountId, agendaItemId }: ReportPostInput,
  ): Promise<ReportPostPayload> {
    const link = readReportedLink(url);
    if (!link) throw new DomainProblem('InvalidInput', 'POST_URL_UNKNOWN', {}, ['input', 'url']);
    const { post, wasKnown } = await this.claims.report(
      work,
      {
        link: linkIdentityOf(link),
        text,
        postedAt: postedAt ?? null,
        accountId: accountId ?? null,
      },
      agendaItemId ?? null,
    );
    return { post: postOf(post), wasKnown };
  }
}
