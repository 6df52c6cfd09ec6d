import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

/** Addresses that a browser opens too, and that are no pages. */
const FILES = /^\/(?:berkas\/|[a-z-]+\.atom$)/;
const YEAR_MS = 365 * 24 * 60 * 60_000;

/** Serves the built web client from this process, for a start without a proxy. Every page address gets the shell. */
export function serveWebBuild(app: NestExpressApplication, folder: string): void {
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }),
  );
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      request.method === 'GET' && request.accepts(['json', 'html']) === 'html' && !FILES.test(request.path);
    if (!isPage) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}
