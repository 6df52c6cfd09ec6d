import { type AgendaItemContent, AgendaService, ThemeRegisterService } from '@conductor/agenda';
import type { DemoItem } from './scenario.js';
import { actAt, known, type Story } from './story.js';

/** Written two days before the period, submitted the same day, decided on the next. */
const WRITTEN_BEFORE = 2;
const FIRST_WRITING_DAY = -28;

async function contentOf(story: Story, item: DemoItem, themes: ReadonlyMap<string, string>): Promise<AgendaItemContent> {
  const { calendar, organisations } = story;
  return {
    title: item.title,
    titleEn: item.titleEn,
    objective: item.objective,
    themeId: known(themes, item.theme),
    priority: item.priority,
    periodFrom: calendar.day(item.periodFrom),
    periodUntil: calendar.day(item.periodUntil),
    leadOrganisationId: known(organisations, item.lead),
    speakers: item.speakers.map(({ organisation, part }) => ({ organisationId: known(organisations, organisation), part })),
    moments: item.moments.map(({ title, day, time, zone }) => ({ title, zone, occursAt: calendar.at(day, time, zone) })),
    hashtags: item.hashtags,
    links: item.links,
    framing: item.framing,
  };
}

async function putThemes({ works, scenario }: Story): Promise<ReadonlyMap<string, string>> {
  return works.runAs('setup.demo', async (ctx) => {
    const records = scenario.themes.map(({ code, name_id, name_en }) => ({ code, nameId: name_id, nameEn: name_en }));
    await new ThemeRegisterService().put(ctx, records);
    const rows: { id: string; code: string }[] = await ctx.db.query('select id, code from theme');
    return new Map(rows.map(({ id, code }) => [code, id]));
  });
}

/** The centre writes its agenda; reviewers approve most of it. */
export async function tellAgenda(story: Story): Promise<void> {
  const agenda = new AgendaService();
  const themes = await putThemes(story);
  for (const item of story.scenario.items) {
    const day = Math.max(FIRST_WRITING_DAY, Math.min(item.periodFrom - WRITTEN_BEFORE, -1));
    const author = known(story.actors, item.author);
    const content = await contentOf(story, item, themes);
    const written = await actAt(story, author, story.calendar.at(day, '09:30'), (ctx) =>
      agenda.create(ctx, content, { isDemo: true }),
    );
    story.items.set(item.key, written.id);
    if (item.state === 'draft') continue;
    const submitted = await actAt(story, author, story.calendar.at(day, '11:00'), (ctx) => agenda.submit(ctx, written));
    if (item.reviewer === null || item.state === 'submitted') continue;
    const reviewer = known(story.actors, item.reviewer);
    await actAt(story, reviewer, story.calendar.at(day, '15:20'), async (ctx) => {
      if (item.state === 'approved') await agenda.approve(ctx, submitted);
      else await agenda.return(ctx, submitted, item.reason ?? 'Lengkapi dahulu.');
    });
  }
}
