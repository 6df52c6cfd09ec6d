import { pino, type Logger as PinoLogger } from 'pino';
import type { Configuration } from './configuration.js';

export type Logger = PinoLogger;

/** Structured lines on standard output. No personal data, no text of a brief. */
export const createLogger = (service: string, configuration: Pick<Configuration, 'logLevel'>): Logger =>
  pino({ name: service, level: configuration.logLevel, base: { service } });
