import { type Configuration, type Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { IdentityModule } from '@conductor/identity';
import type { Clock } from '@conductor/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ActInterceptor } from './act.interceptor.js';
import { ContextFactory } from './context-factory.js';
import { CLOCK, CONFIGURATION, LOGGER } from './tokens.js';
import { inputPipe } from './input.js';
import { LiveSignals } from './live.js';
import { PermissionGuard } from './requires.js';

/** What the process hands to every resolver. */
export interface EdgeParts {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly works: Works;
  readonly clock: Clock;
  readonly live: LiveSignals;
}

/** The one place where requests become contexts, and refusals become problems. */
@Global()
@Module({})
export class EdgeModule {
  static of({ configuration, logger, works, clock, live }: EdgeParts): DynamicModule {
    return {
      module: EdgeModule,
      imports: [DiscoveryModule, IdentityModule],
      providers: [
        { provide: Works, useValue: works },
        { provide: LiveSignals, useValue: live },
        { provide: CONFIGURATION, useValue: configuration },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: ActInterceptor },
        { provide: APP_PIPE, useFactory: inputPipe },
        ContextFactory,
      ],
      exports: [Works, LiveSignals, CONFIGURATION, LOGGER, CLOCK, ContextFactory],
    };
  }
}
