import { CollectionModule } from '@conductor/collection';
import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { SocialAccountsApiModule } from '../social-accounts/social-accounts.module.js';
import { BackfillResolver } from './backfill.resolver.js';
import { CollectionLoaders } from './collection.loaders.js';
import { ElectionResolver } from './election.resolver.js';
import { ImportResolver } from './import.resolver.js';
import { LinkReadingResolver, PostRelationResolver, PostResolver } from './post.resolver.js';
import { SourceLiveResolver } from './source-live.resolver.js';
import { SourceAddresses } from './source-addresses.js';
import { SourceNetworkResolver } from './source-network.resolver.js';
import {
  SourceFailureResolver,
  SourcePullResolver,
  SourceWorkingsResolver,
} from './source-workings.resolver.js';
import { SourceReadingResolver, SourceResolver } from './source.resolver.js';
import { UploadController } from './upload.controller.js';

@Module({
  imports: [CollectionModule, SocialAccountsModule, SocialAccountsApiModule, IdentityApiModule],
  controllers: [UploadController],
  providers: [
    CollectionLoaders,
    SourceResolver,
    SourceReadingResolver,
    SourceLiveResolver,
    SourceWorkingsResolver,
    SourcePullResolver,
    SourceFailureResolver,
    BackfillResolver,
    SourceAddresses,
    SourceNetworkResolver,
    ImportResolver,
    PostResolver,
    PostRelationResolver,
    LinkReadingResolver,
    ElectionResolver,
  ],
  exports: [CollectionLoaders],
})
export class CollectionApiModule {}
