/** What a process needs before it does anything: its configuration, its log, its end. */
export * from './configuration.js';
export * from './logger.js';
export * from './shutdown.js';
