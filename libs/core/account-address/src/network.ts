/** Keys of the networks that accounts are on, as the database has them. `web` is websites and feeds. */
export const ACCOUNT_NETWORKS = [
  'x',
  'instagram',
  'facebook',
  'tiktok',
  'youtube',
  'threads',
  'bluesky',
  'mastodon',
  'web',
] as const;
export type AccountNetwork = (typeof ACCOUNT_NETWORKS)[number];

/** How one network names accounts. */
export interface NetworkNames {
  readonly key: AccountNetwork;
  /** Whether the address is this network's, whatever it shows. */
  readonly owns: (url: URL) => boolean;
  /** The account's name as the address writes it, not yet checked; null where it names none. */
  readonly nameIn: (url: URL) => string | null;
  /** The one form of a name; null for what no account of the network can be called. */
  readonly canonical: (name: string) => string | null;
  /** Address of the profile, from a canonical handle. */
  readonly profileUrl: (handle: string) => string;
}
