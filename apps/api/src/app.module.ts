import { type DynamicModule, Module } from '@nestjs/common';
import { EdgeModule, type EdgeParts } from './edge/edge.module.js';
import { graphqlModule } from './edge/graphql.js';
import { HealthController } from './edge/health.controller.js';
import { IdentityApiModule } from './identity/identity.module.js';

/** The list of modules, nothing else. */
@Module({})
export class AppModule {
  static of(parts: EdgeParts): DynamicModule {
    return {
      module: AppModule,
      imports: [EdgeModule.of(parts), graphqlModule(parts), IdentityApiModule],
      controllers: [HealthController],
    };
  }
}
