import { SafeHttp } from '@conductor/connectors';
import { DatabaseClock, migrate, openDatabase } from '@conductor/database';
import { migrateQueue, startWorker } from '@conductor/jobs';
import type { Configuration, Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { NestFactory } from '@nestjs/core';
import { entities } from './entities.js';
import { afterPosts, handlersOf, schedule } from './pipeline.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorkerProcess {
  stop(): Promise<void>;
}

const LOOPBACK = /^(?:127\.|::1$)/;

/** The way out to the network. Only the demo and tests may read from this very machine. */
export const outboundFor = ({ publicUrl, isLoopbackSourceAllowed }: Configuration): SafeHttp =>
  new SafeHttp({
    userAgent: `GPR-Conductor/0.1 (+${publicUrl.origin})`,
    allowAddress: (address) => isLoopbackSourceAllowed && LOOPBACK.test(address),
  });

/** Starts the job runner: brings the schema up to date, then takes jobs. */
export async function startWorkerProcess(
  configuration: Configuration,
  logger: Logger,
): Promise<RunningWorkerProcess> {
  const { databaseUrl, workerConcurrency } = configuration;
  const dataSource = await openDatabase({
    url: databaseUrl,
    entities,
    applicationName: 'conductor-worker',
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  await migrate(dataSource);
  await migrateQueue(databaseUrl, logger);
  const clock = await new DatabaseClock(dataSource).start();
  const http = outboundFor(configuration);
  const works = new Works(dataSource, clock);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of({ works, clock, http, logger, afterPosts }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const handlers = handlersOf(app);
  const worker = await startWorker({
    databaseUrl,
    concurrency: workerConcurrency,
    handlers,
    schedule,
    logger,
  });
  return {
    async stop() {
      await worker.stop();
      await app.close();
      await http.close();
      clock.stop();
      await dataSource.destroy();
    },
  };
}
