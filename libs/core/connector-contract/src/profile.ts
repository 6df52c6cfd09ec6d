import type { AskOptions } from './connector.js';

/** An account as the register has it. */
export interface ProfileAccount {
  /** In the one form of its network, without `@`. */
  readonly handle: string;
  /** Address of its profile. */
  readonly url: string;
  /** Its lasting name from an earlier reading; null before the first. */
  readonly stableId: string | null;
}

export interface ProfileLink {
  /** Canonical. */
  readonly url: string;
  /** Whether the network itself has seen that the page links back. */
  readonly isVerified: boolean;
}

export interface ProfilePost {
  readonly text: string;
  /** Address for people, where there is one. */
  readonly url: string | null;
  readonly postedAt: Date | null;
}

/** What an account shows of itself to everybody, as it stands now. Text is plain text, never HTML. */
export interface Profile {
  /** Never empty; the same as long as it is the same account, whatever it is called. */
  readonly stableId: string;
  /** As it is called today, in the one form of its network. */
  readonly handle: string;
  readonly displayName: string | null;
  readonly description: string;
  readonly links: readonly ProfileLink[];
  /** The newest first, as many as one question gives; none where the network has no posts. */
  readonly posts: readonly ProfilePost[];
  /** Null where nothing tells. */
  readonly lastPostAt: Date | null;
  /** Handle or address of the account that it names as its successor. */
  readonly movedTo: string | null;
}

/** Reading profiles is what a network offers, not a source: an account may be registered that nobody collects. */
export interface ProfileReader {
  /** Key of the network. */
  readonly network: string;
  /** Whether an open page shows this account; of some networks only those with a certain kind of name. */
  reads(account: ProfileAccount): boolean;
  /**
   * Throws one of the five failures, or the signal's reason when aborted. An account that is missing was mistyped
   * (Malformed ACCOUNT_NOT_FOUND_AT_NETWORK) unless its lasting name is known: then it is gone (SourceGone).
   */
  read(account: ProfileAccount, options: AskOptions): Promise<Profile>;
}

/** The newest moment among the posts. */
export const newestOf = (posts: readonly ProfilePost[]): Date | null => {
  const moments = posts.flatMap(({ postedAt }) => (postedAt === null ? [] : [postedAt.getTime()]));
  return moments.length === 0 ? null : new Date(Math.max(...moments));
};
