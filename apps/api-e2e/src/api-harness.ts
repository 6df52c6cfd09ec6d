import { createHash, randomUUID } from 'node:crypto';
import { type RunningApi, startApi } from '@conductor/api';
import type { Actor, Role, UserActor } from '@conductor/kernel';
import { createLogger, readConfiguration } from '@conductor/runtime';
import {
  buildActor,
  buildOrganisation,
  createTestDatabase,
  FakeClock,
  GraphQLTestClient,
  type TestDatabase,
} from '@conductor/testing';
import { type WorkContext, Works } from '@conductor/work';
import { systemActor } from '@conductor/kernel';

/** A real server on a database of its own, people of every role, and a clock that the spec moves. */
export interface ApiHarness {
  readonly api: RunningApi;
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  /** The GPR centre and one ministry, present from the start. */
  readonly centreId: string;
  readonly ministryId: string;
  act<Result>(work: (ctx: WorkContext) => Promise<Result>, actor?: Actor): Promise<Result>;
  anonymous(): GraphQLTestClient;
  /** A signed-in person of the role: officers in the ministry, everybody else in the centre, unless said otherwise. */
  as(role: Role, organisationId?: string): Promise<{ client: GraphQLTestClient; actor: UserActor }>;
  stop(): Promise<void>;
}

/** @param settings beside those that every server has */
export async function startApiHarness(settings: Readonly<Record<string, string>> = {}): Promise<ApiHarness> {
  const database = await createTestDatabase([]);
  const clock = new FakeClock();
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'fatal',
    ...settings,
  });
  const api = await startApi(configuration, createLogger('api', configuration), clock);
  const works = new Works(database.dataSource.manager, clock);
  const act: ApiHarness['act'] = (work, actor = systemActor('test')) =>
    works.run({ actor, requestId: randomUUID(), locale: 'id' }, work);
  const [centreId, ministryId] = await act(async (ctx) => [
    await buildOrganisation(ctx, { code: 'gpr', kind: 'centre' }),
    await buildOrganisation(ctx, { code: 'kemenuji' }),
  ]);
  return {
    api,
    database,
    clock,
    centreId: centreId!,
    ministryId: ministryId!,
    act,
    anonymous: () => new GraphQLTestClient(api.address),
    async as(role, organisationId = role === 'officer' ? ministryId! : centreId!) {
      const actor = await act((ctx) => buildActor(ctx, role, organisationId));
      const token = randomUUID();
      await database.dataSource.query('update session set token_hash = $2 where id = $1', [
        actor.sessionId,
        createHash('sha256').update(token).digest(),
      ]);
      return { client: new GraphQLTestClient(api.address).useSession(token), actor };
    },
    async stop() {
      await api.stop();
      await database.drop();
    },
  };
}
