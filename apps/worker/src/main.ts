import { createLogger, readConfiguration, stopOnSignal } from '@conductor/runtime';
import { startWorkerProcess } from './start.js';

const configuration = readConfiguration();
const logger = createLogger('worker', configuration);
const worker = await startWorkerProcess(configuration, logger);
logger.info('taking jobs');
process.send?.({ ready: true });
stopOnSignal(logger, () => worker.stop());
