import type {} from '@conductor/jobs';

declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Attributes the posts that have yet to be done. It finds them by itself. */
    'attribution.sweep': Record<string, never>;
    /** Asks the embeddings service, where one is set up, about texts it has not seen; forgets it where there is none. */
    'attribution.embed': Record<string, never>;
    /** Corrects the matcher's weights by what people decided. `userId`: who asked; absent from the weekly run. */
    'attribution.refit': { readonly userId?: string | null };
  }
}

/** One sweep waits at a time: enqueue `attribution.sweep` with this key. */
export const SWEEP_KEY = 'all';

/** One round of questions to the embeddings service waits at a time. */
export const EMBED_KEY = 'embed';

/** One refit waits at a time. */
export const REFIT_KEY = 'refit';
