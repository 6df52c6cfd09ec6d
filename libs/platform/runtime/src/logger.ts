import { pino, type Logger as PinoLogger } from 'pino';
import type { Configuration } from './configuration.js';

export type Logger = PinoLogger;

/** pg hangs its whole client on an error, cancel key and all: only these four are worth a line. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code: unknown = Reflect.get(error, 'code');
  return { type: error.name, message: error.message, code, stack: error.stack };
}

/** Structured lines on standard output. No personal data, no text of a brief. */
export const createLogger = (service: string, configuration: Pick<Configuration, 'logLevel'>): Logger =>
  pino({
    name: service,
    level: configuration.logLevel,
    base: { service },
    serializers: { err: describeError },
  });
