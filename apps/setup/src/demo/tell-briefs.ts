import {
  type BriefContent,
  BriefingService,
  BriefReviewService,
  type BriefVersion,
} from '@conductor/briefing';
import { InboxService, ReleaseService } from '@conductor/distribution';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoBrief } from './scenario.js';
import { actAt, officerOf, known, type Story } from './story.js';

const END_OF_WORK = '17:00';

const contentOf = ({ calendar }: Story, brief: DemoBrief): BriefContent => ({
  title: brief.title,
  core: brief.core,
  talkingPoints: brief.talkingPoints,
  lockedFacts: brief.lockedFacts.map((fact) => ({ ...fact, asOf: calendar.day(fact.asOf) })),
  copies: brief.copies,
  hashtags: brief.hashtags,
  links: brief.links,
});

/** Written three hours before the release, or in the morning of day 0 where there is none yet. */
const startOf = ({ calendar }: Story, { release }: DemoBrief): Date =>
  new Date(
    (release ? calendar.at(release.day, release.time) : calendar.at(0, '08:40')).getTime() - 3 * 60 * 60_000,
  );

const later = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** Briefs are written, approved, released and answered; some ministries stay silent. */
export class BriefTeller {
  private readonly briefing: BriefingService;
  private readonly reviews: BriefReviewService;
  private readonly releases: ReleaseService;
  private readonly inbox: InboxService;

  constructor(
    app: INestApplicationContext,
    private readonly story: Story,
  ) {
    this.briefing = app.get(BriefingService);
    this.reviews = app.get(BriefReviewService);
    this.releases = app.get(ReleaseService);
    this.inbox = app.get(InboxService);
  }

  async tell(): Promise<void> {
    for (const brief of this.story.scenario.briefs) await this.write(brief);
    await this.answer();
  }

  private async write(brief: DemoBrief): Promise<void> {
    const { story } = this;
    const author = known(story.actors, brief.author);
    const start = startOf(story, brief);
    const written: BriefVersion = await actAt(story, author, start, (ctx) =>
      this.briefing.createBrief(ctx, known(story.items, brief.item), contentOf(story, brief), {
        isDemo: true,
      }),
    );
    story.versions.set(brief.key, written.id);
    if (brief.state === 'draft') return;
    await actAt(story, author, later(start, 40), (ctx) =>
      this.briefing.submit(ctx, { versionId: written.id, version: written.version }),
    );
    if (brief.reviewer === null || brief.state === 'submitted') return;
    await actAt(story, known(story.actors, brief.reviewer), later(start, 110), (ctx) =>
      this.reviews.approve(ctx, written.id, written.contentHash),
    );
    if (brief.state === 'released') await this.release(brief, written.id);
  }

  private async release({ author, release }: DemoBrief, versionId: string): Promise<void> {
    if (!release) return;
    const { story } = this;
    const { calendar, works, clock, organisations } = story;
    const embargoUntil =
      release.embargoDay === undefined
        ? null
        : calendar.at(release.embargoDay, release.embargoTime ?? '08:00');
    const { id } = await actAt(
      story,
      known(story.actors, author),
      calendar.at(release.day, release.time),
      (ctx) =>
        this.releases.releaseBrief(ctx, {
          versionId,
          audience: 'explicit',
          organisationIds: release.audience.map((code) => known(organisations, code)),
          embargoUntil,
          answerBy: calendar.at(release.answerByDay, END_OF_WORK),
        }),
    );
    if (embargoUntil === null || embargoUntil > story.present.now()) return;
    clock.moveTo(embargoUntil);
    await works.runAs('distribution.open', (ctx) => this.releases.open(ctx, id));
  }

  private async answer(): Promise<void> {
    const { story } = this;
    for (const { brief, organisation, kind, reason, day, time } of story.scenario.answers) {
      const officer = officerOf(story, organisation);
      await actAt(story, officer, story.calendar.at(day, time), async (ctx) => {
        const [delivery]: { id: string }[] = await ctx.db.query(
          'select id from delivery where brief_version_id = $1 and organisation_id = $2',
          [known(story.versions, brief), officer.organisationId],
        );
        if (delivery) await this.inbox.answer(ctx, delivery.id, kind, reason);
      });
    }
  }
}
