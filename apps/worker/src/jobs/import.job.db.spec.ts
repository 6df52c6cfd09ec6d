import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportService, type ImportRow, ImportQueries, UploadService } from '@conductor/collection';
import { drainJobs } from '@conductor/jobs';
import type { UserActor } from '@conductor/kernel';
import { systemActor } from '@conductor/kernel';
import { createLogger } from '@conductor/runtime';
import { buildActor, buildOrganisation, createHarness, type Harness } from '@conductor/testing';
import { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { entities } from '../entities.js';
import { outboundFor } from '../outbound.js';
import { handlersOf } from '../pipeline.js';
import { WorkerModule } from '../worker.module.js';

const logger = createLogger('test', { logLevel: 'silent' });
const csvOf = (prefix: string, rows: number) =>
  [
    'ID,Teks',
    ...Array.from({ length: rows }, (_, row) =>
      row % 100 === 7 ? `${prefix}-${row},` : `${prefix}-${row},Unggahan ${row}`,
    ),
  ].join('\n');

describe('importing a file', () => {
  let harness: Harness;
  let app: INestApplicationContext;
  let admin: UserActor;
  const http = outboundFor({ publicUrl: new URL('http://localhost'), isLoopbackSourceAllowed: false });
  let pagesLeft = Infinity;

  beforeAll(async () => {
    harness = await createHarness(entities);
    admin = await harness.act(systemActor('test'), async (ctx) =>
      buildActor(ctx, 'admin', await buildOrganisation(ctx)),
    );
    const parts = {
      works: new Works(harness.database.dataSource.manager, harness.clock),
      clock: harness.clock,
      http,
      embeddings: null,
      logger,
      afterPosts: [
        async () => {
          if ((pagesLeft -= 1) < 0) throw new Error('the process ends here');
        },
      ],
    };
    app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await http.close();
    await harness.close();
  });

  const begin = async (csv: string, isDryRun = false): Promise<string> => {
    const bytes = new TextEncoder().encode(csv);
    return harness.act(admin, async (ctx) => {
      const uploadId = await app.get(UploadService).keep(ctx, { fileName: 'a.csv', bytes });
      const mapping = {
        text: 'Teks',
        externalId: 'ID',
        url: null,
        postedAt: null,
        dateFormat: null,
        zone: null,
        network: null,
        account: null,
        defaultNetwork: 'web',
        defaultAccountId: null,
      };
      const { id } = await app.get(ImportService).preview(ctx, admin, {
        uploadId,
        fileName: 'a.csv',
        byteCount: bytes.length,
        encoding: 'utf-8',
        delimiter: ',',
        columns: ['ID', 'Teks'],
        rowCount: 0,
        mapping,
        connector: 'spreadsheet',
        config: {
          uploadId,
          fileName: 'a.csv',
          mapping: { columns: { text: 'Teks', externalId: 'ID' } },
          defaultNetwork: 'web',
        },
        rows: [],
        rejected: [],
      });
      await app.get(ImportService).start(ctx, id, isDryRun);
      return id;
    });
  };
  const drain = () => drainJobs({ databaseUrl: harness.database.url, handlers: handlersOf(app), logger });
  const read = async (id: string): Promise<ImportRow> =>
    (await app.get(ImportQueries).byId(harness.read(admin), id))!;
  const stored = async (prefix: string) => {
    const [row] = await harness.sql<{ posts: number; words: number }>(
      `select count(distinct p.id)::int as posts, count(*)::int as words from post p join post_snapshot s on s.post_id = p.id where p.external_id like $1`,
      [`${prefix}-%`],
    );
    return row!;
  };

  it('goes on after the last page that was stored, and counts every row once', async () => {
    pagesLeft = 2;
    const id = await begin(csvOf('lanjut', 1_600));
    expect(await drain()).toHaveLength(1);
    expect(await read(id)).toMatchObject({
      state: 'running',
      processedCount: 1_000,
      createdCount: 990,
      rejectedCount: 10,
    });
    pagesLeft = Infinity;
    await harness.sql('update graphile_worker._private_jobs set run_at = now()');
    expect(await drain()).toEqual([]);
    expect(await read(id)).toMatchObject({
      state: 'done',
      processedCount: 1_600,
      rowCount: 1_600,
      createdCount: 1_584,
      rejectedCount: 16,
    });
    expect(await stored('lanjut')).toEqual({ posts: 1_584, words: 1_584 });
    expect(await app.get(ImportQueries).rowProblems(harness.read(admin), id, 2)).toMatchObject([
      { row: 9, code: 'TEXT_MISSING', column: 'Teks' },
      { row: 109 },
    ]);
  });

  it('writes nothing in a dry run but its counts and faults', async () => {
    const id = await begin(csvOf('coba', 600), true);
    await drain();
    expect(await read(id)).toMatchObject({
      state: 'previewed',
      isDryRun: true,
      processedCount: 600,
      createdCount: 594,
      rejectedCount: 6,
    });
    expect(await stored('coba')).toEqual({ posts: 0, words: 0 });
  });

  it('fails with a code when the file cannot be read to its end, and what was stored can be undone', async () => {
    const id = await begin(csvOf('rusak', 10));
    await harness.sql(
      `update post_import set config = jsonb_set(config, '{mapping,columns,text}', '"Tiada"') where id = $1`,
      [id],
    );
    await drain();
    expect(await read(id)).toMatchObject({ state: 'failed', failureCode: 'COLUMN_UNKNOWN' });
    const undone = await harness.act(admin, (ctx) => app.get(ImportService).undo(ctx, id));
    expect(undone.state).toBe('undone');
  });

  it('gives up on a file that breaks the worker again and again', async () => {
    pagesLeft = 0;
    const id = await begin(csvOf('ulang', 10));
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await read(id)).state).toBe('running');
      await drain();
      await harness.sql('update graphile_worker._private_jobs set run_at = now()');
    }
    pagesLeft = Infinity;
    expect(await read(id)).toMatchObject({ state: 'failed', failureCode: 'IMPORT_BROKEN' });
    expect(await stored('ulang')).toEqual({ posts: 0, words: 0 });
  });

  it('survives the death of the process: nothing lost, nothing twice', async () => {
    const workers: ChildProcess[] = [];
    const launch = () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js')], {
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: harness.database.url,
          LOG_LEVEL: 'fatal',
          WORKER_CONCURRENCY: '1',
        },
        stdio: 'ignore',
      });
      workers.push(child);
      return child;
    };
    const until = async (isReached: (row: ImportRow) => boolean, id: string): Promise<ImportRow> => {
      for (;;) {
        if (workers.at(-1)!.exitCode !== null) throw new Error('The worker ended by itself.');
        const row = await read(id);
        if (isReached(row)) return row;
        await pause(5);
      }
    };
    try {
      const id = await begin(csvOf('mati', 8_000));
      const first = launch();
      await until(({ processedCount }) => processedCount > 0, id);
      first.kill('SIGKILL');
      const left = await read(id);
      expect(left).toMatchObject({ state: 'running' });
      // The leases of the dead run out: what takes half a minute is brought about here.
      await harness.sql(`update worker_lease set seen_at = now() - interval '1 minute'`);
      await harness.sql(
        `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null`,
      );
      launch();
      const done = await until(({ state }) => state !== 'running', id);
      expect(done).toMatchObject({
        state: 'done',
        processedCount: 8_000,
        createdCount: 7_920,
        rejectedCount: 80,
      });
      expect(await stored('mati')).toEqual({ posts: 7_920, words: 7_920 });
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
    }
  }, 120_000);
});
