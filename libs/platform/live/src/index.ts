/** Fan-out to subscribers across processes: PostgreSQL NOTIFY carries a number, the client pulls the content. */
export * from './hub.js';
export { announce, type LiveSignal } from './signal.js';
