import { collectionProblems } from '@conductor/collection';
import { readSourceAddress, type SourceAddress } from '@conductor/connectors';
import { exhaustive } from '@conductor/kernel';
import { type Configuration, NETWORK_KEY_SETTINGS } from '@conductor/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../edge/tokens.js';

/** What pasted addresses are to this installation: which networks have a key decides. */
@Injectable()
export class SourceAddresses {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Null when no connector reads such an address. */
  read(pasted: string): SourceAddress | null {
    return this.reading(pasted).source ?? null;
  }

  /** @throws DomainProblem when no connector reads such an address, or none without a key */
  require(pasted: string): SourceAddress {
    const { source, refusal } = this.reading(pasted);
    if (source !== undefined) return source;
    switch (refusal.code) {
      case 'SOURCE_ADDRESS_INVALID':
        throw collectionProblems.sourceAddressInvalid();
      case 'SOURCE_NETWORK_CLOSED':
        throw collectionProblems.sourceNetworkClosed();
      case 'SOURCE_NETWORK_NEEDS_KEY':
        throw collectionProblems.sourceNetworkNeedsKey(
          refusal.network,
          NETWORK_KEY_SETTINGS[refusal.network] ?? [],
        );
      default:
        return exhaustive(refusal);
    }
  }

  private reading(pasted: string) {
    return readSourceAddress(pasted, (network) => this.configuration.networks.has(network));
  }
}
