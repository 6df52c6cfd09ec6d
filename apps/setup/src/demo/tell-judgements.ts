import { AlignmentService } from '@conductor/alignment';
import { AttributionService, SweepService } from '@conductor/attribution';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoPost } from './scenario.js';
import { actAt, known, type Story } from './story.js';

interface Standing {
  readonly agendaItemId: string | null;
  readonly isCounted: boolean;
}

/** The engine attributes every post by itself; reviewers set right what they come across and judge it. */
export class JudgementTeller {
  private readonly sweeps: SweepService;
  private readonly attributions: AttributionService;
  private readonly alignment: AlignmentService;

  constructor(
    app: INestApplicationContext,
    private readonly story: Story,
  ) {
    this.sweeps = app.get(SweepService);
    this.attributions = app.get(AttributionService);
    this.alignment = app.get(AlignmentService);
  }

  async tell(): Promise<void> {
    const { clock, present, works, scenario } = this.story;
    clock.moveTo(present.now());
    for (let isDone = false; !isDone;)
      ({ isDone } = await works.runAs('attribution.sweep', (ctx) => this.sweeps.sweep(ctx)));
    for (const post of scenario.posts) await this.judge(post);
  }

  /** Decided the day after the post, before noon. */
  private async judge(post: DemoPost): Promise<void> {
    const { story } = this;
    const isOpen = this.story.scenario.items.some(
      ({ key, state }) => key === post.item && state === 'approved',
    );
    // What is not approved yet is nobody's agenda: there is nothing to judge a post by.
    if (post.code === null || post.item === null || !isOpen) return;
    const { verdict, coder } = post.code;
    const postId = known(story.posts, post.key);
    const agendaItemId = known(story.items, post.item);
    const decided = story.calendar.at(post.day + 1, '10:00');
    const moment = decided < story.present.now() ? decided : story.present.now();
    await actAt(story, known(story.actors, coder), moment, async (ctx) => {
      const [standing]: Standing[] = await ctx.db.query(
        'select agenda_item_id as "agendaItemId", is_counted as "isCounted" from attribution where post_id = $1',
        [postId],
      );
      if (standing?.agendaItemId !== agendaItemId)
        await this.attributions.change(ctx, postId, agendaItemId, null);
      else if (!standing.isCounted) await this.attributions.confirm(ctx, postId);
      const coded: unknown[] = await ctx.db.query(
        'select 1 from alignment_code where post_id = $1 and undone_at is null',
        [postId],
      );
      // A near-identical post has brought the verdict along already.
      if (coded.length === 0) await this.alignment.code(ctx, { postId, verdict, reasons: [], note: null });
    });
  }
}
