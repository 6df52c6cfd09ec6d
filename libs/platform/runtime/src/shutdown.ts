import type { Logger } from './logger.js';

/**
 * Runs `stop` once, on Ctrl+C, on SIGTERM, or when the process that started this one has died
 * (its IPC channel closes), and then ends the process.
 */
export function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (reason: string): void => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ reason }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', () => end('SIGINT'));
  process.once('SIGTERM', () => end('SIGTERM'));
  if (process.channel) process.once('disconnect', () => end('parent gone'));
}
