import {
  AbsenceService,
  nextOpening,
  RosterQueries,
  shiftAt,
  ShiftService,
  SwapService,
} from '@conductor/duty';
import type { UserActor } from '@conductor/kernel';
import { actAt, known, type Story } from './story.js';

/** The officers of an organisation take turns, in the order of the cast. */
const SHIFTS = [
  ['06:00', '12:00'],
  ['12:00', '18:00'],
] as const;
/** Last week whole, so that there is something to copy; this week up to the day after tomorrow, with gaps behind. */
const PLANNED_DAYS = [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2] as const;
/** The evening before each day, so that nobody plans what is past. */
const EVENING = '19:00';

/** Who is on duty around today: planned by those who are, as everybody would. */
export async function tellDuty(story: Story): Promise<void> {
  const { calendar, scenario } = story;
  const rosters = new RosterQueries();
  const shifts = new ShiftService(rosters);
  for (const { organisation, officers } of scenario.duty) {
    const people = officers.map((key) => known(story.actors, key));
    let turn = 0;
    for (const day of PLANNED_DAYS) {
      for (const [from, until] of SHIFTS) {
        const holder = people[turn % people.length];
        turn += 1;
        if (holder === undefined) throw new Error(`Nobody of ${organisation} is on duty in the demo.`);
        await actAt(story, holder, calendar.at(Math.min(day - 1, -1), EVENING), (ctx) =>
          shifts.take(ctx, { startsAt: calendar.at(day, from), endsAt: calendar.at(day, until) }),
        );
      }
    }
    const [first, second] = people;
    if (first === undefined || second === undefined) continue;
    await tellPresent(story, rosters, first, second);
    await tellSwap(story, rosters, first, second);
  }
  await tellBusy(story, rosters);
}

/** One request waits for an answer. */
async function tellSwap(
  story: Story,
  rosters: RosterQueries,
  asking: UserActor,
  asked: UserActor,
): Promise<void> {
  const now = story.present.now();
  await actAt(story, asking, now, async (ctx) => {
    const roster = (await rosters.rosters(ctx, [asking.organisationId])).get(asking.organisationId);
    const mine = roster?.shifts.find(({ userId, startsAt }) => userId === asking.userId && startsAt > now);
    if (mine) await new SwapService(rosters).ask(ctx, { shiftId: mine.id, userId: asked.userId });
  });
}

/** The first of each organisation is on duty as the story ends: by a hand-over, or because nobody was. */
async function tellPresent(
  story: Story,
  rosters: RosterQueries,
  first: UserActor,
  second: UserActor,
): Promise<void> {
  const now = story.present.now();
  const shifts = new ShiftService(rosters);
  await actAt(story, second, now, async (ctx) => {
    const roster = (await rosters.rosters(ctx, [first.organisationId])).get(first.organisationId);
    const running = roster && shiftAt(roster, now);
    const opening = roster && nextOpening(roster, now);
    if (running) {
      if (running.userId === second.userId) await shifts.handOver(ctx, first.userId);
    } else if (opening) await shifts.take(ctx, { ...opening, userId: first.userId });
  });
}

/** In one organisation somebody is busy just now, so that a cover is to be seen. */
async function tellBusy(story: Story, rosters: RosterQueries): Promise<void> {
  const now = story.present.now();
  const key = story.scenario.duty.find(({ isBusy }) => isBusy)?.officers[0];
  if (key === undefined) return;
  const until = new Date(now.getTime() + 3 * 60 * 60_000);
  await actAt(story, known(story.actors, key), now, (ctx) =>
    new AbsenceService(rosters).sayBusy(ctx, { until }),
  );
}
