/**
 * A worker process as a spec starts it: the built one, whose names lead where the spec says. It tells its resident
 * memory ten times a second. The one argument is JSON: { databaseUrl, concurrency, leaseSeconds, names }.
 */
import { SafeHttp } from '@conductor/connectors';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { outboundOptionsFor, startWorkerProcess } from '../../dist/index.js';

const { databaseUrl, concurrency, leaseSeconds, names } = JSON.parse(process.argv[2]);
const configuration = readConfiguration({
  DATABASE_URL: databaseUrl,
  ALLOW_LOOPBACK_SOURCES: 'true',
  // The networks' own servers are out of reach.
  LIVE_COLLECTION: 'off',
  WORKER_CONCURRENCY: String(concurrency),
  WORKER_LEASE_SECONDS: String(leaseSeconds),
  LOG_LEVEL: 'error',
});
/** Each look-up of a name gives its next address; the last one stays. */
const left = new Map(Object.entries(names).map(([name, addresses]) => [name, [...addresses]]));
const resolve = async (hostname) => {
  const addresses = left.get(hostname) ?? ['127.0.0.1'];
  return [addresses.length > 1 ? addresses.shift() : addresses[0]];
};
const worker = await startWorkerProcess(
  configuration,
  createLogger('worker', configuration),
  new SafeHttp({ ...outboundOptionsFor(configuration), resolve }),
);
process.send({ ready: true });
setInterval(() => process.send({ rss: process.memoryUsage.rss() }), 100).unref();
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
