/** An installation's key for one network. It goes into one request header and nowhere else. */
export interface Credential {
  /** Secret. */
  readonly token: string;
  /** The installation's own account at the network, where questions are asked in its name. */
  readonly accountId: string | null;
}
