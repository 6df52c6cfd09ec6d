import { SafeHttp, type SafeHttpOptions, SafeSocket } from '@conductor/connectors';
import type { Configuration } from '@conductor/runtime';

const LOOPBACK = /^(?:127\.|::1$)/;
/** As long as the longest slice of a pull. */
const TOTAL_TIMEOUT_MS = 15_000;

type OutboundSettings = Pick<Configuration, 'publicUrl' | 'isLoopbackSourceAllowed'>;

/** Only the demo and tests may read from this very machine. */
export const outboundOptionsFor = ({
  publicUrl,
  isLoopbackSourceAllowed,
}: OutboundSettings): SafeHttpOptions => ({
  totalTimeoutMs: TOTAL_TIMEOUT_MS,
  userAgent: `GPR-Conductor/0.1 (+${publicUrl.origin})`,
  allowAddress: (address) => isLoopbackSourceAllowed && LOOPBACK.test(address),
});

/** The way out to the network. */
export const outboundFor = (settings: OutboundSettings): SafeHttp =>
  new SafeHttp(outboundOptionsFor(settings));

/** The way out to hosts that speak first, with the same limits. */
export function outboundSocketsFor(settings: OutboundSettings): SafeSocket {
  const { userAgent, allowAddress = () => false } = outboundOptionsFor(settings);
  return new SafeSocket({ userAgent, allowAddress });
}
