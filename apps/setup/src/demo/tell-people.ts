import { randomUUID } from 'node:crypto';
import { PeopleService } from '@conductor/identity';
import type { UserActor } from '@conductor/kernel';
import { AccountRetirementService, SocialAccountsService } from '@conductor/social-accounts';
import { FIRST_DAY } from './demo-time.js';
import { type Story, known } from './story.js';

/** Marked as a demo password wherever it is shown; it exists in no installation that was started without the demo. */
export const DEMO_PASSWORD = 'sandi-demo-dirigen';

/** A ministry that was renamed gives up its old account. */
const RENAMED_DAY = -14;

/** The cast joins, and a ministry gives up an account of its former name. */
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
  await tellOldAccount(story);
}

/** The account of a ministry under its former name, so that one that was official once can be looked up. */
async function tellOldAccount({ works, clock, calendar, organisations }: Story): Promise<void> {
  const account = {
    organisationId: known(organisations, 'kominfo'),
    network: 'x',
    handle: 'demo_kominfo',
    url: 'https://x.demo.example/demo_kominfo',
    kind: 'institutional',
    isDemo: true,
  } as const;
  const { id: socialAccountId } = await works.runAs('setup.demo', (ctx) =>
    new SocialAccountsService().register(ctx, account),
  );
  clock.moveTo(calendar.at(RENAMED_DAY, '09:00'));
  const reason = 'Kementerian berganti nama; akun baru memakai nama baru.';
  await works.runAs('setup.demo', (ctx) =>
    new AccountRetirementService().retire(ctx, {
      socialAccountId,
      retiredOn: calendar.day(RENAMED_DAY),
      reason,
    }),
  );
}
