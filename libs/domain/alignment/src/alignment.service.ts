import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AlignmentCode } from './alignment-code.entity.js';
import { AlignmentQueueService, type AlignmentTaskRow } from './alignment-queue.service.js';
import { requireCoder } from './alignment.policy.js';
import { alignmentProblems, UNDOABLE_CODES } from './alignment.problems.js';
import { nameOfHolder } from './lease.js';
import { CODEBOOK_VERSION, type Verdict, type VerdictReason } from './verdict.js';

export interface NewCode {
  readonly postId: string;
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
  readonly note: string | null;
}

interface Judged {
  readonly agendaItemId: string;
  readonly briefVersionId: string | null;
}

/** Reviewers judge posts, and take a judgement back. */
@Injectable()
export class AlignmentService {
  constructor(private readonly queue: AlignmentQueueService) {}

  /** Codes the post and every near-identical one on the same item and brief version. */
  async code(ctx: WorkContext, { postId, verdict, reasons, note }: NewCode): Promise<AlignmentCode> {
    const { userId } = requireCoder(ctx.actor);
    await this.lockTwins(ctx, postId);
    const judged = await this.judgeable(ctx, postId, userId);
    const twins = await this.uncodedTwins(ctx, postId, judged);
    const codedAt = ctx.clock.now();
    // A code on another item, from before the attribution was changed, says nothing about this one.
    await ctx.db.query(
      'update alignment_code set undone_at = $2 where post_id = any($1) and undone_at is null',
      [[postId, ...twins], codedAt],
    );
    const code = await ctx.db.save(AlignmentCode, {
      postId,
      ledBy: null,
      ...judged,
      verdict,
      reasons: [...reasons],
      note: note?.trim() || null,
      codebookVersion: CODEBOOK_VERSION,
      coderId: userId,
      codedAt,
      undoneAt: null,
    });
    await ctx.db.query(
      `insert into alignment_code (post_id, led_by, agenda_item_id, brief_version_id, verdict, reasons, note, codebook_version, coder_id, coded_at)
       select twin, c.id, c.agenda_item_id, c.brief_version_id, c.verdict, c.reasons, c.note, c.codebook_version, c.coder_id, c.coded_at
         from alignment_code c, unnest($2::uuid[]) as twin where c.id = $1`,
      [code.id, twins],
    );
    await ctx.db.query('delete from alignment_lease where post_id = any($1)', [[postId, ...twins]]);
    await ctx.audit.record(
      'post.coded',
      { type: 'post', id: postId },
      { codeId: code.id, verdict, posts: twins.length + 1 },
    );
    return code;
  }

  /** Takes one of one's own last ten codes back; the post is held for the reviewer again. */
  async undo(ctx: WorkContext, codeId: string): Promise<AlignmentTaskRow | null> {
    const { userId } = requireCoder(ctx.actor);
    const code = await ctx.db.findOne(AlignmentCode, {
      where: { id: codeId, coderId: userId, ledBy: IsNull(), undoneAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!code) throw alignmentProblems.codeNotFound();
    const [later] = await ctx.db.query<{ count: number }[]>(
      `select count(*)::integer as count from alignment_code
        where coder_id = $1 and led_by is null and undone_at is null and (coded_at, id) > ($2, $3)`,
      [userId, code.codedAt, code.id],
    );
    if ((later?.count ?? 0) >= UNDOABLE_CODES) throw alignmentProblems.undoTooLate();
    await ctx.db.query(
      'update alignment_code set undone_at = $2 where undone_at is null and (id = $1 or led_by = $1)',
      [code.id, ctx.clock.now()],
    );
    await ctx.audit.record(
      'code.undone',
      { type: 'post', id: code.postId },
      { codeId: code.id, verdict: code.verdict },
    );
    return this.queue.takeOne(ctx, code.postId);
  }

  /** All near-identical posts in the order of their ids, so that two reviewers cannot wait for each other in a circle. */
  private async lockTwins(ctx: WorkContext, postId: string): Promise<void> {
    const twins = await ctx.db.query<unknown[]>(
      `select 1 from post where fingerprint = (select fingerprint from post where id = $1) order by id for no key update`,
      [postId],
    );
    if (twins.length === 0) throw alignmentProblems.postNotFound();
  }

  private async judgeable(ctx: WorkContext, postId: string, userId: string): Promise<Judged> {
    const [post] = await ctx.db.query<(Judged & { isAuthor: boolean; codedBy: string | null })[]>(
      `select a.agenda_item_id as "agendaItemId", a.brief_version_id as "briefVersionId", u.name as "codedBy",
              exists (select 1 from brief_contributor b
                       where b.brief_version_id = a.brief_version_id and b.user_id = $2 and b.part = 'author') as "isAuthor"
         from attribution a
         left join alignment_code c on c.post_id = a.post_id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id
         left join app_user u on u.id = c.coder_id
        where a.post_id = $1 and a.is_counted`,
      [postId, userId],
    );
    if (!post) throw alignmentProblems.postNotCounted();
    if (post.isAuthor) throw alignmentProblems.ownBrief();
    if (post.codedBy !== null) throw alignmentProblems.alreadyCoded(post.codedBy);
    const holder = await nameOfHolder(ctx, postId, userId);
    if (holder !== null) throw alignmentProblems.leaseLost(holder);
    return { agendaItemId: post.agendaItemId, briefVersionId: post.briefVersionId };
  }

  private async uncodedTwins(
    ctx: WorkContext,
    postId: string,
    { agendaItemId, briefVersionId }: Judged,
  ): Promise<string[]> {
    const twins = await ctx.db.query<{ id: string }[]>(
      `select twin.id from post p join post twin on twin.fingerprint = p.fingerprint and twin.id <> p.id
         join attribution a on a.post_id = twin.id and a.is_counted
          and a.agenda_item_id = $2 and a.brief_version_id is not distinct from $3
        where p.id = $1
          and not exists (select 1 from alignment_code c
                           where c.post_id = twin.id and c.undone_at is null and c.agenda_item_id = $2)
        order by twin.id`,
      [postId, agendaItemId, briefVersionId],
    );
    return twins.map(({ id }) => id);
  }
}
