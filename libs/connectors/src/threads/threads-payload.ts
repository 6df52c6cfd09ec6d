import { z } from 'zod';
import { helpful } from '../http/read-json.js';

/** The shape of a post in the documented Threads API. What is not named here stays in the raw payload. */
export const threadShape = z.object({
  id: z.string().min(1).max(100),
  media_type: helpful(z.string()),
  media_url: helpful(z.string()),
  /** Left out where the network withholds a post's media. */
  permalink: helpful(z.string()),
  shortcode: helpful(z.string().regex(/^[A-Za-z0-9_-]{5,40}$/)),
  username: z.string().min(1).max(60),
  text: helpful(z.string()),
  timestamp: helpful(z.string()),
  alt_text: helpful(z.string()),
  link_attachment_url: helpful(z.string()),
  /** Of another post only its number is told, not its address. */
  quoted_post: helpful(z.object({ id: z.string().min(1).max(100) })),
});
export type Thread = z.infer<typeof threadShape>;
