import {
  type AlignmentCodeRow,
  type AlignmentTaskRow,
  VERDICT_REASONS,
  type VerdictReason,
  type Verdict,
  VERDICTS,
} from '@conductor/alignment';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const VerdictEnum = upperEnum('Verdict', VERDICTS);
export const VerdictReasonEnum = upperEnum('VerdictReason', VERDICT_REASONS);

@ObjectType({ description: 'A reviewer’s verdict on a post and the item it carries.' })
export class AlignmentCode implements AlignmentCodeRow {
  @Field(() => ID) id: string;
  @Field(() => VerdictEnum) verdict: Verdict;
  @Field(() => [VerdictReasonEnum]) reasons: VerdictReason[];
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() codedAt: Date;
  /** Resolved to the post and the person. */
  postId: string;
  coderId: string;
}

@ObjectType({
  description:
    'A post to judge, held for this reviewer until leasedUntil. The machine’s verdict is no part of it.',
})
export class AlignmentTask implements AlignmentTaskRow {
  @Field() leasedUntil: Date;
  @Field(() => Int, { description: 'Near-identical posts that will get the same code.' })
  similarCount: number;
  /** Resolved to the things themselves. */
  postId: string;
  agendaItemId: string;
  briefVersionId: string | null;
}

@ObjectType({ description: 'One of the reviewer’s own last verdicts: it can be undone.' })
export class RecentCode {
  @Field(() => AlignmentCode) code: AlignmentCode;
}

@ObjectType()
export class AlignmentQueue {
  @Field(() => Int, { description: 'Tasks open to this reviewer; near-identical posts are one task.' })
  remainingCount: number;
  @Field(() => Int) codedTodayCount: number;
  @Field(() => [AlignmentTask], { description: 'The doubtful first, then the older.' })
  tasks: readonly AlignmentTask[];
  @Field(() => [RecentCode], { description: 'The last ten, newest first.' }) recent: readonly RecentCode[];
}
