import { Works } from '@conductor/work';
import { anonymous } from '@conductor/kernel';
import { Controller, Get, HttpException } from '@nestjs/common';

/** For the proxy and the starter: is this process alive, and can it reach its database? */
@Controller()
export class HealthController {
  constructor(private readonly works: Works) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.works.read({ actor: anonymous, requestId: 'readyz', locale: 'id' }).db.query('select 1');
      return { status: 'ok' };
    } catch {
      throw new HttpException({ status: 'database out of reach' }, 503);
    }
  }
}
