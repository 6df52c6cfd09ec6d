import { EMBED_KEY, EmbeddingService } from '@conductor/attribution';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import type { Embeddings } from '../embeddings.js';
import { EMBEDDINGS } from '../parts.js';

/** Texts of one question; a service answers so many within a second or two. */
const TEXTS_AT_ONCE = 64;

/**
 * Asks the embeddings service about texts that have no vector yet. The question is put outside of any transaction: while
 * the service is slow or away, posts are attributed without it.
 */
@Injectable()
export class EmbedJob {
  constructor(
    private readonly works: Works,
    private readonly service: EmbeddingService,
    @Inject(EMBEDDINGS) private readonly embeddings: Embeddings | null,
  ) {}

  async run(): Promise<void> {
    const { embeddings } = this;
    if (embeddings === null) {
      await this.works.runAs('attribution.embed', (ctx) => this.service.clear(ctx));
      return;
    }
    const texts = await this.works.runAs('attribution.embed', (ctx) =>
      this.service.missing(ctx, embeddings.model, TEXTS_AT_ONCE),
    );
    if (texts.length === 0) return;
    const vectors = await embeddings.embed(texts.map(({ text }) => text));
    const embedded = texts.map(({ fingerprint }, at) => ({ fingerprint, vector: vectors[at] ?? [] }));
    await this.works.runAs('attribution.embed', async (ctx) => {
      await this.service.store(ctx, embeddings.model, embedded);
      if (texts.length === TEXTS_AT_ONCE) await ctx.jobs.enqueue('attribution.embed', {}, { key: EMBED_KEY });
    });
  }
}
