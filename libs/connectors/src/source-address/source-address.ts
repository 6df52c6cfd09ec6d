import type { JsonValue } from '@conductor/connector-contract';

/** What an address or handle says of a source, without asking anybody. */
export interface SourceAddress {
  /** Key of the connector that reads it. */
  readonly connector: string;
  /** The one address for people: two ways to write one account are one source. */
  readonly address: string;
  readonly config: JsonValue;
}

/** What a person pasted, as it is and as a web address; a scheme is taken for granted where none is written. */
export interface PastedAddress {
  readonly text: string;
  readonly url: URL | null;
  readonly hasScheme: boolean;
}

/** One network's knowledge of its accounts' addresses. Null when the address is none of its own. */
export type ReadAccountAddress = (pasted: PastedAddress) => SourceAddress | null;
