import type { OutboundHttp } from '@conductor/connector-contract';
import { SafeHttp } from '@conductor/connectors';
import type { EmbeddingsSettings } from '@conductor/runtime';
import { z } from 'zod';

/** A service that turns texts into vectors; texts of like meaning lie near each other. */
export interface Embeddings {
  readonly model: string;
  /** One vector for each text, in their order. Throws when the service does not answer properly in time. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 32 * 1024 * 1024;

/** The answer of OpenAI's "create embeddings", which other servers give as well. */
const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })),
});

/** The operator names this host, inside the house or out: it is reached wherever it is, and nothing leads on from it. */
export const embeddingsHttp = (publicUrl: URL): SafeHttp =>
  new SafeHttp({ userAgent: `GPR-Conductor/0.1 (+${publicUrl.origin})`, allowAddress: () => true });

/** Speaks to an OpenAI-compatible endpoint. */
export class EmbeddingsClient implements Embeddings {
  readonly model: string;

  constructor(
    private readonly settings: EmbeddingsSettings,
    private readonly http: OutboundHttp,
  ) {
    this.model = settings.model;
  }

  async embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    const { url, key } = this.settings;
    const { status, body } = await this.http.request({
      url: `${url.href.replace(/\/+$/, '')}/embeddings`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model: this.model, input: texts }),
      maxRedirects: 0,
      maxBytes: MOST_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (status !== 200) throw new Error(`The embeddings service answered ${status}.`);
    const { data } = answerSchema.parse(JSON.parse(new TextDecoder().decode(body)));
    const vectors = new Map(data.map(({ index, embedding }) => [index, embedding]));
    return texts.map((_, at) => {
      const vector = vectors.get(at);
      if (vector === undefined)
        throw new Error(`The embeddings service left out text ${at} of ${texts.length}.`);
      return vector;
    });
  }
}
