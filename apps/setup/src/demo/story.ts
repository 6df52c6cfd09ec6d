import { randomUUID } from 'node:crypto';
import type { Clock, UserActor } from '@conductor/kernel';
import type { WorkContext, Works } from '@conductor/work';
import type { DemoCalendar, StoryClock } from './demo-time.js';
import type { Scenario } from './scenario.js';

/** What the chapters of the loader share while the story is told. */
export interface Story {
  readonly scenario: Scenario;
  readonly calendar: DemoCalendar;
  readonly clock: StoryClock;
  readonly present: Clock;
  readonly works: Works;
  /** Ids by the keys of the scenario, filled chapter by chapter. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly actors: Map<string, UserActor>;
  /** By organisation; the first speaks for it. */
  readonly officers: Map<string, readonly UserActor[]>;
  readonly items: Map<string, string>;
  readonly versions: Map<string, string>;
  readonly posts: Map<string, string>;
}

/** The value of a key that the data's own spec has proved to be there. */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo scenario names ${key}, which it does not hold.`);
  return value;
}

/** One act of one person at one moment of the story. */
export function actAt<Result>(
  { works, clock }: Pick<Story, 'works' | 'clock'>,
  actor: UserActor,
  moment: Date,
  act: (ctx: WorkContext) => Promise<Result>,
): Promise<Result> {
  clock.moveTo(moment);
  return works.run({ actor, requestId: randomUUID(), locale: 'id' }, act);
}

/** Who speaks for the organisation. */
export function officerOf(story: Pick<Story, 'officers'>, organisation: string): UserActor {
  const [first] = known(story.officers, organisation);
  if (first === undefined) throw new Error(`The demo scenario has no officer of ${organisation}.`);
  return first;
}
