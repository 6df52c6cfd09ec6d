import type { AccountNetwork } from '../network.js';
import { shownLabel } from './punycode.js';

/** Labels under which countries register, before the country's own. */
const SECOND_LEVEL = new Set('go co or ac sch web my biz desa mil net ponpes com org gov edu ne'.split(' '));
const HOUSES =
  /\.(?:blogspot\.com|wordpress\.com|github\.io|pages\.dev|web\.app|netlify\.app|vercel\.app|weebly\.com|wixsite\.com)$/;

/** The labels left of what is registered under: `djp.kemenkeu` of djp.kemenkeu.go.id. */
function ownLabels(host: string): string[] {
  if (HOUSES.test(host)) return host.split('.').slice(0, -2);
  const labels = host.split('.');
  const isDeep = labels.length > 2 && labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(0, isDeep ? -2 : -1);
}

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
      return /^UC[\w-]{22}$/.test(name) ? [] : plain(name.replace(/^(?:c|user)\//, ''));
    case 'facebook':
      return /^\d+$/.test(name) ? [] : plain(name);
    default:
      return plain(name);
  }
}
