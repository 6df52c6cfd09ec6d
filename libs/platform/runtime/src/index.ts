/** What a process needs before it does anything: its configuration, its log, its end. */
export * from './configuration.js';
export * from './logger.js';
export { NETWORK_KEY_SETTINGS, type NetworkAccess } from './network-access.js';
export * from './shutdown.js';
