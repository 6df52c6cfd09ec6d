/** Hosts on loopback for the specs of other rooms. */
export { Host } from './host.js';
export { JetstreamHost, type SpecEvent } from './jetstream-host.js';
