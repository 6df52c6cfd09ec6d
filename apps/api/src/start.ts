import { randomUUID } from 'node:crypto';
import { DatabaseClock, migrate, openDatabase } from '@conductor/database';
import { migrateQueue } from '@conductor/jobs';
import { InboxQueries } from '@conductor/distribution';
import { RosterQueries } from '@conductor/duty';
import { type Clock, systemActor } from '@conductor/kernel';
import { LiveHub } from '@conductor/live';
import type { Configuration, Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { LiveSignals } from './edge/live.js';
import { nestLogger } from './edge/nest-logger.js';
import { serveWebBuild } from './edge/web-build.js';
import { entities } from './entities.js';

export interface RunningApi {
  /** Where it listens; the port that was chosen where the configuration said 0. */
  readonly address: string;
  readonly app: NestExpressApplication;
  stop(): Promise<void>;
}

/**
 * Starts the API: brings the schema up to date, listens, hears the other processes.
 * @param clock replaces the database's clock, for tests
 */
export async function startApi(
  configuration: Configuration,
  logger: Logger,
  clock?: Clock,
): Promise<RunningApi> {
  const dataSource = await openDatabase({
    url: configuration.databaseUrl,
    entities,
    applicationName: 'conductor-api',
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  const ran = await migrate(dataSource);
  if (ran.length > 0) logger.info({ migrations: ran }, 'schema brought up to date');
  await migrateQueue(configuration.databaseUrl, logger);
  const databaseClock = await new DatabaseClock(dataSource).start();
  const live = new LiveSignals();
  const works = new Works(dataSource.manager, clock ?? databaseClock);
  const hub = new LiveHub({
    databaseUrl: configuration.databaseUrl,
    logger,
    onSignal: (signal) => live.receive(signal),
    async onReturn() {
      const ctx = works.read({ actor: systemActor('live.return'), requestId: randomUUID(), locale: 'id' });
      for (const inbox of await new InboxQueries().sequences(ctx)) live.receive({ topic: 'inbox', ...inbox });
      const sequence = ctx.clock.now().getTime();
      for (const organisationId of await new RosterQueries().planning(ctx)) {
        live.receive({ topic: 'duty', organisationId, sequence });
      }
    },
  });
  await hub.start();
  const module = AppModule.of({ configuration, logger, works, clock: clock ?? databaseClock, live });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: nestLogger(logger),
    bodyParser: false,
    // A fault while wiring is thrown to the caller, who logs it and ends.
    abortOnError: false,
  });
  app.useBodyParser('json', { limit: '1mb' });
  app.disable('x-powered-by');
  if (configuration.webBuild !== null) serveWebBuild(app, configuration.webBuild);
  await app.listen(configuration.port, configuration.host);
  return {
    address: await app.getUrl(),
    app,
    async stop() {
      await app.close();
      await hub.stop();
      databaseClock.stop();
      await dataSource.destroy();
    },
  };
}
