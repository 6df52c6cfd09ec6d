import type { ItemIndex } from '../index/item-index.js';
import type { IndexedItem } from '../index/indexed-item.js';
import { HASHTAG_COMMONNESS, PRIORS } from '../settings.js';
import { hashtagTerm } from '../text/analyse.js';
import type { PostReference, SpeakerPart } from '../types.js';
import type { Query } from './query.js';

export interface SharedSign {
  readonly text: string;
  readonly itemsSharing: number;
}

/** Signs that stand outside the wording: a shared link or hashtag, the part the author's organisation plays. */
export interface Proof {
  readonly links: readonly SharedSign[];
  readonly hashtags: readonly SharedSign[];
  readonly part: SpeakerPart | null;
  /** the post taken up that carries this item */
  readonly reference: PostReference | null;
  /** by an outside reader; null where it gave none */
  readonly nearness: number | null;
  /** what is added to the candidate's score */
  readonly score: number;
  /** probability that the signs alone make the candidate right */
  readonly probability: number;
}

const rarityOfLink = (sign: SharedSign): number => 1 / sign.itemsSharing;

function rarityOfHashtag(sign: SharedSign, index: ItemIndex): number {
  const share = index.lexicon.backgroundShare(index.lexicon.find(hashtagTerm(sign.text)));
  return 1 / sign.itemsSharing ** 2 / (1 + HASHTAG_COMMONNESS * share);
}

const highest = (values: readonly number[]): number =>
  values.reduce((best, value) => Math.max(best, value), 0);

function referenceTo(itemId: string, reference: PostReference | null | undefined): PostReference | null {
  return reference?.itemId === itemId ? reference : null;
}

export function proofOf(query: Query, indexed: IndexedItem, index: ItemIndex): Proof {
  const links = query.links
    .filter((link) => indexed.links.includes(link))
    .map((text) => ({ text, itemsSharing: index.slotsWithLink(text).size }));
  const hashtags = query.hashtags
    .filter((hashtag) => indexed.hashtags.includes(hashtag))
    .map((text) => ({ text, itemsSharing: index.slotsWithHashtag(text).size }));
  const speaker = indexed.item.speakers.find((one) => one.organisationId === query.post.organisationId);
  const link = highest(links.map(rarityOfLink));
  const hashtag = highest(hashtags.map((sign) => rarityOfHashtag(sign, index)));
  const reference = referenceTo(indexed.item.id, query.post.reference);
  const nearness = query.post.nearness?.get(indexed.item.id) ?? null;
  const inherited = reference === null ? 0 : PRIORS.reference.proof[reference.kind] * reference.confidence;
  return {
    links,
    hashtags,
    part: speaker?.part ?? null,
    reference,
    nearness,
    score:
      PRIORS.link.score * link +
      PRIORS.hashtag.score * hashtag +
      PRIORS.reference.score * inherited +
      (nearness === null ? 0 : PRIORS.nearness.score * (nearness - PRIORS.nearness.pivot)) +
      (speaker === undefined ? 0 : PRIORS.speaker[speaker.part]),
    probability: 1 - (1 - PRIORS.link.proof * link) * (1 - PRIORS.hashtag.proof * hashtag) * (1 - inherited),
  };
}
