import { ownLabels } from '../host.js';
import type { AccountNetwork } from '../network.js';
import { shownLabel } from './punycode.js';

/** Only government registers under these, so that nobody borrows a name in front of one. */
const isGovernment = (host: string): boolean => /\.(?:go|mil|desa)\.id$/.test(host);

/** One name by which an account is recognised. */
export interface ShownName {
  readonly text: string;
  /** A part of a longer host: found there, the official name stands among other words. */
  readonly isPart: boolean;
}

function hostNames(host: string): ShownName[] {
  const labels = ownLabels(host).map(shownLabel);
  const whole = { text: labels.join('.'), isPart: false };
  if (labels.length < 2 || isGovernment(host)) return [whole];
  return [whole, ...labels.map((text) => ({ text, isPart: true }))];
}

/** What an eye reads as the account's name; nothing for numbers, which nobody reads. */
export function shownNames(network: AccountNetwork | null, name: string): ShownName[] {
  const plain = (text: string): ShownName[] => [{ text, isPart: false }];
  switch (network) {
    case 'web':
      return hostNames(name);
    case 'bluesky':
      if (name.startsWith('did:')) return [];
      return name.endsWith('.bsky.social') ? plain(name.slice(0, -'.bsky.social'.length)) : hostNames(name);
    case 'mastodon':
      return plain(name.replace(/^@/, '').split('@', 1).join(''));
    case 'youtube':
      return /^uc[\w-]{22}$/i.test(name) ? [] : plain(name.replace(/^(?:c|user)\//, ''));
    case 'facebook':
      return /^\d+$/.test(name) ? [] : plain(name);
    default:
      return plain(name);
  }
}
