import { collectionProblems, MOST_UPLOAD_BYTES, UploadService } from '@conductor/collection';
import { DomainProblem, type Locale } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { Controller, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContextFactory } from '../edge/context-factory.js';
import { holds } from '../edge/permissions.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';

/** Percent-encoded, since a header holds no letter beyond Latin-1. */
function fileNameOf(request: Request): string {
  const header = request.get('x-file-name') ?? '';
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

/** Reads the body up to the limit, and throws before a byte more is kept. */
async function bytesOf(request: Request): Promise<Buffer> {
  if (Number(request.get('content-length') ?? 0) > MOST_UPLOAD_BYTES) throw collectionProblems.fileTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > MOST_UPLOAD_BYTES) throw collectionProblems.fileTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

const refuse = (response: Response, status: number, code: string, message: string): void =>
  void response.status(status).json({ code, message });

/**
 * Where the bytes of a file go: too large for a GraphQL body. The page's own request only: the cookie is strict, and
 * a PUT with a header of its own is never sent from another site without asking.
 */
@Controller()
export class UploadController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly works: Works,
    private readonly uploads: UploadService,
  ) {}

  @Put('berkas/impor')
  @Requires('import.manage')
  async put(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { seed } = await this.contexts.forRequest(request, response);
    const text = (code: string) => messageOf(code, {}, seed.locale);
    if (seed.actor.kind === 'anonymous')
      return refuse(response, 401, 'UNAUTHENTICATED', text('UNAUTHENTICATED'));
    if (!holds(seed.actor, 'import.manage')) return refuse(response, 403, 'FORBIDDEN', text('FORBIDDEN'));
    try {
      const upload = { fileName: fileNameOf(request), bytes: await bytesOf(request) };
      const uploadId = await this.works.run(seed, (ctx) => this.uploads.keep(ctx, upload));
      response.status(201).json({ uploadId });
    } catch (thrown) {
      if (!(thrown instanceof DomainProblem)) throw thrown;
      // What is still on its way is let through to nowhere: a connection cut short hides the answer.
      request.resume();
      this.answer(response, thrown, seed.locale);
    }
  }

  private answer(response: Response, { code, facts, kind }: DomainProblem, locale: Locale): void {
    refuse(response, kind === 'LimitReached' ? 413 : 422, code, messageOf(code, facts, locale));
  }
}
