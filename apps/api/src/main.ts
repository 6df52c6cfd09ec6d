import { createLogger, readConfiguration, stopOnSignal } from '@conductor/runtime';
import { startApi } from './start.js';

const configuration = readConfiguration();
const logger = createLogger('api', configuration);
const api = await startApi(configuration, logger);
logger.info({ address: api.address }, 'listening');
process.send?.({ ready: api.address });
stopOnSignal(logger, () => api.stop());
