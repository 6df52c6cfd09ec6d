/** The server as its starter, the specs and the document writers use it. */
export { mayCall, type Operation, operationsOf, permissionTable } from './edge/operations.js';
export { type RunningApi, startApi } from './start.js';
export { workflows } from './workflows.js';
