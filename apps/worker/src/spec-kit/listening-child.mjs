/** A worker process as a spec starts it: the built one. The one argument is its environment as JSON. */
import { createLogger, readConfiguration } from '@conductor/runtime';
import { startWorkerProcess } from '../../dist/index.js';

const configuration = readConfiguration({
  ...JSON.parse(process.argv[2]),
  ALLOW_LOOPBACK_SOURCES: 'true',
  LOG_LEVEL: 'error',
});
await startWorkerProcess(configuration, createLogger('worker', configuration));
process.send({ ready: true });
process.on('disconnect', () => process.exit(1));
