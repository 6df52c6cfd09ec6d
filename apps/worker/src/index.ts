/** The job runner as its specs use it. */
export { type AssembledJobs, assembleJobs } from './assemble.js';
export { entities as workerEntities } from './entities.js';
export { outboundFor, outboundOptionsFor, outboundSocketsFor } from './outbound.js';
export { type RunningWorkerProcess, startWorkerProcess } from './start.js';
