import type { Configuration } from '@conductor/runtime';
import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIGURATION } from '../edge/tokens.js';
import { SocialAccount } from './social-accounts.types.js';
import { verifyUrlOf } from './verify-url.js';
import { OfficialAccount } from './verify-account.types.js';

const description = 'Where everybody can verify this account: what its QR code holds.';

@Resolver(() => OfficialAccount)
export class OfficialAccountUrlResolver {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @ResolveField(() => String, { description })
  verifyUrl(@Parent() account: OfficialAccount): string {
    return verifyUrlOf(this.configuration.publicUrl, account);
  }
}

@Resolver(() => SocialAccount)
export class SocialAccountUrlResolver {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @ResolveField(() => String, { description })
  verifyUrl(@Parent() account: SocialAccount): string {
    return verifyUrlOf(this.configuration.publicUrl, account);
  }
}
