import type { JobHandlers } from '@conductor/jobs';
import { NestFactory } from '@nestjs/core';
import type { WorkerParts } from './parts.js';
import { afterPosts, handlersOf } from './pipeline.js';
import { WorkerModule } from './worker.module.js';

export interface AssembledJobs {
  readonly handlers: JobHandlers;
  close(): Promise<void>;
}

/** Every job of the pipeline with its services, ready to be run by a worker or drained by a spec. */
export async function assembleJobs(parts: Omit<WorkerParts, 'afterPosts'>): Promise<AssembledJobs> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ ...parts, afterPosts }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  return { handlers: handlersOf(app), close: () => app.close() };
}
