import { SafeHttp, SafeSocket } from '@conductor/connectors';
import type { Configuration } from '@conductor/runtime';

const LOOPBACK = /^(?:127\.|::1$)/;

/** The way out to the network. Only the demo and tests may read from this very machine. */
export const outboundFor = ({
  publicUrl,
  isLoopbackSourceAllowed,
}: Pick<Configuration, 'publicUrl' | 'isLoopbackSourceAllowed'>): SafeHttp =>
  new SafeHttp({
    userAgent: `GPR-Conductor/0.1 (+${publicUrl.origin})`,
    allowAddress: (address) => isLoopbackSourceAllowed && LOOPBACK.test(address),
  });

/** The way out to hosts that speak first, with the same limits. */
export const outboundSocketsFor = ({
  publicUrl,
  isLoopbackSourceAllowed,
}: Pick<Configuration, 'publicUrl' | 'isLoopbackSourceAllowed'>): SafeSocket =>
  new SafeSocket({
    userAgent: `GPR-Conductor/0.1 (+${publicUrl.origin})`,
    allowAddress: (address) => isLoopbackSourceAllowed && LOOPBACK.test(address),
  });
