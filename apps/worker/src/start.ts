import type { SafeHttp } from '@conductor/connectors';
import { DatabaseClock, migrate, openDatabase } from '@conductor/database';
import { migrateQueue, startWorker } from '@conductor/jobs';
import type { Configuration, Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { assembleJobs } from './assemble.js';
import { EmbeddingsClient, embeddingsHttp } from './embeddings.js';
import { entities } from './entities.js';
import { outboundFor, outboundSocketsFor } from './outbound.js';
import { schedule, waitingJobs } from './pipeline.js';

export interface RunningWorkerProcess {
  stop(): Promise<void>;
}

/**
 * Starts the job runner: brings the schema up to date, then takes jobs.
 * @param http closed when the worker stops
 */
export async function startWorkerProcess(
  configuration: Configuration,
  logger: Logger,
  http: SafeHttp = outboundFor(configuration),
): Promise<RunningWorkerProcess> {
  const { databaseUrl, workerConcurrency, networks } = configuration;
  const dataSource = await openDatabase({
    url: databaseUrl,
    entities,
    applicationName: 'conductor-worker',
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  await migrate(dataSource);
  await migrateQueue(databaseUrl, logger);
  const clock = await new DatabaseClock(dataSource).start();
  const works = new Works(dataSource.manager, clock);
  const embeddingsWay = embeddingsHttp(configuration.publicUrl);
  const embeddings =
    configuration.embeddings === null ? null : new EmbeddingsClient(configuration.embeddings, embeddingsWay);
  const jobs = await assembleJobs({ works, clock, http, networks, embeddings, logger });
  const worker = await startWorker({
    databaseUrl,
    concurrency: workerConcurrency,
    handlers: jobs.handlers,
    schedule,
    waitingJobs,
    leaseSeconds: configuration.workerLeaseSeconds,
    logger,
  });
  if (configuration.isLiveCollectionOn)
    jobs.live.start({
      sockets: outboundSocketsFor(configuration),
      http,
      servers: configuration.liveServers,
      leaseSeconds: configuration.workerLeaseSeconds,
    });
  return {
    async stop() {
      await jobs.live.stop();
      await worker.stop();
      await jobs.close();
      await http.close();
      await embeddingsWay.close();
      clock.stop();
      await dataSource.destroy();
    },
  };
}
