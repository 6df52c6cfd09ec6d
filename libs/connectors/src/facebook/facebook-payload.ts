import { z } from 'zod';
import { countShape, helpful, listOf } from '../http/read-json.js';

/** Shapes of the documented Pages API. What is not named here stays in the raw payload. */
const numberShape = z.string().regex(/^\d{1,25}$/);

export const pageShape = z.object({ id: numberShape, name: helpful(z.string()) });

const summaryShape = helpful(z.object({ summary: helpful(z.object({ total_count: countShape })) }));

export const pagePostShape = z.object({
  /** Number of the page and of the post. */
  id: z.string().regex(/^\d{1,25}_\d{1,25}$/),
  message: helpful(z.string()),
  created_time: helpful(z.string()),
  permalink_url: helpful(z.string()),
  /** The post that is shared, in the same form. */
  parent_id: helpful(z.string().regex(/^\d{1,25}_\d{1,25}$/)),
  from: helpful(z.object({ id: numberShape })),
  attachments: helpful(
    z.object({
      data: listOf(
        z.object({
          media_type: helpful(z.string()),
          media: helpful(z.object({ image: helpful(z.object({ src: helpful(z.string()) })) })),
          title: helpful(z.string()),
          description: helpful(z.string()),
          unshimmed_url: helpful(z.string()),
          url: helpful(z.string()),
        }),
      ),
    }),
  ),
  reactions: summaryShape,
  comments: summaryShape,
  shares: helpful(z.object({ count: countShape })),
});
export type PagePost = z.infer<typeof pagePostShape>;
