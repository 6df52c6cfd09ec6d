import type { Logger } from '@conductor/runtime';
import type { LoggerService } from '@nestjs/common';

/** Nest's own lines in the process's log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown, context?: unknown) => logger.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => logger.warn({ context }, String(message)),
  error(message: unknown, ...rest: unknown[]) {
    // Nest reports every throw of a resolver, refusals too. formatFailure has logged what is worth it.
    if (rest.at(-1) === 'ExceptionsHandler') return;
    logger.error({ details: rest }, String(message));
  },
});
