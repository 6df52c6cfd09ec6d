import { canonicalHost, hostOf, isUnder, ownLabels } from '../host.js';
import type { NetworkNames } from '../network.js';

/** Houses with many tenants: who owns the host says nothing about who owns the page. */
const SHARED = (
  'linktr.ee linkin.bio heylink.me lynk.id beacons.ai bio.link taplink.cc medium.com substack.com tumblr.com ' +
  'sites.google.com docs.google.com drive.google.com forms.gle google.com goo.gl bit.ly s.id tinyurl.com t.co t.me telegram.me wa.me ' +
  'whatsapp.com line.me lin.ee linkedin.com lnkd.in github.com pinterest.com reddit.com discord.com discord.gg ' +
  'kaskus.co.id kompasiana.com wikipedia.org tokopedia.com shopee.co.id'
).split(' ');
export const isSharedHost = (host: string): boolean => isUnder(host, ...SHARED);

/** A website or feed is its host: its pages are one speaker. */
export const web: NetworkNames = {
  key: 'web',
  owns: () => true,
  nameIn: hostOf,
  canonical(name) {
    const host = canonicalHost(name)?.replace(/^www\.(?=.*\.)/, '') ?? null;
    return host === null || isSharedHost(host) || ownLabels(host).length === 0 ? null : host;
  },
  profileUrl: (handle) => `https://${handle}/`,
};
