import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { OutboundRefusal } from '@conductor/connector-contract';
import { isGlobalUnicast } from './address.js';

/** Addresses of a name. Replaced in specs, where no resolver answers. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export const resolveBySystem: Resolve = async (hostname) =>
  (await systemLookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** Lets through the public internet and what the owner of the client names besides. */
export class AddressGate {
  constructor(
    private readonly resolve: Resolve,
    private readonly allowAddress: (address: string) => boolean,
    /** Off where only what the owner names may be reached. */
    private readonly isInternetAllowed = true,
  ) {}

  check(address: string): void {
    if ((this.isInternetAllowed && isGlobalUnicast(address)) || this.allowAddress(address)) return;
    throw new OutboundRefusal('ADDRESS_NOT_PUBLIC', { address });
  }

  /** One address that is not public refuses the name: a mixed answer is how rebinding looks. */
  async addressesOf(hostname: string): Promise<readonly string[]> {
    const addresses = await this.resolve(hostname).catch((cause: unknown) => {
      throw new OutboundRefusal('NAME_NOT_FOUND', { hostname }, { cause });
    });
    if (addresses.length === 0) throw new OutboundRefusal('NAME_NOT_FOUND', { hostname });
    for (const address of addresses) this.check(address);
    return addresses;
  }

  /** For the socket: it connects to the very addresses that were checked, there is no second resolution. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.addressesOf(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (options.all === true) callback(null, found);
        else callback(null, first?.address ?? '', first?.family ?? 0);
      },
      (refusal: Error) => callback(refusal, '', 0),
    );
  };
}
