import type { JobHandlers } from '@conductor/jobs';
import { NestFactory } from '@nestjs/core';
import { LiveListener } from './live/live-listener.js';
import type { WorkerParts } from './parts.js';
import { afterPosts, handlersOf } from './pipeline.js';
import { WorkerModule } from './worker.module.js';

export interface AssembledJobs {
  readonly handlers: JobHandlers;
  readonly live: LiveListener;
  close(): Promise<void>;
}

/** Every job of the pipeline with its services, ready to be run by a worker or drained by a spec. */
export async function assembleJobs(parts: Omit<WorkerParts, 'afterPosts'>): Promise<AssembledJobs> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ ...parts, afterPosts }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  return { handlers: handlersOf(app), live: app.get(LiveListener), close: () => app.close() };
}
