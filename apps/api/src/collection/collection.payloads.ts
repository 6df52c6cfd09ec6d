import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { PostImport } from './collection.types.js';
import { CollectionSource } from './source.types.js';

@ObjectType({ isAbstract: true })
abstract class SourcePayload extends Payload {
  @Field(() => CollectionSource, { nullable: true }) source?: CollectionSource | null;
}
@ObjectType({ isAbstract: true })
abstract class ImportPayload extends Payload {
  @Field(() => PostImport, { nullable: true }) postImport?: PostImport | null;
}

@ObjectType()
export class CreateSourcePayload extends SourcePayload {}
@ObjectType()
export class PauseSourcePayload extends SourcePayload {}
@ObjectType()
export class ResumeSourcePayload extends SourcePayload {}
@ObjectType()
export class PullSourcePayload extends SourcePayload {}
@ObjectType()
export class StartBackfillPayload extends SourcePayload {}
@ObjectType()
export class PauseBackfillPayload extends SourcePayload {}
@ObjectType()
export class ResumeBackfillPayload extends SourcePayload {}
@ObjectType()
export class CancelBackfillPayload extends SourcePayload {}
@ObjectType()
export class PreviewImportPayload extends ImportPayload {}
@ObjectType()
export class StartImportPayload extends ImportPayload {}
@ObjectType()
export class UndoImportPayload extends ImportPayload {}
