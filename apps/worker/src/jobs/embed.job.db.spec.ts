import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AttributionQueries, EmbeddingService, MatcherShelf, SweepService } from '@conductor/attribution';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildOrganisation,
  buildPost,
  createHarness,
  type Harness,
} from '@conductor/testing';
import { Works } from '@conductor/work';
import { type Embeddings, EmbeddingsClient, embeddingsHttp } from '../embeddings.js';
import { entities } from '../entities.js';
import { EmbedJob } from './embed.job.js';

type Answer = (body: { model: string; input: string[] }, response: ServerResponse) => void;

/**
 * Stands for an embeddings service, which cannot run here: it answers in the shape of OpenAI's "create embeddings", last
 * text first, as servers may. Its vectors say whether a text is about money.
 */
const properly: Answer = ({ model, input }, response) => {
  const data = input.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: /tarif|harga|ongkos/i.test(text) ? [1, 0.1] : [0.1, 1],
  }));
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ object: 'list', data: data.toReversed(), model, usage: { total_tokens: 1 } }));
};

describe('asking an embeddings service', () => {
  let harness: Harness;
  let server: Server;
  let answer: Answer;
  let asked: { headers: IncomingMessage['headers']; input: string[] }[] = [];
  let planner: UserActor;
  let fuelId: string;
  let works: Works;
  let client: Embeddings;
  const http = embeddingsHttp(new URL('http://localhost:4000'));
  const queries = new AttributionQueries();
  const system = systemActor('spec');

  beforeAll(async () => {
    harness = await createHarness(entities);
    works = new Works(harness.database.dataSource.manager, harness.clock);
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { model: string; input: string[] };
        asked.push({ headers: request.headers, input: body.input });
        answer(body, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const settings = { url: new URL(`http://127.0.0.1:${port}/v1/`), model: 'makna', key: 'rahasia' };
    client = new EmbeddingsClient(settings, http);
    await harness.act(system, async (ctx) => {
      const centreId = await buildOrganisation(ctx, { kind: 'centre' });
      planner = await buildActor(ctx, 'planner', centreId);
      fuelId = await buildAgendaItem(ctx, { leadOrganisationId: centreId, title: 'Harga solar disesuaikan' });
      await buildAgendaItem(ctx, {
        leadOrganisationId: centreId,
        title: 'Kapal pencuri ikan ditenggelamkan',
      });
    });
  });
  afterAll(async () => {
    await http.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await harness.close();
  });
  beforeEach(async () => {
    await harness.sql('delete from post; delete from text_embedding');
    asked = [];
    answer = properly;
  });

  const job = (embeddings: Embeddings | null) => new EmbedJob(works, new EmbeddingService(), embeddings);
  const post = (text: string) =>
    harness.act(system, (ctx) =>
      buildPost(ctx, { text, fingerprint: text, postedAt: harness.clock.now().toISOString() }),
    );
  const shelf = new MatcherShelf();
  const sweepAll = async () => {
    while (!(await harness.act(system, (ctx) => new SweepService(shelf).sweep(ctx))).isDone);
  };
  const bestOf = async (id: string) => {
    const reasons = (await queries.reasonsByPostIds(harness.read(planner), [id])).get(id);
    return {
      itemId: reasons?.candidates[0]?.agendaItemId,
      kinds: reasons?.evidence.map(({ kind }) => kind) ?? [],
    };
  };

  it('brings in an item that shares no word with the post, and says why', async () => {
    const id = await post('Ongkos angkot naik');
    await sweepAll();
    expect((await bestOf(id)).itemId).toBeUndefined();
    await job(client).run();
    await sweepAll();
    const { itemId, kinds } = await bestOf(id);
    expect(itemId).toBe(fuelId);
    expect(kinds).toContain('nearness');
    expect(asked[0]?.headers.authorization).toBe('Bearer rahasia');
    // Each text is asked about once.
    await job(client).run();
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['fails', (_, response) => void response.writeHead(500).end('{}')],
    ['answers something else', (_, response) => void response.writeHead(200).end('<html>')],
    [
      'leaves a text out',
      ({ model }, response) =>
        void response.writeHead(200).end(JSON.stringify({ model, data: [{ index: 99, embedding: [1] }] })),
    ],
    [
      'leads elsewhere',
      (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['hangs up', (_, response) => void response.destroy()],
  ])('where it %s, posts are attributed as without it', async (_, badly) => {
    answer = badly;
    const id = await post('Harga solar disesuaikan hari ini');
    await expect(job(client).run()).rejects.toThrow();
    await sweepAll();
    const { itemId, kinds } = await bestOf(id);
    expect(itemId).toBe(fuelId);
    expect(kinds).not.toContain('nearness');
    expect(await harness.sql('select 1 from text_embedding')).toEqual([]);
  });

  it('does not weigh items that it has not spoken of against those that it has', async () => {
    const id = await post('Ongkos angkot naik');
    await job(client).run();
    await harness.act(system, (ctx) =>
      buildAgendaItem(ctx, { leadOrganisationId: planner.organisationId, title: 'Panen raya beras' }),
    );
    await sweepAll();
    expect((await bestOf(id)).kinds).not.toContain('nearness');
    await job(client).run();
    await sweepAll();
    expect((await bestOf(id)).kinds).toContain('nearness');
  });

  it('once the service is taken away, what it had said is forgotten', async () => {
    const id = await post('Ongkos angkot naik');
    await job(client).run();
    await sweepAll();
    expect((await bestOf(id)).itemId).toBe(fuelId);
    await job(null).run();
    await sweepAll();
    expect((await bestOf(id)).itemId).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('with another model everything is asked anew', async () => {
    await post('Ongkos angkot naik');
    await job(client).run();
    const other: Embeddings = { model: 'lain', embed: (texts) => client.embed(texts) };
    await job(other).run();
    expect(asked).toHaveLength(2);
    expect(await harness.sql('select distinct model from text_embedding')).toEqual([{ model: 'lain' }]);
  });
});
