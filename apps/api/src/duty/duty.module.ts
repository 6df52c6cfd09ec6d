import { DutyModule } from '@conductor/duty';
import { IdentityModule } from '@conductor/identity';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { DeliveryDutyResolver } from './delivery-duty.resolver.js';
import { DutyActsResolver } from './duty-acts.resolver.js';
import {
  DutyOfficerResolver,
  DutyOwnerResolver,
  DutyShiftResolver,
  DutySwapResolver,
} from './duty-parts.resolver.js';
import { DutyLoaders } from './duty.loaders.js';
import { DutyResolver } from './duty.resolver.js';

@Module({
  imports: [DutyModule, IdentityModule, IdentityApiModule],
  providers: [
    DutyLoaders,
    DutyResolver,
    DutyActsResolver,
    DutyOwnerResolver,
    DutyOfficerResolver,
    DutyShiftResolver,
    DutySwapResolver,
    DeliveryDutyResolver,
  ],
})
export class DutyApiModule {}
