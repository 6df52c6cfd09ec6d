import { PostStore } from '@conductor/collection';
import type { Clock } from '@conductor/kernel';
import type { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import type { OpenSystem } from '../system.js';
import { DemoCalendar, StoryClock } from './demo-time.js';
import { readScenario } from './scenario.js';
import type { Story } from './story.js';
import { AccountTeller } from './tell-accounts.js';
import { tellAgenda } from './tell-agenda.js';
import { BriefTeller } from './tell-briefs.js';
import { tellDuty } from './tell-duty.js';
import { JudgementTeller } from './tell-judgements.js';
import { DEMO_PASSWORD, tellPeople } from './tell-people.js';
import { tellPosts } from './tell-posts.js';
import { StandingTeller } from './tell-standing.js';
import { tellSources } from './tell-sources.js';

/** Somebody the demo can be entered as. */
export interface DemoSignIn {
  readonly role: string;
  readonly email: string;
  readonly organisation: string;
}

export interface Demo {
  readonly password: string;
  /** One of each role. */
  readonly signIns: readonly DemoSignIn[];
}

/**
 * Plays the demo scenario through the domains' own acts, each dated as it would have been, on a database that
 * nobody has joined yet. A second call only says who can sign in; null where the database is not the demo's.
 */
export async function loadDemo(system: OpenSystem, app: INestApplicationContext): Promise<Demo | null> {
  const clock = new StoryClock(system.clock.now());
  // One transaction: a demo that is interrupted while it loads has never begun.
  await system.together(clock, async (works) => {
    const people = await works.runAs('setup.demo', ({ db }) =>
      db.query<unknown[]>('select 1 from app_user limit 1'),
    );
    if (people.length === 0) await tell(await beginStory(works, clock, system.clock), app);
  });
  return signInsOf(system);
}

async function beginStory(works: Works, clock: StoryClock, present: Clock): Promise<Story> {
  const organisations = await works.runAs('setup.demo', ({ db }) =>
    db.query<{ id: string; code: string }[]>('select id, code from organisation'),
  );
  return {
    scenario: await readScenario(),
    calendar: new DemoCalendar(present.now()),
    clock,
    present,
    works,
    organisations: new Map(organisations.map(({ id, code }) => [code, id])),
    actors: new Map(),
    officers: new Map(),
    items: new Map(),
    versions: new Map(),
    posts: new Map(),
  };
}

async function tell(story: Story, app: INestApplicationContext): Promise<void> {
  await tellPeople(story);
  await new AccountTeller(app, story).tell();
  await tellAgenda(story);
  await new BriefTeller(app, story).tell();
  await tellPosts(story, app.get(PostStore));
  await new StandingTeller(app, story).tell();
  await tellSources(story);
  await new JudgementTeller(app, story).tell();
  await tellDuty(story);
}

/** The first person of each role, in the order of the roles. */
async function signInsOf(system: OpenSystem): Promise<Demo | null> {
  const signIns = await system.works().runAs('setup.demo', ({ db }) =>
    db.query<DemoSignIn[]>(
      `select distinct on (array_position(array['planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin'], m.role))
              m.role, u.email, o.short_name as organisation
         from app_user u join membership m on m.user_id = u.id join organisation o on o.id = m.organisation_id
        where u.is_demo and u.suspended_at is null and m.valid_until is null
        order by array_position(array['planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin'], m.role), u.id`,
    ),
  );
  return signIns.length === 0 ? null : { password: DEMO_PASSWORD, signIns };
}
