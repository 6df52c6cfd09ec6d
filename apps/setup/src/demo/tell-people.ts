import { randomUUID } from 'node:crypto';
import { PeopleService } from '@conductor/identity';
import type { UserActor } from '@conductor/kernel';
import { FIRST_DAY } from './demo-time.js';
import { type Story, known } from './story.js';

/** Marked as a demo password wherever it is shown; it exists in no installation that was started without the demo. */
export const DEMO_PASSWORD = 'sandi-demo-dirigen';

/** The cast joins. */
export async function tellPeople(story: Story): Promise<void> {
  const { works, clock, calendar, scenario } = story;
  const people = new PeopleService();
  clock.moveTo(calendar.at(FIRST_DAY, '08:00'));
  await works.runAs('setup.demo', async (ctx) => {
    for (const { key, name, email, memberships } of scenario.people) {
      const userId = await people.createUser(ctx, { email, name, password: DEMO_PASSWORD, isDemo: true });
      for (const { organisation, role } of memberships) {
        const organisationId = known(story.organisations, organisation);
        const { id } = await people.addMembership(ctx, { userId, organisationId, role, validUntil: null });
        const actor: UserActor = {
          kind: 'user',
          userId,
          sessionId: randomUUID(),
          membershipId: id,
          organisationId,
          role,
        };
        if (!story.actors.has(key)) story.actors.set(key, actor);
        if (role === 'officer')
          story.officers.set(organisation, [...(story.officers.get(organisation) ?? []), actor]);
      }
    }
  });
}
