import { z } from 'zod';
import { graphListShape } from '../graph-api/graph-list.js';
import { countShape, helpful, listOf } from '../http/read-json.js';

/** Shapes of business discovery in the documented Instagram API. What is not named here stays in the raw payload. */
export const mediumShape = z.object({
  id: z.string().min(1).max(100),
  caption: helpful(z.string()),
  permalink: z.string(),
  timestamp: helpful(z.string()),
  media_type: helpful(z.string()),
  /** Left out where the network withholds a film. */
  media_url: helpful(z.string()),
  children: helpful(
    z.object({ data: listOf(z.object({ media_type: helpful(z.string()), media_url: helpful(z.string()) })) }),
  ),
  /** Left out where the account hides it. */
  like_count: countShape,
  comments_count: countShape,
});
export type Medium = z.infer<typeof mediumShape>;

export const discoveryShape = z.object({
  business_discovery: z.object({
    id: z.string().min(1).max(100),
    media: graphListShape.catch({ data: [], paging: null }),
  }),
});
