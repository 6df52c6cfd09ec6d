import type { DomainProblem } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import type { AgendaItemContent } from './agenda-content.js';
import { agendaProblems } from './agenda.problems.js';
import { AgendaMoment } from './agenda-moment.entity.js';
import { AgendaSpeaker } from './agenda-speaker.entity.js';
import { Framing } from './framing.entity.js';
import { Theme } from './theme.entity.js';

interface SpeakerFinding {
  readonly place: number;
  readonly name: string | null;
  readonly isInPeriod: boolean;
}

/** What is wrong with the content against the register: the theme, and each speaker in the item's period. */
export async function agendaReferenceProblems(
  ctx: WorkContext,
  content: AgendaItemContent,
  known: readonly DomainProblem[],
): Promise<DomainProblem[]> {
  const problems: DomainProblem[] = [];
  if (!(await ctx.db.existsBy(Theme, { id: content.themeId }))) problems.push(agendaProblems.themeNotFound());
  // Without a sound period there is nothing to hold the organisations against.
  if (known.some(({ code }) => code === 'DAY_INVALID')) return problems;
  const findings: SpeakerFinding[] = await ctx.db.query(
    `select (asked.place - 1)::int as place, o.short_name as name,
            coalesce(o.valid_from <= $3::date and (o.valid_until is null or o.valid_until >= $2::date), false) as "isInPeriod"
       from unnest($1::uuid[]) with ordinality asked(id, place) left join organisation o on o.id = asked.id
      order by asked.place`,
    [content.speakers.map(({ organisationId }) => organisationId), content.periodFrom, content.periodUntil],
  );
  for (const { place, name, isInPeriod } of findings) {
    if (name === null) problems.push(agendaProblems.speakerNotFound(place));
    else if (!isInPeriod) problems.push(agendaProblems.speakerOutsidePeriod(place, name));
  }
  return problems;
}

/** Writes the speaker matrix, the moments and the framing as the content states them; what stood before is gone. */
export async function replaceAgendaParts(ctx: WorkContext, agendaItemId: string, content: AgendaItemContent) {
  await ctx.db.delete(AgendaSpeaker, { agendaItemId });
  await ctx.db.delete(AgendaMoment, { agendaItemId });
  await ctx.db.delete(Framing, { agendaItemId });
  await ctx.db.insert(
    AgendaSpeaker,
    content.speakers.map(({ organisationId, part }) => ({ agendaItemId, organisationId, part })),
  );
  if (content.moments.length > 0) {
    await ctx.db.insert(
      AgendaMoment,
      content.moments.map(({ title, occursAt, zone }) => ({ agendaItemId, title, occursAt, zone })),
    );
  }
  await ctx.db.save(Framing, { ...content.framing, agendaItemId, position: 1 });
}
