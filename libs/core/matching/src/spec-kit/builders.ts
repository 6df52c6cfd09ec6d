import type { MatchingItem, MatchingPost } from '../types.js';

/** An item of nothing but what is given. For specs only. */
export const buildItem = (id: string, given: Partial<MatchingItem> = {}): MatchingItem => ({
  id,
  title: '',
  framing: '',
  points: [],
  hashtags: [],
  links: [],
  language: 'id',
  period: null,
  moments: [],
  speakers: [],
  ...given,
});

/** A post without date and author, unless they are given. For specs only. */
export const buildPost = (text: string, given: Partial<MatchingPost> = {}): MatchingPost => ({
  id: 'post',
  text,
  postedAt: null,
  hashtags: [],
  links: [],
  organisationId: null,
  ...given,
});
