import { ACCOUNT_NETWORKS, accountIdentity, parseAccount } from '@conductor/account-address';
import type { Profile } from '@conductor/connector-contract';
import { exhaustive } from '@conductor/kernel';
import { hasCode } from './proof-code.js';
import type { ProofKind } from './proof.workflow.js';

/** What is asked of an account. */
export interface AskedProof {
  readonly kind: ProofKind;
  readonly code: string | null;
  readonly requestedAt: Date;
}

/** A registered website of the account's own organisation. */
export interface OwnWebsite {
  /** Its host. */
  readonly handle: string;
  /** Whom its first page calls itself (`rel="me"`), as we read it; empty where it was not read. */
  readonly calledMe: readonly string[];
}

export interface ProofMaterial {
  readonly account: { readonly network: string; readonly handle: string; readonly url: string };
  readonly profile: Profile;
  readonly websites: readonly OwnWebsite[];
}

/** Why a look at the account proves nothing. Each has a text in each language in apps/api/src/i18n. */
export const PROOF_GAPS = [
  'PROOF_CODE_NOT_FOUND',
  'PROOF_WEBSITE_MISSING',
  'PROOF_LINK_MISSING',
  'PROOF_LINK_NOT_BACK',
  'PROOF_HANDLE_FOREIGN',
  'PROOF_ACCOUNT_MOVED',
  'PROOF_ACCOUNT_UNREADABLE',
] as const;
export type ProofGap = (typeof PROOF_GAPS)[number];

/** Where the proof was seen, or what is missing. */
export type ProofFinding = { readonly foundAt: string } | { readonly gap: ProofGap };

const isUnder = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`);

const websiteOf = (link: string, websites: readonly OwnWebsite[]): OwnWebsite | null => {
  const { hostname } = new URL(link);
  return websites.find(({ handle }) => isUnder(hostname, handle)) ?? null;
};

/** Whether an address that a website calls itself is the account's: its profile in any form, or its lasting name. */
function leadsTo(link: string, { account, profile }: ProofMaterial): boolean {
  if (link === account.url || link === profile.stableId) return true;
  const network = ACCOUNT_NETWORKS.find((key) => key === account.network);
  const named = network === undefined ? null : parseAccount(link, network);
  if (network === undefined || named === null) return false;
  // The register writes every handle in lower case.
  return accountIdentity(named).toLowerCase() === accountIdentity({ network, handle: account.handle });
}

/** Both ends have to say it: anybody can link to a ministry, and a ministry may link to anybody. */
function linkedBothWays(material: ProofMaterial): ProofFinding {
  const { profile, websites } = material;
  if (websites.length === 0) return { gap: 'PROOF_WEBSITE_MISSING' };
  const own = profile.links.flatMap(({ url, isVerified }) => {
    const website = websiteOf(url, websites);
    return website === null ? [] : [{ url, isVerified, website }];
  });
  if (own.length === 0) return { gap: 'PROOF_LINK_MISSING' };
  const mutual = own.find(
    ({ isVerified, website }) => isVerified || website.calledMe.some((link) => leadsTo(link, material)),
  );
  return mutual === undefined ? { gap: 'PROOF_LINK_NOT_BACK' } : { foundAt: mutual.url };
}

/** A handle that is a domain is given out by whoever holds the domain. */
function ownDomain({ profile, websites }: ProofMaterial): ProofFinding {
  if (websites.length === 0) return { gap: 'PROOF_WEBSITE_MISSING' };
  const website = websites.find(({ handle }) => isUnder(profile.handle, handle));
  return website === undefined ? { gap: 'PROOF_HANDLE_FOREIGN' } : { foundAt: `https://${website.handle}/` };
}

function codeInPosts({ code, requestedAt }: AskedProof, { profile, account }: ProofMaterial): ProofFinding {
  const post = profile.posts.find(
    ({ text, postedAt }) =>
      code !== null && hasCode(text, code) && (postedAt === null || postedAt >= requestedAt),
  );
  return post === undefined ? { gap: 'PROOF_CODE_NOT_FOUND' } : { foundAt: post.url ?? account.url };
}

/** Whether what an account shows proves that whoever asked controls it. */
export function proofIn(asked: AskedProof, material: ProofMaterial): ProofFinding {
  const { account, profile } = material;
  const names = [profile.handle, profile.stableId].map((name) => name.toLowerCase());
  if (profile.movedTo !== null || !names.includes(account.handle)) return { gap: 'PROOF_ACCOUNT_MOVED' };
  switch (asked.kind) {
    case 'profile_code':
      return asked.code !== null && hasCode(profile.description, asked.code)
        ? { foundAt: account.url }
        : { gap: 'PROOF_CODE_NOT_FOUND' };
    case 'post_code':
      return codeInPosts(asked, material);
    case 'rel_me':
      return linkedBothWays(material);
    case 'domain_handle':
      return ownDomain(material);
    case 'reviewed_claim':
      return { gap: 'PROOF_ACCOUNT_UNREADABLE' };
    default:
      return exhaustive(asked.kind);
  }
}
