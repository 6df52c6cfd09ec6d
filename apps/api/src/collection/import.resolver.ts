import {
  importActionsFor,
  type ImportMapping as StoredMapping,
  ImportQueries,
  ImportService,
  UploadService,
} from '@conductor/collection';
import { presetOf } from '@conductor/connectors';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import {
  type ImportMappingInput,
  PreviewImportInput,
  StartImportInput,
  UndoImportInput,
} from './collection.inputs.js';
import { PreviewImportPayload, StartImportPayload, UndoImportPayload } from './collection.payloads.js';
import {
  type ImportAction,
  ImportActionEnum,
  ImportRowProblem,
  PostImport,
  postImportOf,
} from './collection.types.js';
import { readFile } from './file-reading.js';

const MOST_PROBLEMS = 1_000;

const mappingOf = (input: ImportMappingInput): StoredMapping => ({
  text: input.text,
  externalId: input.externalId ?? null,
  url: input.url ?? null,
  postedAt: input.postedAt ?? null,
  dateFormat: input.dateFormat ?? null,
  zone: input.zone ?? null,
  network: input.network ?? null,
  account: input.account ?? null,
  defaultNetwork: input.defaultNetwork,
  defaultAccountId: input.defaultAccountId ?? null,
});

/** Files of posts. */
@Resolver(() => PostImport)
export class ImportResolver {
  constructor(
    private readonly importService: ImportService,
    private readonly uploads: UploadService,
    private readonly queries: ImportQueries,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => [PostImport], { description: 'The latest hundred, newest first.' })
  @Requires('import.manage')
  async imports(@Edge() edge: EdgeContext): Promise<PostImport[]> {
    return (await this.queries.list(edge.read)).map(postImportOf);
  }

  @Query(() => PostImport, { nullable: true })
  @Requires('import.manage')
  async postImport(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PostImport | null> {
    const row = await this.queries.byId(edge.read, idOrNobody(id));
    return row && postImportOf(row);
  }

  @Mutation(() => PreviewImportPayload, {
    description:
      'Bytes are put to /berkas/impor first (raw body, session cookie, header x-file-name); it answers the upload’s id.',
  })
  @Requires('import.manage')
  async previewImport(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { uploadId, mapping }: PreviewImportInput,
  ): Promise<PreviewImportPayload> {
    const upload = await this.uploads.open(work, uploadId);
    const reading = await readFile(uploadId, upload, mapping ? mappingOf(mapping) : null);
    return { postImport: postImportOf(await this.importService.preview(work, edge.user, reading)) };
  }

  @Mutation(() => StartImportPayload)
  @Requires('import.manage')
  async startImport(
    @Work() work: WorkContext,
    @Args('input') { importId, isDryRun }: StartImportInput,
  ): Promise<StartImportPayload> {
    return { postImport: postImportOf(await this.importService.start(work, importId, isDryRun)) };
  }

  @Mutation(() => UndoImportPayload, { description: 'Every post is what it would be without this file.' })
  @Requires('import.manage')
  async undoImport(
    @Work() work: WorkContext,
    @Args('input') { importId }: UndoImportInput,
  ): Promise<UndoImportPayload> {
    return { postImport: postImportOf(await this.importService.undo(work, importId)) };
  }

  @ResolveField(() => [ImportRowProblem], { description: 'In the order of the file.' })
  async rowProblems(
    @Parent() { id }: PostImport,
    @Edge() edge: EdgeContext,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
  ): Promise<ImportRowProblem[]> {
    const most = Math.min(Math.max(first, 0), MOST_PROBLEMS);
    const rows = await this.queries.rowProblems(edge.work ?? edge.read, id, most);
    return rows.map((row) => ({ ...row, message: messageOf(row.code, row.facts, edge.seed.locale) }));
  }

  @ResolveField(() => String, { nullable: true, description: 'In the language of the request.' })
  failureMessage(@Parent() { failureCode }: PostImport, @Edge() edge: EdgeContext): string | null {
    return failureCode === null ? null : messageOf(failureCode, {}, edge.seed.locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The export that the file is: a proper name. Null for a table of somebody’s own.',
  })
  presetName(@Parent() { columns, mapping }: PostImport): string | null {
    const preset = presetOf(columns);
    return preset?.network === mapping?.defaultNetwork ? (preset?.name ?? null) : null;
  }

  @ResolveField(() => Person)
  createdBy(@Parent() { createdById }: PostImport, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, createdById);
  }

  @ResolveField(() => [ImportActionEnum])
  viewerCan(@Parent() { state, uploadId }: PostImport, @Edge() edge: EdgeContext): ImportAction[] {
    return importActionsFor(edge.seed.actor, state, uploadId !== null);
  }
}
